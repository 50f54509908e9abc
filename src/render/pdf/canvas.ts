import type { ShapedText } from "../type/shape.ts";
import type { DocumentFonts } from "./document-fonts.ts";
import { number, numbers, precise, rgb } from "./operators.ts";
import { type Drawn, PageWriter } from "./page-writer.ts";

export interface Ink {
	/** `#rrggbb` */
	readonly colour: string;
	/** Points. */
	readonly size: number;
}

/** A page as a list of what is drawn. Points; the origin is the page's top left corner, y runs downwards. */
export class Canvas {
	readonly width: number;
	readonly height: number;
	readonly #fonts: DocumentFonts;
	readonly #drawn: Drawn[] = [];

	constructor(width: number, height: number, fonts: DocumentFonts) {
		this.width = width;
		this.height = height;
		this.#fonts = fonts;
	}

	/** Draws a shaped line with its baseline's left end at x, y. */
	text(line: ShapedText, x: number, y: number, { colour, size }: Ink): void {
		this.#fonts.add(line);
		this.#drawn.push({ line, x: Math.round(x * 100), y: Math.round((this.height - y) * 100), fill: colour, size });
	}

	rectangle(x: number, y: number, width: number, height: number, colour: string): void {
		this.#drawn.push({ fill: colour, operators: `${numbers(x, this.height - y - height, width, height)} re f` });
	}

	line(x1: number, y1: number, x2: number, y2: number, colour: string, width: number): void {
		const ends = [numbers(x1, this.height - y1), numbers(x2, this.height - y2)];
		this.#drawn.push({ stroke: `${rgb(colour)} RG ${number(width)} w`, operators: `${ends[0]} m ${ends[1]} l S` });
	}

	/** Operators of an ornament drawn around its own origin (y upwards), which comes to lie at x, y. */
	ornament(operators: string, x: number, y: number, scale = 1): void {
		const matrix = [scale, 0, 0, scale, x, this.height - y].map(precise).join(" ");
		this.#drawn.push({ operators: `q ${matrix} cm\n${operators}\nQ` });
	}

	/** A form drawn once and stamped many times: `matrix` maps its own space to the page's (y upwards). */
	stamp(form: string, matrix: readonly number[]): void {
		this.#drawn.push({ operators: `q ${matrix.map(precise).join(" ")} cm /${form} Do Q` });
	}

	/** The page's content, a character for each byte; nothing can be drawn after that. */
	toString(): string {
		return new PageWriter(this.#fonts).write(this.#drawn);
	}
}
