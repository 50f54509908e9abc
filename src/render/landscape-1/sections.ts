import type { MicroCertificate } from "../../core/micro-certificate.ts";
import type { Canvas } from "../pdf/canvas.ts";
import { columnStart, columnsWide, left } from "./grid.ts";
import { accentOf, ink, softInk } from "./palette.ts";
import type { Block, Pen, Style } from "./pen.ts";
import { heightOf } from "./rows.ts";
import { sans, serif, serifBold, sizes } from "./type-scale.ts";
import { type Pair, sentence, type Speaker } from "./wording.ts";

/** A part of the page's middle: how high it is, and how to draw it from y downwards. */
export interface Section {
	readonly height: number;
	readonly draw: (canvas: Canvas, y: number) => void;
}

/** How large the middle is set: `tight` where a very long name needs the room. */
export interface Density {
	readonly kind: number;
	readonly sentence: number;
	/** Sizes that a course title may have, largest first, and how many lines it may take. */
	readonly titles: readonly number[];
	readonly titleLines: number;
}

export const roomy: Density = {
	kind: sizes.title,
	sentence: sizes.large,
	titles: [sizes.title, 14, 12],
	titleLines: 3,
};
export const tight: Density = { kind: 12, sentence: sizes.text, titles: [12, sizes.large], titleLines: 2 };

type Course = MicroCertificate["course"];

/** The holder's name in its spellings. */
export function nameSection(blocks: readonly Block[], pen: Pen): Section {
	const draw = (canvas: Canvas, top: number): void => {
		let y = top;
		for (const block of blocks) y = pen.draw(canvas, block, left, y);
	};
	return { height: heightOf(blocks), draw };
}

export class Sections {
	readonly #speaker: Speaker;
	readonly #pen: Pen;
	readonly #density: Density;

	constructor(speaker: Speaker, pen: Pen, density: Density) {
		this.#speaker = speaker;
		this.#pen = pen;
		this.#density = density;
	}

	/** "Micro-certificate", under a short bar in the track's colour. */
	kind({ kind, track }: Course): Section {
		const title = this.#speaker.word(kind === "attendance" ? "cert.attendanceTitle" : "cert.microTitle");
		const size = this.#density.kind;
		const first = this.#line(title.first, { face: serifBold, size, colour: ink });
		const second = title.second && this.#line(title.second, { face: serif, size, colour: softInk });
		return {
			height: first.height + 8,
			draw: (canvas, y) => {
				canvas.rectangle(left, y, 34, 2.2, accentOf(track));
				this.#pen.draw(canvas, first, left, y + 8);
				if (second !== undefined) this.#pen.draw(canvas, second, left + first.width + 14, y + 8);
			},
		};
	}

	/** "This is to certify that", in the two languages side by side. */
	lead({ kind }: Course): Section {
		return this.#sentencePart((language) => sentence(kind, language).lead);
	}

	/** "has successfully completed", the course's title, and where a language ends with its verb, that. */
	course({ kind, title }: Course): Section {
		const parts = [
			this.#sentencePart((language) => sentence(kind, language).middle),
			this.#courseTitle(this.#speaker.signed(title)),
			this.#sentencePart((language) => sentence(kind, language).tail),
		];
		const draw = (canvas: Canvas, top: number): void => {
			let y = top;
			for (const part of parts) {
				part.draw(canvas, y);
				y += part.height + 3;
			}
		};
		return { height: parts.reduce((sum, { height }) => sum + height, 6), draw };
	}

	/** Side by side, or once over the whole width where there is one title only; smaller where it takes many lines. */
	#courseTitle(title: Pair): Section {
		const style = (size: number): Style => ({ face: serifBold, size, colour: ink, leading: 1.22 });
		const { titles, titleLines } = this.#density;
		const wide = title.second === undefined;
		const size = titles.find((size) => this.#sideBySide(title, style(size), wide).lines <= titleLines);
		return this.#sideBySide(title, style(size ?? sizes.large), wide);
	}

	#sentencePart(textIn: Parameters<Speaker["pair"]>[0]): Section {
		return this.#sideBySide(this.#speaker.pair(textIn), { face: sans, size: this.#density.sentence, colour: softInk });
	}

	#sideBySide({ first, second }: Pair, style: Style, wide = false): Section & { readonly lines: number } {
		const width = wide ? columnsWide(11) : columnsWide(6) - 12;
		const blocks = [first, second]
			.filter((one) => one !== undefined)
			.map(({ text, language }) => this.#pen.block(text, width, style, language, true));
		return {
			height: Math.max(...blocks.map(({ height }) => height)),
			lines: Math.max(...blocks.map(({ lines }) => lines.length)),
			draw: (canvas, y) =>
				blocks.forEach((block, index) => this.#pen.draw(canvas, block, columnStart(index * 6 + 1), y)),
		};
	}

	#line({ text, language }: Pair["first"], style: Style): Block {
		return this.#pen.block(text, columnsWide(6), style, language);
	}
}
