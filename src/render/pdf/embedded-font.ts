import { type PDFContext, type PDFRef, PDFString } from "pdf-lib";
import type { PlacedGlyph } from "../type/shape.ts";
import type { SliceFont } from "../type/slice-font.ts";
import { writeFontFile } from "./font-file.ts";

/** So many code points there are. */
const codePoints = 0x110000;

/** The codes of letters in all fonts of a document. */
export type Codes = ReadonlyMap<number, number>;

/** The character that a letter stands for. */
export function codePointOf(letter: number): number {
	return letter % codePoints;
}

/**
 * The drawn glyphs of one typeface as a composite font (ISO 32000-1 §9.7). The slices of a typeface have one design, so
 * their glyphs can share one small font. Each glyph is a *letter*: its code point, raised by 0x110000 for each other
 * glyph that the font already has for this code point (a dotless i below an accent).
 */
export class EmbeddedFont {
	/** Its name among a page's resources. */
	readonly resource: string;
	readonly #first: SliceFont;
	readonly #grid: number;
	readonly #glyphs = new Map<number, PlacedGlyph>();
	readonly #letters = new Map<SliceFont, Map<number, number>>();

	constructor(resource: string, first: SliceFont, grid: number) {
		this.resource = resource;
		this.#first = first;
		this.#grid = grid;
	}

	get letters(): Iterable<number> {
		return this.#glyphs.keys();
	}

	letterOf({ source, id }: PlacedGlyph): number | undefined {
		return this.#letters.get(source)?.get(id);
	}

	add(glyph: PlacedGlyph): void {
		if (this.letterOf(glyph) !== undefined) return;
		let letter = glyph.codePoint;
		while (this.#glyphs.has(letter)) letter += codePoints;
		this.#glyphs.set(letter, glyph);
		const letters = this.#letters.get(glyph.source) ?? new Map<number, number>();
		this.#letters.set(glyph.source, letters.set(glyph.id, letter));
	}

	/** Writes the font; a letter's code is the number of its glyph. */
	embed(context: PDFContext, codes: Codes, unicode: PDFRef): PDFRef {
		const glyphs = this.#numbered(codes);
		// Six letters before the name tell that it is a subset (§9.6.4).
		const name = `TAMGAA+${this.#first.typeface}`;
		const descendant = context.obj({
			Type: "Font",
			Subtype: "CIDFontType2",
			CIDToGIDMap: "Identity",
			BaseFont: name,
			CIDSystemInfo: { Registry: PDFString.of("Adobe"), Ordering: PDFString.of("Identity"), Supplement: 0 },
			FontDescriptor: this.#addDescriptor(context, name, glyphs),
			...widths(glyphs),
		});
		const font = { Type: "Font", Subtype: "Type0", BaseFont: name, Encoding: "Identity-H", ToUnicode: unicode };
		return context.register(context.obj({ ...font, DescendantFonts: [context.register(descendant)] }));
	}

	/** By code, from 1 on; empty where a code is another font's. */
	#numbered(codes: Codes): readonly (PlacedGlyph | undefined)[] {
		const glyphs = new Map([...this.#glyphs].map(([letter, glyph]) => [codes.get(letter) ?? 0, glyph]));
		return Array.from({ length: Math.max(...glyphs.keys()) }, (_, index) => glyphs.get(index + 1));
	}

	#addDescriptor(context: PDFContext, name: string, glyphs: readonly (PlacedGlyph | undefined)[]): PDFRef {
		const { box, ascent, descent, capitals } = this.#first.font.measures;
		const file = writeFontFile(this.#first, glyphs, this.#grid);
		const descriptor = context.obj({
			Type: "FontDescriptor",
			FontName: name,
			Flags: 4,
			FontBBox: box,
			ItalicAngle: 0,
			Ascent: ascent,
			Descent: descent,
			CapHeight: capitals,
			StemV: 80,
			FontFile2: context.register(context.flateStream(file, { Length1: file.length })),
		});
		return context.register(descriptor);
	}
}

/** §9.7.4.3; Chinese letters all have the width of the em, which need not be said. */
function widths(glyphs: readonly (PlacedGlyph | undefined)[]): { readonly W?: (number | number[])[] } {
	if (glyphs.every((glyph) => glyph === undefined || glyph.width === 1000)) return {};
	const first = glyphs.findIndex((glyph) => glyph !== undefined);
	return { W: [first + 1, glyphs.slice(first).map((glyph) => glyph?.width ?? 0)] };
}
