import type { PlacedGlyph, ShapedText } from "../type/shape.ts";
import type { DocumentFonts } from "./document-fonts.ts";
import { literal, number, numbers, rgb, twoBytes } from "./operators.ts";

/** A line of text, whose codes are known once all lines are there. */
interface DrawnText {
	readonly line: ShapedText;
	/** Where its baseline begins, in hundredths of a point. */
	readonly x: number;
	readonly y: number;
	/** `#rrggbb` */
	readonly fill: string;
	readonly size: number;
}

/** Operators, and what must be set before them. */
interface DrawnPath {
	readonly fill?: string;
	/** The operators that set colour and width of a line. */
	readonly stroke?: string;
	readonly operators: string;
}

export type Drawn = DrawnText | DrawnPath;

/** Writes a page's operators: what is set already is not set again, and what is alike is written alike, to deflate well. */
export class PageWriter {
	readonly #fonts: DocumentFonts;
	readonly #parts: string[] = [];
	#fill = "";
	#stroke = "";
	#font = "";
	/** Where the last line began, while a text object is open. */
	#last: { readonly x: number; readonly y: number } | undefined;

	constructor(fonts: DocumentFonts) {
		this.#fonts = fonts;
	}

	write(drawn: readonly Drawn[]): string {
		for (const one of drawn) {
			if ("line" in one) this.#text(one);
			else this.#path(one);
		}
		this.#endText();
		return this.#parts.join("\n");
	}

	/** Lines that follow each other are one text object (ISO 32000-1 §9.4), each told by its way from the one before. */
	#text({ line, x, y, fill, size }: DrawnText): void {
		this.#setFill(fill);
		const from = this.#last ?? { x: 0, y: 0 };
		if (this.#last === undefined) this.#parts.push("BT");
		this.#last = { x, y };
		const { font, codes } = this.#fonts.encode(line);
		const chosen = `/${font} ${number(size)} Tf`;
		if (chosen !== this.#font) this.#parts.push(chosen);
		this.#font = chosen;
		this.#parts.push(`${numbers((x - from.x) / 100, (y - from.y) / 100)} Td${showGlyphs(line.glyphs, codes, size)}`);
	}

	#path({ fill, stroke, operators }: DrawnPath): void {
		this.#endText();
		if (fill !== undefined) this.#setFill(fill);
		if (stroke !== undefined && stroke !== this.#stroke) this.#parts.push(stroke);
		this.#stroke = stroke ?? this.#stroke;
		this.#parts.push(operators);
	}

	#endText(): void {
		if (this.#last !== undefined) this.#parts.push("ET");
		this.#last = undefined;
	}

	#setFill(colour: string): void {
		if (colour !== this.#fill) this.#parts.push(`${rgb(colour)} rg`);
		this.#fill = colour;
	}
}

/** TJ with the shaper's adjustments (ISO 32000-1 §9.4.3); a raised mark gets its own rise. */
function showGlyphs(glyphs: readonly PlacedGlyph[], codes: readonly number[], size: number): string {
	let [operators, array, string] = ["", "", ""];
	let [rise, adjust] = [0, 0];
	const endString = (): void => {
		if (string !== "") array += literal(string);
		string = "";
	};
	const show = (): void => {
		endString();
		if (array !== "") operators += `[${array}]TJ`;
		array = "";
	};
	glyphs.forEach((glyph, index) => {
		if (glyph.y !== rise) {
			show();
			rise = glyph.y;
			operators += ` ${number((rise / 1000) * size)} Ts`;
		}
		adjust -= glyph.x;
		if (adjust !== 0) {
			endString();
			array += number(adjust);
		}
		string += twoBytes(codes[index] ?? 0);
		adjust = glyph.width - glyph.advance + glyph.x;
	});
	endString();
	if (adjust !== 0) array += number(adjust);
	show();
	return rise === 0 ? operators : `${operators} 0 Ts`;
}
