import type { Language } from "../../core/languages.ts";
import type { ResultRow } from "../../core/verification-report/tally.ts";
import type { Block, Pen } from "../landscape-1/pen.ts";
import type { Canvas } from "../pdf/canvas.ts";
import { bottom, cell, hairline, heading, left, right, top } from "./page-look.ts";
import { say } from "./words.ts";

/** Left edges and widths: place, document, credential, verdict, what was found. */
const columns = [
	{ x: left, width: 26 },
	{ x: left + 28, width: 128 },
	{ x: left + 160, width: 130 },
	{ x: left + 294, width: 84 },
	{ x: left + 382, width: right - left - 382 },
] as const;
const air = 3;
const foot = bottom - 14;

/** Draws rows from `y` on, as many as the page takes; answers how many. At least one is drawn. */
export function drawResults(
	canvas: Canvas,
	rows: readonly ResultRow[],
	{ first, y, language, pen }: { first: number; y: number; language: Language; pen: Pen },
): number {
	let at = drawLine(canvas, headingOf(language, pen), y, pen);
	for (const [index, row] of rows.entries()) {
		const cells = cellsOf(row, first + index, language, pen);
		if (index > 0 && at + heightOf(cells) > foot) return index;
		at = drawLine(canvas, cells, at, pen);
	}
	return rows.length;
}

/** Where a page of nothing but results begins. */
export const tableTop = top;

function headingOf(language: Language, pen: Pen): readonly Block[] {
	const words = [
		"",
		say("input", language),
		say("credential", language),
		say("verdict", language),
		say("codes", language),
	];
	return words.map((word, column) => pen.block(word, columns[column]?.width ?? 0, heading, language));
}

function cellsOf({ name, verdict, codes, credential }: ResultRow, place: number, language: Language, pen: Pen) {
	const texts = [String(place), name, shortened(credential), say(verdict, language), codes.join(" ")];
	return texts.map((words, column) => pen.block(words, columns[column]?.width ?? 0, cell, language));
}

/** A certificate's address by its last part, which no two have in common. */
function shortened(credential = ""): string {
	return /\/c\/([0-9A-HJKMNP-TV-Z]{26})$/.exec(credential)?.[1] ?? credential;
}

function drawLine(canvas: Canvas, cells: readonly Block[], y: number, pen: Pen): number {
	cells.forEach((block, column) => pen.draw(canvas, block, columns[column]?.x ?? left, y));
	const end = y + heightOf(cells);
	canvas.line(left, end - air / 2, right, end - air / 2, hairline, 0.3);
	return end;
}

function heightOf(cells: readonly Block[]): number {
	return Math.max(...cells.map(({ height }) => height)) + air;
}
