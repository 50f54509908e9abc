import type { PlacedGlyph, ShapedText } from "../type/shape.ts";
import { EmbeddedFont } from "./embedded-font.ts";
import type { PdfFile } from "./pdf-file.ts";

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
 */
export class DocumentFonts {
	readonly #shared: DocumentFonts | undefined;
	readonly #prefix: string;
	/** By grid and typeface. */
	readonly #fonts = new Map<number, Map<string, EmbeddedFont>>();
	readonly #all: EmbeddedFont[] = [];

	constructor(shared?: DocumentFonts) {
		this.#shared = shared;
		this.#prefix = shared === undefined ? "F" : "N";
	}

	encode(line: ShapedText): readonly EncodedRun[] {
		return this.#shared?.find(line) ?? this.#add(line);
	}

	/** The line in the fonts as they are; `undefined` where they lack a letter. */
	find({ glyphs, grid }: ShapedText): readonly EncodedRun[] | undefined {
		const fonts = this.#fonts.get(grid);
		const complete = glyphs.every((glyph) => fonts?.get(glyph.source.typeface)?.codeOf(glyph) !== undefined);
		return complete ? this.#runs(glyphs, grid) : undefined;
	}

	/** Writes all fonts; entries for the pages' font resources. */
	embed(file: PdfFile): string {
		return this.#all.map((font) => `/${font.resource} ${font.embed(file)} 0 R`).join("");
	}

	#add({ glyphs, grid }: ShapedText): readonly EncodedRun[] {
		const fonts = this.#fonts.get(grid) ?? new Map<string, EmbeddedFont>();
		this.#fonts.set(grid, fonts);
		for (const glyph of glyphs) {
			let font = fonts.get(glyph.source.typeface);
			if (font === undefined) {
				font = new EmbeddedFont(`${this.#prefix}${this.#all.length + 1}`, glyph.source, grid);
				fonts.set(glyph.source.typeface, font);
				this.#all.push(font);
			}
			font.add(glyph);
		}
		return this.#runs(glyphs, grid);
	}

	#runs(glyphs: readonly PlacedGlyph[], grid: number): readonly EncodedRun[] {
		const runs: { font: string; glyphs: PlacedGlyph[]; codes: number[] }[] = [];
		const fonts = this.#fonts.get(grid);
		for (const glyph of glyphs) {
			const font = fonts?.get(glyph.source.typeface);
			const code = font?.codeOf(glyph);
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
}
