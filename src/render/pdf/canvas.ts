import type { PlacedGlyph, ShapedText } from "../type/shape.ts";
import { type DocumentFonts, hex4 } from "./document-fonts.ts";
import { number, numbers, rgb } from "./numbers.ts";

export interface Ink {
	/** `#rrggbb` */
	readonly colour: string;
	/** Points. */
	readonly size: number;
}

/** A page as a list of drawing operators. Points; the origin is the page's top left corner, y runs downwards. */
export class Canvas {
	readonly width: number;
	readonly height: number;
	readonly #fonts: DocumentFonts;
	readonly #operators: string[] = [];

	constructor(width: number, height: number, fonts: DocumentFonts) {
		this.width = width;
		this.height = height;
		this.#fonts = fonts;
	}

	/** Draws a shaped line with its baseline's left end at x, y. */
	text({ glyphs }: ShapedText, x: number, y: number, { colour, size }: Ink): void {
		const lines = [`BT ${rgb(colour)} rg 1 0 0 1 ${numbers(x, this.height - y)} Tm`];
		for (const run of this.#runs(glyphs)) {
			lines.push(`/${run.font} ${number(size)} Tf`, ...showGlyphs(run.glyphs, size));
		}
		this.#operators.push(...lines, "ET");
	}

	rectangle(x: number, y: number, width: number, height: number, colour: string): void {
		this.#operators.push(`${rgb(colour)} rg ${numbers(x, this.height - y - height, width, height)} re f`);
	}

	/** Many rectangles [x, y, width, height] as one shape, so that no seam shows between them. */
	rectangles(boxes: readonly (readonly [number, number, number, number])[], colour: string): void {
		const paths = boxes.map(([x, y, width, height]) => `${numbers(x, this.height - y - height, width, height)} re`);
		this.#operators.push(rgb(colour) + " rg", ...paths, "f");
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

	toString(): string {
		return this.#operators.join("\n");
	}

	#runs(glyphs: readonly PlacedGlyph[]): readonly { font: string; glyphs: EncodedGlyph[] }[] {
		const runs: { font: string; glyphs: EncodedGlyph[] }[] = [];
		for (const glyph of glyphs) {
			const { font, code } = this.#fonts.encode(glyph);
			const last = runs.at(-1);
			const encoded = { glyph, code };
			if (last?.font === font) last.glyphs.push(encoded);
			else runs.push({ font, glyphs: [encoded] });
		}
		return runs;
	}
}

interface EncodedGlyph {
	readonly glyph: PlacedGlyph;
	readonly code: number;
}

/** TJ with the shaper's adjustments (ISO 32000-1 §9.4.3); a raised mark gets its own rise. */
function showGlyphs(glyphs: readonly EncodedGlyph[], size: number): readonly string[] {
	const operators: string[] = [];
	let [array, rise, adjust] = ["", 0, 0];
	const flush = (): void => {
		if (array !== "") operators.push(`[${array}] TJ`);
		array = "";
	};
	for (const { glyph, code } of glyphs) {
		if (glyph.y !== rise) {
			flush();
			rise = glyph.y;
			operators.push(`${number((rise / 1000) * size)} Ts`);
		}
		adjust -= glyph.x;
		if (adjust !== 0) array += number(adjust);
		array = `${array}<${hex4(code)}>`.replace(/><(?=[0-9a-f]{4}>$)/, "");
		adjust = glyph.width - glyph.advance + glyph.x;
	}
	if (adjust !== 0) array += number(adjust);
	flush();
	if (rise !== 0) operators.push("0 Ts");
	return operators;
}

function precise(value: number): string {
	const rounded = Math.round(value * 10_000) / 10_000;
	return String(rounded === 0 ? 0 : rounded);
}
