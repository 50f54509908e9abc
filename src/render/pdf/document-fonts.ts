import { deflated } from "./deflated.ts";
import type { PDFContext } from "pdf-lib";
import type { ShapedText } from "../type/shape.ts";
import { type Codes, codePointOf, EmbeddedFont } from "./embedded-font.ts";
import { toUnicode } from "./to-unicode.ts";
import type { Resources } from "./write-document.ts";

/** A line as it is shown. */
export interface EncodedLine {
	/** Name of the font resource. */
	readonly font: string;
	/** Of each of its glyphs. */
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
	/** By grid. */
	readonly #fonts = new Map<number, EmbeddedFont>();
	#codes: Codes | undefined;

	constructor(shared?: DocumentFonts) {
		this.#shared = shared;
		this.#prefix = shared === undefined ? "F" : "N";
	}

	add(line: ShapedText): void {
		if (this.#shared?.has(line) === true) return;
		if (this.#codes !== undefined) throw new TypeError("the fonts are written already");
		const font = this.#fontOf(line.grid);
		for (const glyph of line.glyphs) font.add(glyph);
	}

	/** True when the fonts have all letters of a line. */
	has({ glyphs, grid }: ShapedText): boolean {
		const font = this.#fonts.get(grid);
		return glyphs.every((glyph) => font?.letterOf(glyph) !== undefined);
	}

	/** A line that was added, as it is shown. No line can be added after that. */
	encode(line: ShapedText): EncodedLine {
		if (this.#shared?.has(line) === true) return this.#shared.encode(line);
		const codes = this.#coded();
		const font = this.#fontOf(line.grid);
		const known = line.glyphs.map((glyph) => {
			const code = codes.get(font.letterOf(glyph) ?? -1);
			if (code === undefined) throw new TypeError("a glyph is in no font");
			return code;
		});
		return { font: font.resource, codes: known };
	}

	/** Writes all fonts. */
	embed(context: PDFContext): Resources {
		if (this.#fonts.size === 0) return {};
		const codes = this.#coded();
		const unicode = context.register(deflated(context, toUnicode([...codes.keys()].map(codePointOf))));
		return Object.fromEntries(
			[...this.#fonts.values()].map((font) => [font.resource, font.embed(context, codes, unicode)]),
		);
	}

	#fontOf(grid: number): EmbeddedFont {
		const known = this.#fonts.get(grid);
		if (known !== undefined) return known;
		const letter = String.fromCharCode(0x41 + this.#fonts.size);
		const font = new EmbeddedFont(`${this.#prefix}${this.#fonts.size + 1}`, `TAMG${this.#prefix}${letter}`, grid);
		this.#fonts.set(grid, font);
		return font;
	}

	#coded(): Codes {
		if (this.#codes !== undefined) return this.#codes;
		const letters = new Set([...this.#fonts.values()].flatMap((font) => [...font.letters]));
		this.#codes = new Map([...letters].toSorted((a, b) => a - b).map((letter, index) => [letter, index + 1]));
		return this.#codes;
	}
}
