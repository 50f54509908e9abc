import type { Language } from "../../core/languages.ts";
import type { Canvas } from "../pdf/canvas.ts";
import { bottom, columnStart, columnsWide, left, right } from "./grid.ts";
import { hairline, ink, softInk } from "./palette.ts";
import type { PaperTemplate } from "./paper-template.ts";
import type { Pen, Style } from "./pen.ts";
import { flow, heightOf, numberedRow, type Row, rowOf } from "./rows.ts";
import { sans, sansBold, sizes } from "./type-scale.ts";
import type { Speaker } from "./wording.ts";
import { say } from "./words.ts";
import { parsesAsUrl } from "../../core/parses-as-url.ts";

const width = columnsWide(6) - 12;
const ruleToText = 10;
const indent = 12;
const heading: Style = { face: sansBold, size: sizes.text, colour: ink };
const step: Style = { face: sans, size: sizes.text, colour: ink };
const note: Style = { face: sans, size: sizes.label, colour: softInk };
const strongNote: Style = { face: sansBold, size: sizes.label, colour: ink };

/** How to verify in three steps, the offline note and what the paper is not, at the foot of the page. */
export function drawSteps(canvas: Canvas, template: PaperTemplate, speaker: Speaker, pen: Pen): void {
	const columns = stepColumns(template, speaker, pen);
	const top = bottom - tallest(columns);
	canvas.line(left, top - ruleToText, right, top - ruleToText, hairline, 0.5);
	columns.forEach((rows, index) => flow(canvas, rows, columnStart(index * 6 + 1), top, bottom + 1));
}

export function stepsHeight(template: PaperTemplate, speaker: Speaker, pen: Pen): number {
	return tallest(stepColumns(template, speaker, pen)) + ruleToText;
}

type Columns = readonly (readonly Row[])[];

/** One column a language; where there is but one language, the notes stand beside the steps. */
function stepColumns(template: PaperTemplate, { first, second }: Speaker, pen: Pen): Columns {
	if (second === undefined) return [steps(template, first, pen), notes(template, first, pen)];
	return [first, second].map((language) => [...steps(template, language, pen), ...notes(template, language, pen)]);
}

function steps({ baseUrl }: PaperTemplate, language: Language, pen: Pen): readonly Row[] {
	const host = parsesAsUrl(baseUrl) ? new URL(baseUrl).host : baseUrl;
	const texts = [
		say("cert.step1", language, { address: baseUrl }),
		say("cert.checkDomain", language, { domain: host }),
		[say("cert.step3", language), say("verify.compareName", language)].join(language === "zh" ? "" : " "),
	];
	const title = pen.block(say("cert.howToVerify", language), width, heading, language);
	const rows = texts.map((text, index) => {
		const number = pen.block(String(index + 1), indent, { ...step, colour: softInk }, "en");
		return numberedRow(number, [pen.block(text, width - indent, step, language, true)], indent, 1, pen);
	});
	return [rowOf([title], 2, pen), ...rows];
}

function notes({ course }: PaperTemplate, language: Language, pen: Pen): readonly Row[] {
	const degree = course.kind === "attendance" ? "cert.attendanceNotADegree" : "verify.notADegree";
	const offline = pen.block(say("cert.offline", language), width, note, language);
	return [rowOf([offline], 2, pen), rowOf([pen.block(say(degree, language), width, strongNote, language)], 0, pen)];
}

function tallest(columns: Columns): number {
	return Math.max(...columns.map(heightOf));
}
