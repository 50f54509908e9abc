import type { CourseFacts } from "../../core/micro-certificate.ts";
import type { Canvas } from "../pdf/canvas.ts";
import { dayInWords } from "./dates.ts";
import { left, right } from "./grid.ts";
import { hairline, ink, softInk } from "./palette.ts";
import type { Award } from "./paper-template.ts";
import type { Block, Pen, Style } from "./pen.ts";
import { sans, sansBold, sizes } from "./type-scale.ts";
import { oneLine, type Pair, type Speaker } from "./wording.ts";
import type { Word } from "./words.ts";

export interface Fact {
	readonly label: Pair;
	readonly value: Pair;
}

export const results: Readonly<Record<string, Word>> = {
	Pass: "result.pass",
	Merit: "result.merit",
	Distinction: "result.distinction",
};

/** The one line of facts on the first page. */
export function pageFacts(course: CourseFacts, award: Award, speaker: Speaker): readonly Fact[] {
	const { completed, validUntil } = award;
	const day = (moment: string): Pair => speaker.pair((language) => dayInWords(moment, language));
	return [
		...(course.kind === "attendance" ? [] : [resultFact(award, speaker)]),
		{ label: speaker.word("cert.workloadHours"), value: speaker.word("cert.hours", { n: String(course.hours.total) }) },
		{ label: speaker.word("cert.participation"), value: speaker.word(`mode.${course.mode}`) },
		{ label: speaker.word("cert.completionDate"), value: day(completed) },
		...(validUntil === undefined ? [] : [{ label: speaker.word("cert.validUntil"), value: day(validUntil) }]),
	];
}

function resultFact({ result, score }: Award, speaker: Speaker): Fact {
	const word = results[result];
	const band = word === undefined ? speaker.pair(() => result) : speaker.word(word);
	const points = score === undefined ? "" : ` (${score} %)`;
	const withScore = ({ first, second }: Pair): Pair => ({
		first: { ...first, text: first.text + points },
		...(second === undefined ? {} : { second: { ...second, text: second.text + points } }),
	});
	return { label: speaker.word("cert.result"), value: withScore(band) };
}

export interface FactBlocks {
	readonly columns: readonly (readonly Block[])[];
	readonly gap: number;
	readonly height: number;
}

const ruleToText = 9;

/** Facts as columns that share one line: their values step down in size until they fit. */
export function factBlocks(facts: readonly Fact[], width: number, pen: Pen): FactBlocks {
	for (const size of [sizes.large, 9.4, sizes.text, 7.2]) {
		const columns = facts.map((fact) => factColumn(fact, size, width, pen));
		const taken = columns.reduce((sum, blocks) => sum + widest(blocks), 0);
		const gap = (width - taken) / Math.max(1, columns.length - 1);
		if (gap >= 14) return { columns, gap: Math.min(gap, 44), height: ruleToText + tallest(columns) };
	}
	const narrow = (width - 14 * (facts.length - 1)) / facts.length;
	const columns = facts.map((fact) => factColumn(fact, 7.2, narrow, pen));
	return { columns, gap: 14, height: ruleToText + tallest(columns) };
}

function factColumn(
	{ label, value: { first, second } }: Fact,
	size: number,
	width: number,
	pen: Pen,
): readonly Block[] {
	const labelStyle: Style = { face: sans, size: sizes.label, colour: softInk };
	const valueStyle: Style = { face: sansBold, size, colour: ink };
	const secondStyle: Style = { face: sans, size: sizes.text, colour: softInk };
	return [
		pen.block(oneLine(label), width, labelStyle, label.first.language),
		pen.block(first.text, width, valueStyle, first.language),
		...(second === undefined ? [] : [pen.block(second.text, width, secondStyle, second.language)]),
	];
}

/** Draws the columns under a fine rule. */
export function drawFacts(canvas: Canvas, { columns, gap }: FactBlocks, y: number, pen: Pen): void {
	canvas.line(left, y, right, y, hairline, 0.5);
	let x = left;
	for (const blocks of columns) {
		let at = y + ruleToText;
		for (const block of blocks) at = pen.draw(canvas, block, x, at);
		x += widest(blocks) + gap;
	}
}

function widest(blocks: readonly Block[]): number {
	return Math.max(0, ...blocks.map(({ width }) => width));
}

function tallest(columns: readonly (readonly Block[])[]): number {
	return Math.max(0, ...columns.map((blocks) => blocks.reduce((sum, { height }) => sum + height, 0)));
}
