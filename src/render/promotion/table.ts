import { inLanguage, type Language } from "../../core/languages.ts";
import { results } from "../landscape-1/facts.ts";
import { left, right } from "../landscape-1/grid.ts";
import { hairline, ink, softInk } from "../landscape-1/palette.ts";
import type { Block, Pen, Style } from "../landscape-1/pen.ts";
import { heightOf, type Row, rowOf } from "../landscape-1/rows.ts";
import { sans, sansBold, sizes } from "../landscape-1/type-scale.ts";
import { say as sayOnPaper } from "../landscape-1/words.ts";
import type { Listed } from "./cover.ts";
import { say } from "./words.ts";

const gap = 12;
/** From one place to the next, in points from the left margin; a text keeps a gap on its right. */
const from = (start: number, end: number) => ({ x: left + start, width: end - start - gap });
const columns = {
	place: { x: left, width: 20 },
	course: from(20, 292),
	hours: from(292, 342),
	result: from(342, 432),
	awarded: from(432, 502),
	issuer: from(502, 654),
	number: from(654, 752),
};
type Field = keyof typeof columns;

const label: Style = { face: sans, size: sizes.label, colour: softInk };
const text: Style = { face: sans, size: sizes.text, colour: ink };
const strong: Style = { face: sansBold, size: sizes.text, colour: ink };
const air = 9;

/** What stands over the columns, again on each page. */
export function headRow(language: Language, pen: Pen): Row {
	const heads: readonly (readonly [Field, string])[] = [
		["course", sayOnPaper("cert.course", language)],
		["hours", say("hours", language)],
		["result", sayOnPaper("cert.result", language)],
		["awarded", say("awarded", language)],
		["issuer", sayOnPaper("cert.issuedBy", language)],
		["number", sayOnPaper("cert.number", language)],
	];
	const blocks = heads.map(([field, head]) => cell(field, [head], [label], language, pen));
	return ruled(blocks, ink, 0.7);
}

/** One certificate: its title over the course's code, and the facts that a commission asks for. */
export function certificateRow({ place, certificate, number }: Listed, language: Language, pen: Pen): Row {
	const { course, result, score, awarded, issuer } = certificate;
	const word = results[result];
	const band = word === undefined ? result : sayOnPaper(word, language);
	const points = score === undefined ? [] : [`${score} %`];
	const isAssessed = course.kind !== "attendance";
	const blocks = [
		cell("place", [String(place)], [{ ...text, colour: softInk }], "en", pen),
		cell("course", [inLanguage(course.title, language), course.code], [strong, label], language, pen),
		cell("hours", [String(course.hours.total)], [text], "en", pen),
		cell("result", isAssessed ? [band, ...points] : ["–"], [text, label], language, pen),
		cell("awarded", [awarded.slice(0, "YYYY-MM-DD".length)], [text], "en", pen),
		cell("issuer", [inLanguage(issuer.name, language)], [label], language, pen),
		cell("number", [number], [text], "en", pen),
	];
	return ruled(blocks, hairline, 0.35);
}

/** How many certificates there are, and their hours together, under the column of hours. */
export function sumRow(listed: readonly Listed[], language: Language, pen: Pen): Row {
	const hours = listed.reduce((sum, { certificate }) => sum + certificate.course.hours.total, 0);
	const words = say("sum", language, { count: String(listed.length) });
	const blocks = [
		cell("course", [words], [strong], language, pen),
		cell("hours", [String(hours)], [strong], "en", pen),
	];
	return ruled(blocks, ink, 0.7);
}

interface Cell {
	readonly x: number;
	readonly blocks: readonly Block[];
}

function cell(field: Field, lines: readonly string[], styles: readonly Style[], language: Language, pen: Pen) {
	const { x, width } = columns[field];
	return { x, pen, blocks: lines.map((line, index) => pen.block(line, width, styles[index] ?? text, language)) };
}

/** Cells on one line, with a rule below. */
function ruled(cells: readonly (Cell & { readonly pen: Pen })[], colour: string, weight: number): Row {
	const height = Math.max(...cells.map(({ blocks }) => heightOf(blocks)));
	return {
		height: height + air,
		draw: (canvas, _, y) => {
			for (const { x, blocks, pen } of cells) rowOf(blocks, 0, pen).draw(canvas, x, y);
			canvas.line(left, y + height + air / 2, right, y + height + air / 2, colour, weight);
		},
	};
}
