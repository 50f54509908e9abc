import type { CourseFacts } from "../../core/micro-certificate.ts";
import { hairline, softInk } from "./palette.ts";
import type { PaperTemplate } from "./paper-template.ts";
import type { Pen, Style } from "./pen.ts";
import { bothBlocks } from "./outcome-rows.ts";
import { heightOf, type Row, rowOf } from "./rows.ts";
import { sans, sizes } from "./type-scale.ts";
import type { Pair, Speaker, Spoken } from "./wording.ts";
import { isWord, type Word } from "./words.ts";

interface Entry {
	readonly label: Word;
	readonly values: readonly Pair[];
}

/** What else a micro-credential must state (EU Council Recommendation of 16 June 2022, annex I), as a table. */
export function courseRows(
	template: PaperTemplate,
	width: number,
	scale: number,
	speaker: Speaker,
	pen: Pen,
): readonly Row[] {
	const entries = courseEntries(template, speaker).filter(({ values }) => values.length > 0);
	return entries.map((entry) => entryRow(entry, width, scale, speaker, pen));
}

function courseEntries({ course, contentPartners }: PaperTemplate, speaker: Speaker): readonly Entry[] {
	const { qualityAssurance: quality, assessment } = course;
	return [
		{ label: "cert.workloadHours", values: workload(course, speaker) },
		{ label: "cert.participation", values: [speaker.word(`mode.${course.mode}`)] },
		{ label: "cert.language", values: [listed(course.languages, "language", speaker)] },
		{ label: "cert.modeOfAssessment", values: assessed(course, speaker) },
		{ label: "cert.supervision", values: [supervision(assessment.supervision, speaker)] },
		{ label: "cert.level", values: levels(course, speaker) },
		{ label: "cert.qualityAssurance", values: [qualityKind(quality, speaker), speaker.signed(quality.statement)] },
		{ label: "cert.prerequisites", values: [orNone(course.prerequisites, speaker)] },
		{ label: "cert.stackability", values: [orNone(course.stackability, speaker)] },
		{ label: "cert.contentPartner", values: contentPartners.map((name) => speaker.signed(name)) },
	];
}

function workload({ hours }: CourseFacts, speaker: Speaker): readonly Pair[] {
	const { total, contact, selfStudy, assessment } = hours;
	const split = { contact: String(contact), selfStudy: String(selfStudy), assessment: String(assessment) };
	const sum = speaker.word("cert.hours", { n: String(total) });
	return [joined(sum, speaker.word("cert.workloadSplit", split), ": ")];
}

function assessed({ assessment, kind }: CourseFacts, speaker: Speaker): readonly Pair[] {
	const { components, passMarkPercent, attemptsAllowed } = assessment;
	const parts = components.map(({ type, weightPercent }) => `${type} ${weightPercent}\u00a0%`).join(", ");
	const mark = speaker.word("cert.passMark", { percent: String(passMarkPercent) });
	const attempts = attemptsAllowed === undefined ? [] : [speaker.word("cert.attempts", { n: String(attemptsAllowed) })];
	const rules = attempts.reduce((text, next) => joined(text, next, ". "), mark);
	return kind === "attendance" ? [speaker.pair(() => parts)] : [speaker.pair(() => parts), rules];
}

const supervisions: Readonly<Record<string, Word>> = {
	"unsupervised with no identity verification": "supervision.none",
	"supervised with no identity verification": "supervision.supervised",
	"supervised online or onsite with identity verification": "supervision.verified",
};

function supervision(signed: string, speaker: Speaker): Pair {
	const word = supervisions[signed];
	return word === undefined ? speaker.pair(() => signed) : speaker.word(word);
}

/** A level of a public framework only where a competent body set it; then the levels of the AI framework and the issuer. */
function levels({ level }: CourseFacts, speaker: Speaker): readonly Pair[] {
	const set = (value: string): boolean => value !== "not-set" && value !== "not-applicable";
	const word = `level.${level.framework.toLowerCase()}`;
	const parts = [
		...(set(level.european)
			? [
					joined(
						speaker.word("cert.levelEuropean"),
						speaker.pair(() => level.european),
						": ",
					),
				]
			: []),
		...(set(level.national)
			? [
					joined(
						speaker.word("cert.levelNational"),
						speaker.pair(() => level.national),
						": ",
					),
				]
			: []),
		...(set(level.framework) ? [isWord(word) ? speaker.word(word) : speaker.pair(() => level.framework)] : []),
		...(set(level.issuer) ? [speaker.pair(() => level.issuer)] : []),
	];
	return parts.length === 0 ? [] : [parts.reduce((text, next) => joined(text, next, "  ·  "))];
}

function qualityKind({ type, agency }: CourseFacts["qualityAssurance"], speaker: Speaker): Pair {
	const word = `cert.${type}Quality`;
	const kind = isWord(word) ? speaker.word(word) : speaker.pair(() => type);
	return agency === "none" ? kind : joined(kind, speaker.word("cert.agency", { agency }), ". ");
}

function listed(codes: readonly string[], kind: string, speaker: Speaker): Pair {
	const pairs = codes.map((code) => {
		const word = `${kind}.${code}`;
		return isWord(word) ? speaker.word(word) : speaker.pair(() => code);
	});
	return pairs.reduce((text, next) => joined(text, next, ", "));
}

function orNone(codes: readonly string[], speaker: Speaker): Pair {
	if (codes.every((code) => code === "none")) return speaker.word("cert.none");
	return speaker.pair(() => codes.join(", "));
}

function joined(one: Pair, two: Pair, separator: string): Pair {
	const first = joinedText(one.first, two.first, separator);
	if (one.second === undefined && two.second === undefined) return { first };
	const [left, right] = [one.second ?? one.first, two.second ?? two.first];
	return { first, second: joinedText(left, right, separator) };
}

const chineseSeparators: Readonly<Record<string, string>> = { ", ": "、", ": ": "：", ". ": "。" };

function joinedText({ text, language }: Spoken, other: Spoken, separator: string): Spoken {
	const between = language === "zh" ? (chineseSeparators[separator] ?? separator) : separator;
	return { text: text + between + other.text, language };
}

/** Label on the left in both languages, values on the right, a fine rule below. */
function entryRow({ label, values }: Entry, width: number, scale: number, speaker: Speaker, pen: Pen): Row {
	const [labelWidth, gap] = [width * 0.31, 10];
	const { first, second } = speaker.word(label);
	const style: Style = { face: sans, size: sizes.label * scale, colour: softInk };
	const names = [first, second].filter((one) => one !== undefined);
	const labels = names.map(({ text, language }) => pen.block(text, labelWidth, style, language));
	const valueWidth = width - labelWidth - gap;
	const blocks = values.flatMap((value) => bothBlocks(value, valueWidth, scale, pen, sizes.text));
	const height = Math.max(heightOf(labels), heightOf(blocks));
	return {
		height: height + 8 * scale,
		draw: (canvas, x, y) => {
			rowOf(labels, 0, pen).draw(canvas, x, y);
			rowOf(blocks, 0, pen).draw(canvas, x + labelWidth + gap, y);
			canvas.line(x, y + height + 3.5 * scale, x + width, y + height + 3.5 * scale, hairline, 0.35);
		},
	};
}
