import type { Language } from "../../core/languages.ts";
import type { Canvas } from "../pdf/canvas.ts";
import type { Face } from "../type/clusters.ts";
import type { FontBook } from "../type/font-book.ts";
import type { ShapedText } from "../type/shape.ts";
import { wrap, wrapEvenly } from "../type/wrap.ts";

/** How a text looks. Sizes in points; `leading` is a multiple of the size. */
export interface Style {
	readonly face: Face;
	readonly size: number;
	readonly colour: string;
	readonly leading?: number;
}

/** A text in its look: lines that are ready to be drawn. */
export interface Block {
	readonly lines: readonly ShapedText[];
	readonly style: Style;
	/** From the top of the first line's capitals to the foot of the last line. */
	readonly height: number;
	readonly width: number;
}

const defaultLeading = 1.35;

/** Measures, breaks and draws texts with one layout's fonts. */
export class Pen {
	readonly #book: FontBook;

	constructor(book: FontBook) {
		this.#book = book;
	}

	canDraw(text: string, face: Face): boolean {
		return this.#book.canDraw(text, face);
	}

	measure(text: string, { face, size }: Style, language: Language): number {
		return (this.#book.shape({ text, face, language }).width / 1000) * size;
	}

	/** Breaks a text into lines of a width; `even` for titles and names. */
	block(text: string, width: number, style: Style, language: Language, even = false): Block {
		const { face, size } = style;
		const whole = text.trim();
		if (whole !== "" && this.measure(whole, style, language) <= width) return this.lines([whole], style, language);
		const letterWidth = (text: string): number => (this.#book.shape({ text, face, language }).width / 1000) * size;
		return this.lines((even ? wrapEvenly : wrap)(text, width, letterWidth), style, language);
	}

	/** Lines that are broken already. */
	lines(texts: readonly string[], style: Style, language: Language): Block {
		const lines = texts.map((text) => this.#book.shape({ text, face: style.face, language }));
		const widest = Math.max(0, ...lines.map(({ width }) => width));
		return { lines, style, height: lines.length * lineHeight(style), width: (widest / 1000) * style.size };
	}

	/** Draws a block with its top left corner at x, y; answers the y below it. */
	draw(canvas: Canvas, { lines, style, height }: Block, x: number, y: number): number {
		const step = lineHeight(style);
		lines.forEach((line, index) => {
			const baseline = y + index * step + 0.5 * (step - style.size) + 0.88 * style.size;
			canvas.text(line, x, baseline, style);
		});
		return y + height;
	}
}

function lineHeight({ size, leading = defaultLeading }: Style): number {
	return size * leading;
}
