import type { Canvas } from "../pdf/canvas.ts";
import { stampBorder } from "./border.ts";
import { courseRows } from "./course-rows.ts";
import { bottom, columnStart, columnsWide, left, margin, right } from "./grid.ts";
import { outcomeRows } from "./outcome-rows.ts";
import { accentOf, hairline, ink, softInk } from "./palette.ts";
import type { PaperTemplate } from "./paper-template.ts";
import type { Pen, Style } from "./pen.ts";
import type { DrawAward } from "./prepared-papers.ts";
import { fitsColumn, flow, type Row } from "./rows.ts";
import { drawSteps, stepsHeight } from "./steps.ts";
import { sans, serif, serifBold, sizes } from "./type-scale.ts";
import type { Speaker } from "./wording.ts";

const scales = [1.18, 1.09, 1, 0.93, 0.86, 0.8];

/**
 * What was learnt and how, and how to verify. One page where it fits at a size that can be read, else as many as it
 * takes: `newPage` gives an empty one.
 */
export function prepareFollowingPages(
	newPage: () => Canvas,
	template: PaperTemplate,
	speaker: Speaker,
	pen: Pen,
): readonly DrawAward[] {
	const end = bottom - stepsHeight(template, speaker, pen) - 14;
	const startPage = (): { readonly canvas: Canvas; readonly top: number } => {
		const canvas = newPage();
		stampBorder(canvas);
		return { canvas, top: drawHeading(canvas, template, speaker, pen) + 16 };
	};
	const complete = [drawReference(template, pen)];
	const { canvas, top } = startPage();
	let columns = fittingColumns(template, speaker, pen, end - top);
	drawSteps(canvas, template, speaker, pen);
	columns = drawColumns(canvas, columns, top, end);
	while (columns.some((rows) => rows.length > 0)) {
		const next = startPage();
		columns = drawColumns(next.canvas, columns, next.top, bottom);
		complete.push(drawReference(template, pen));
	}
	return complete;
}

type Columns = readonly (readonly Row[])[];

/** The two columns in the largest size in which both fit, else in the smallest. */
function fittingColumns(template: PaperTemplate, speaker: Speaker, pen: Pen, room: number): Columns {
	const columnsAt = (scale: number): Columns => [
		outcomeRows(template.course, columnsWide(6) - 12, scale, speaker, pen),
		courseRows(template, columnsWide(6), scale, speaker, pen),
	];
	const scale = scales.find((scale) => columnsAt(scale).every((rows) => fitsColumn(rows, room)));
	return columnsAt(scale ?? scales.at(-1) ?? 1);
}

/** Draws what fits; answers the rows that are left. */
function drawColumns(canvas: Canvas, columns: Columns, top: number, end: number): Columns {
	return columns.map((rows, index) => flow(canvas, rows, columnStart(index * 6 + 1), top, end));
}

function drawHeading(canvas: Canvas, { course }: PaperTemplate, speaker: Speaker, pen: Pen): number {
	const title = speaker.word("cert.details");
	const bold = { face: serifBold, size: sizes.title, colour: ink };
	const first = pen.block(title.first.text, columnsWide(8), bold, title.first.language);
	canvas.rectangle(left, margin, 34, 2.2, accentOf(course.track));
	pen.draw(canvas, first, left, margin + 8);
	if (title.second !== undefined) {
		const light = { face: serif, size: sizes.title, colour: softInk };
		pen.draw(canvas, pen.block(title.second.text, columnsWide(5), light, "en"), left + first.width + 14, margin + 8);
	}
	const y = margin + 8 + first.height + 6;
	canvas.line(left, y, right, y, hairline, 0.5);
	return y;
}

/** Course and number at the right of the heading: a page that went astray still tells where it belongs. */
function drawReference({ course }: PaperTemplate, pen: Pen): DrawAward {
	const label: Style = { face: sans, size: sizes.label, colour: softInk };
	return (canvas, { verification: { number } }) => {
		const reference = pen.block(`${course.code}  ·  ${course.version}  ·  ${number}`, columnsWide(6), label, "en");
		pen.draw(canvas, reference, right - reference.width, margin + 18);
	};
}
