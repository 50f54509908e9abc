import { type GlyphRecord, glyphRecord } from "../pdf/glyph-record.ts";
import { coarseContour } from "./coarse-outline.ts";
import { readOutline } from "./outline.ts";
import type { TrueType } from "./true-type.ts";

/** Places marks on letters by the font's own rules; see mark-shaper.ts. */
export interface MarkShaper {
	/** A glyph for each point with its place in thousandths; `undefined` where glyphs and points do not pair up. */
	place(points: readonly number[]): readonly MarkPlace[] | undefined;
}

export interface MarkPlace {
	readonly id: number;
	readonly advance: number;
	readonly x: number;
	readonly y: number;
}

/** One font file of a typeface, as it is kept once it is loaded. */
export class SliceFont {
	/** The typeface's PostScript name; slices of one typeface share it. */
	readonly typeface: string;
	readonly font: TrueType;
	/** Only once a text with marks has asked for it. */
	marks: MarkShaper | undefined;
	readonly #records = new Map<number, GlyphRecord>();

	constructor(typeface: string, font: TrueType) {
		this.typeface = typeface;
		this.font = font;
	}

	/** A glyph for embedding, its outline on a grid so many units wide. */
	record(id: number, grid: number): GlyphRecord {
		const key = 16 * id + grid;
		const known = this.#records.get(key);
		if (known !== undefined) return known;
		const contours = readOutline(this.font, id).map((contour) => coarseContour(contour, grid));
		const record = glyphRecord(contours.filter(({ length }) => length > 2));
		this.#records.set(key, record);
		return record;
	}
}
