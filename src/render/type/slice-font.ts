import { charstring } from "../pdf/charstring.ts";
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
	readonly #charstrings = new Map<number, Uint8Array>();

	constructor(typeface: string, font: TrueType) {
		this.typeface = typeface;
		this.font = font;
	}

	/** A glyph's outline for embedding, on a grid so many units wide. */
	charstring(id: number, grid: number): Uint8Array {
		const key = 16 * id + grid;
		const known = this.#charstrings.get(key);
		if (known !== undefined) return known;
		const contours = readOutline(this.font, id).map((contour) =>
			coarseContour(contour, grid, this.typeface.includes("SC") ? "angular" : "round"),
		);
		const made = charstring(contours.filter((contour) => contour !== undefined));
		this.#charstrings.set(key, made);
		return made;
	}

	/** A glyph's left, bottom, right and top edge. */
	box(id: number): readonly [number, number, number, number] {
		const points = readOutline(this.font, id).flat();
		if (points.length === 0) return [0, 0, 0, 0];
		const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
		return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
	}
}
