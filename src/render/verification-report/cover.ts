import { verdicts } from "../../core/report.ts";
import type { Language } from "../../core/languages.ts";
import { totalsOf } from "../../core/verification-report/tally.ts";
import type { VerificationFindings } from "../../core/verification-report/read-report.ts";
import type { Pen } from "../landscape-1/pen.ts";
import type { Canvas } from "../pdf/canvas.ts";
import { figure, hairline, label, left, right, text, title, top } from "./page-look.ts";
import { say } from "./words.ts";

const width = right - left;
/** The report itself names more. */
const listsShown = 8;

/** The head of the report: who checked what for whom, when, and how it came out. Answers the y below it. */
export function drawCover(canvas: Canvas, findings: VerificationFindings, language: Language, pen: Pen): number {
	const { issuer, askedBy, part, parts, startedAt, endedAt, lists, recognisedIssuers } = findings;
	const told = (y: number, name: string, ...values: readonly string[]): number => {
		let below = pen.draw(canvas, pen.block(name, width, label, language), left, y);
		for (const value of values) below = pen.draw(canvas, pen.block(value, width, text, language), left, below);
		return below + 5;
	};
	let y = pen.draw(canvas, pen.block(say("title", language), width, title, language), left, top);
	if (parts > 1) {
		const words = say("part", language, { part: String(part), parts: String(parts) });
		y = pen.draw(canvas, pen.block(words, width, text, language), left, y);
	}
	y = told(y + 8, say("checkedBy", language), issuer.name === undefined ? issuer.id : `${issuer.name} · ${issuer.id}`);
	if (askedBy !== undefined) y = told(y, say("askedBy", language), askedBy);
	y = told(y, say("when", language), `${readable(startedAt)} – ${readable(endedAt)}`);
	y = drawTotals(canvas, findings, y + 4, language, pen);
	const ages = lists.map(
		({ list, copiedAt }) => `${list} · ${say("copied", language, { copied: readable(copiedAt) })}`,
	);
	y = told(y, say("lists", language), ...(ages.length === 0 ? [say("noLists", language)] : ages.slice(0, listsShown)));
	y = told(y, say("recognised", language), String(recognisedIssuers));
	return pen.draw(canvas, pen.block(say("note", language), width, label, language), left, y + 2) + 12;
}

function drawTotals(canvas: Canvas, { rows }: VerificationFindings, y: number, language: Language, pen: Pen): number {
	const totals = totalsOf(rows);
	const figures = [
		[say("documents", language), rows.length] as const,
		...verdicts.toReversed().map((verdict) => [say(verdict, language), totals[verdict]] as const),
	];
	const step = width / figures.length;
	canvas.line(left, y, right, y, hairline, 0.5);
	const ends = figures.map(([name, count], index) => {
		const x = left + index * step;
		const below = pen.draw(canvas, pen.block(String(count), step - 8, figure, language), x, y + 6);
		return pen.draw(canvas, pen.block(name, step - 8, label, language), x, below);
	});
	const end = Math.max(...ends) + 6;
	canvas.line(left, end, right, end, hairline, 0.5);
	return end + 8;
}

/** Moments stay in UTC, as they are signed. */
function readable(moment: string): string {
	return moment.replace("T", " ").replace(/(:\d\d)?(\.\d+)?Z$/, "$1 UTC");
}
