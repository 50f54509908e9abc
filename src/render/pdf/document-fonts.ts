import type { PDFContext } from "pdf-lib";
import type { PlacedGlyph, ShapedText } from "../type/shape.ts";
import { type Codes, codePointOf, EmbeddedFont } from "./embedded-font.ts";
import { toUnicode } from "./to-unicode.ts";
import type { Resources } from "./write-document.ts";

/** Glyphs that are shown one after the other in one font. */
export interface EncodedRun {
	/** Name of the font resource. */
	readonly font: string;
	readonly glyphs: readonly PlacedGlyph[];
	readonly codes: readonly number[];
}

/**
 * The fonts of a document: of each typeface the glyphs that were drawn. Where documents share a part (`shared`), a line
 * is set in the shared fonts if they have all its letters, else wholly in the document's own, so that one line is never
 * cut between two fonts and what a document holds follows from its own texts alone.
 *
 * All its fonts have the same codes: the letters of all of them in the order of code points, from 1 on. So one table
 * tells what the codes of all fonts mean. Lines are added first; their codes are known once all of them are there.
 */
export class DocumentFonts {
	readonly #shared: DocumentFonts | undefined;
	readonly #prefix: string;
	/** By grid and typeface. */
	readonly #fonts = new Map<number, Map<string, EmbeddedFont>>();
	readonly #all: EmbeddedFont[] = [];
	#codes: Codes | undefined;

	constructor(shared?: DocumentFonts) {
		this.#shared = shared;
		this.#prefix = shared === undefined ? "F" : "N";
	}

	add(line: ShapedText): void {
		if (this.#shared?.has(line) === true) return;
		if (this.#codes !== undefined) throw new TypeError("the fonts are written already");
		for (const glyph of line.glyphs) this.#fontOf(glyph, line.grid).add(glyph);
	}

	/** True when the fonts have all letters of a line. */
	has({ glyphs, grid }: ShapedText): boolean {
		const fonts = this.#fonts.get(grid);
		return glyphs.every((glyph) => fonts?.get(glyph.source.typeface)?.letterOf(glyph) !== undefined);
	}

	/** A line that was added, as it is shown. No line can be added after that. */
	encode(line: ShapedText): readonly EncodedRun[] {
		if (this.#shared?.has(line) === true) return this.#shared.encode(line);
		const codes = this.#coded();
		const runs: { font: string; glyphs: PlacedGlyph[]; codes: number[] }[] = [];
		for (const glyph of line.glyphs) {
			const font = this.#fonts.get(line.grid)?.get(glyph.source.typeface);
			const code = codes.get(font?.letterOf(glyph) ?? -1);
			if (font === undefined || code === undefined) throw new TypeError("a glyph is in no font");
			let run = runs.at(-1);
			if (run?.font !== font.resource) {
				run = { font: font.resource, glyphs: [], codes: [] };
				runs.push(run);
			}
			run.glyphs.push(glyph);
			run.codes.push(code);
		}
		return runs;
	}

	/** Writes all fonts. */
	embed(context: PDFContext): Resources {
		if (this.#all.length === 0) return {};
		const codes = this.#coded();
		const unicode = context.register(context.flateStream(toUnicode([...codes.keys()].map(codePointOf))));
		return Object.fromEntries(this.#all.map((font) => [font.resource, font.embed(context, codes, unicode)]));
	}

	#fontOf({ source }: PlacedGlyph, grid: number): EmbeddedFont {
		const fonts = this.#fonts.get(grid) ?? new Map<string, EmbeddedFont>();
		this.#fonts.set(grid, fonts);
		const known = fonts.get(source.typeface);
		if (known !== undefined) return known;
		const font = new EmbeddedFont(`${this.#prefix}${this.#all.length + 1}`, source, grid);
		fonts.set(source.typeface, font);
		this.#all.push(font);
		return font;
	}

	#coded(): Codes {
		if (this.#codes !== undefined) return this.#codes;
		const letters = new Set(this.#all.flatMap((font) => [...font.letters]));
		this.#codes = new Map([...letters].toSorted((a, b) => a - b).map((letter, index) => [letter, index + 1]));
		return this.#codes;
	}
}
