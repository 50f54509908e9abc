import { type PDFContext, type PDFRef, PDFString } from "pdf-lib";
import type { PlacedGlyph } from "../type/shape.ts";
import type { SliceFont } from "../type/slice-font.ts";
import { deflated } from "./deflated.ts";
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
 * Drawn glyphs of all typefaces on one grid as a composite font (ISO 32000-1 §9.7): one font file for all of them takes
 * less than one for each. Each glyph is a *letter*: its code point, raised by 0x110000 for each other glyph that the font
 * already has for this code point (of another typeface, or a dotless i below an accent).
 */
export class EmbeddedFont {
	/** Its name among a page's resources. */
	readonly resource: string;
	readonly #tag: string;
	readonly #grid: number;
	readonly #glyphs = new Map<number, PlacedGlyph>();
	readonly #letters = new Map<SliceFont, Map<number, number>>();

	/** `tag`: six capital letters, other ones for each font of a document, which tell that it is a subset (§9.6.4). */
	constructor(resource: string, tag: string, grid: number) {
		this.resource = resource;
		this.#tag = tag;
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
		const name = `${this.#tag}+Noto`;
		const descendant = context.obj({
			Type: "Font",
			Subtype: "CIDFontType0",
			BaseFont: name,
			CIDSystemInfo: { Registry: PDFString.of("Adobe"), Ordering: PDFString.of("Identity"), Supplement: 0 },
			FontDescriptor: this.#addDescriptor(context, name, glyphs),
			W: widths(glyphs),
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
		const file = writeFontFile(name, glyphs, this.#grid);
		const descriptor = context.obj({
			Type: "FontDescriptor",
			FontName: name,
			Flags: 4,
			// Of the typefaces together; no letter of theirs is beyond.
			FontBBox: [-1100, -1100, 3000, 1900],
			ItalicAngle: 0,
			Ascent: 1069,
			Descent: -293,
			CapHeight: 714,
			StemV: 80,
			FontFile3: context.register(deflated(context, file, { Subtype: "CIDFontType0C" })),
		});
		return context.register(descriptor);
	}
}

/** §9.7.4.3, by the code of the first of several; of letters as wide as the em, as Chinese ones are, nothing need be said. */
function widths(glyphs: readonly (PlacedGlyph | undefined)[]): readonly (number | number[])[] {
	const runs: [number, number[]][] = [];
	let run: number[] | undefined;
	for (const [index, glyph] of glyphs.entries()) {
		if (glyph === undefined || glyph.width === 1000) run = undefined;
		else if (run === undefined) runs.push([index + 1, (run = [glyph.width])]);
		else run.push(glyph.width);
	}
	return runs.flat();
}
