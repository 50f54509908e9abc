import type { PlacedGlyph, ShapedText } from "../type/shape.ts";
import type { DocumentFonts } from "./document-fonts.ts";
import { literal, number, numbers, rgb, twoBytes } from "./operators.ts";

export interface Ink {
	/** `#rrggbb` */
	readonly colour: string;
	/** Points. */
	readonly size: number;
}

/** A line of text whose codes are known once all lines are there. */
interface Shown {
	/** Operators up to where the text begins. */
	readonly start: string;
	readonly line: ShapedText;
	readonly size: number;
}

/** A page as a list of drawing operators. Points; the origin is the page's top left corner, y runs downwards. */
export class Canvas {
	readonly width: number;
	readonly height: number;
	readonly #fonts: DocumentFonts;
	readonly #operators: (string | Shown)[] = [];
	/** The fill colour that is set. */
	#fill = "";

	constructor(width: number, height: number, fonts: DocumentFonts) {
		this.width = width;
		this.height = height;
		this.#fonts = fonts;
	}

	/** Draws a shaped line with its baseline's left end at x, y. */
	text(line: ShapedText, x: number, y: number, { colour, size }: Ink): void {
		this.#fonts.add(line);
		this.#operators.push({ start: `${this.#filled(colour)}BT ${numbers(x, this.height - y)} Td`, line, size });
	}

	rectangle(x: number, y: number, width: number, height: number, colour: string): void {
		this.#operators.push(`${this.#filled(colour)}${numbers(x, this.height - y - height, width, height)} re f`);
	}

	line(x1: number, y1: number, x2: number, y2: number, colour: string, width: number): void {
		const ends = [numbers(x1, this.height - y1), numbers(x2, this.height - y2)];
		this.#operators.push(`${rgb(colour)} RG ${number(width)} w ${ends[0]} m ${ends[1]} l S`);
	}

	/** Operators of an ornament drawn around its own origin (y upwards), which comes to lie at x, y. */
	ornament(operators: string, x: number, y: number, scale = 1): void {
		const matrix = [scale, 0, 0, scale, x, this.height - y].map(precise).join(" ");
		this.#operators.push(`q ${matrix} cm`, operators, "Q");
	}

	/** A form drawn once and stamped many times: `matrix` maps its own space to the page's (y upwards). */
	stamp(form: string, matrix: readonly number[]): void {
		this.#operators.push(`q ${matrix.map(precise).join(" ")} cm /${form} Do Q`);
	}

	/** The page's content, a character for each byte; nothing can be drawn after that. */
	toString(): string {
		let set = "";
		const show = ({ start, line, size }: Shown): string => {
			const runs = this.#fonts.encode(line).map(({ font, glyphs, codes }) => {
				const chosen = `/${font} ${number(size)} Tf`;
				const change = chosen === set ? "" : ` ${chosen}`;
				set = chosen;
				return change + showGlyphs(glyphs, codes, size);
			});
			return `${start}${runs.join("")} ET`;
		};
		return this.#operators.map((operator) => (typeof operator === "string" ? operator : show(operator))).join("\n");
	}

	#filled(colour: string): string {
		if (colour === this.#fill) return "";
		this.#fill = colour;
		return `${rgb(colour)} rg `;
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

function precise(value: number): string {
	const rounded = Math.round(value * 10_000) / 10_000;
	return String(rounded === 0 ? 0 : rounded);
}
