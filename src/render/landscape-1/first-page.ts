import type { MicroCertificate } from "../../core/micro-certificate.ts";
import type { Canvas } from "../pdf/canvas.ts";
import { drawBorder } from "./border.ts";
import { drawFacts, factBlocks, pageFacts } from "./facts.ts";
import { bottom, columnStart, columnsWide, left, margin, right } from "./grid.ts";
import { holderBlocks } from "./holder-lines.ts";
import { accentOf, ink, softInk, watermark, watermarkEdge } from "./palette.ts";
import type { Block, Pen, Style } from "./pen.ts";
import { drawSignatories } from "./signatories.ts";
import { sans, sansBold, serif, serifBold, sizes } from "./type-scale.ts";
import { ulzii } from "./ulzii.ts";
import { drawVerification, verificationHeight } from "./verification.ts";
import { oneLine, type Pair, sentence, type Speaker } from "./wording.ts";

const label: Style = { face: sans, size: sizes.label, colour: softInk };
const small: Style = { face: sans, size: sizes.text, colour: softInk };
const strong: Style = { face: sansBold, size: sizes.text, colour: ink };

/** The face of the certificate: who, what, when, signed by whom, and where to check it. */
export function drawFirstPage(
	canvas: Canvas,
	certificate: MicroCertificate,
	number: string,
	speaker: Speaker,
	pen: Pen,
): void {
	drawWatermark(canvas);
	drawBorder(canvas, accentOf(certificate.course.track));
	const top = drawHeader(canvas, certificate, speaker, pen);
	drawVerification(canvas, certificate.id, number, speaker, pen);
	drawSignatories(canvas, certificate, speaker, pen);
	const end = bottom - verificationHeight - 22;
	stack(middleSections(canvas, certificate, speaker, pen), top + 20, end);
}

function drawWatermark(canvas: Canvas): void {
	const knot = ulzii({ strands: 5, spacing: 44, width: 21, outline: 1.4, line: watermarkEdge, fill: watermark });
	canvas.ornament(knot, columnStart(10), 268);
}

/** Issuer on the left, programme owner on the right; answers the y below both. */
function drawHeader(canvas: Canvas, { issuer, programmeOwner }: MicroCertificate, speaker: Speaker, pen: Pen): number {
	const width = columnsWide(6);
	const one = organisation(canvas, speaker.word("cert.issuedBy"), speaker.signed(issuer.name), left, width, pen);
	const owner = speaker.signed(programmeOwner.name);
	const two = organisation(canvas, speaker.word("cert.programmeOwner"), owner, columnStart(8), columnsWide(5), pen);
	return Math.max(one, two);
}

function organisation(canvas: Canvas, title: Pair, name: Pair, x: number, width: number, pen: Pen): number {
	let y = pen.draw(canvas, pen.block(oneLine(title), width, label, title.first.language), x, margin) + 2;
	y = pen.draw(canvas, pen.block(name.first.text, width, strong, name.first.language), x, y);
	if (name.second === undefined) return y;
	return pen.draw(canvas, pen.block(name.second.text, width, small, name.second.language), x, y);
}

/** A part of the page's middle: how high it is, how much air it wants above, and how to draw it from y. */
interface Section {
	readonly height: number;
	readonly air: number;
	readonly draw: (y: number) => void;
}

/** Stacks sections from `top` to `end`; the air between them grows or shrinks with what is left. */
function stack(sections: readonly Section[], top: number, end: number): void {
	const heights = sections.reduce((sum, { height }) => sum + height, 0);
	const air = sections.reduce((sum, section) => sum + section.air, 0);
	const share = Math.min(1.6, Math.max(0, (end - top - heights) / air));
	let y = top;
	for (const section of sections) {
		y += section.air * share;
		section.draw(y);
		y += section.height;
	}
}

function middleSections(canvas: Canvas, certificate: MicroCertificate, speaker: Speaker, pen: Pen): readonly Section[] {
	const { course, holder } = certificate;
	const name = holderBlocks(holder, speaker.first, right - left, pen);
	const facts = factBlocks(pageFacts(certificate, speaker), right - left, pen);
	return [
		{ ...kindSection(canvas, course, speaker, pen), air: 4 },
		{ ...leadSection(canvas, course, speaker, pen), air: 16 },
		{ ...blocksSection(canvas, name, pen), air: 5 },
		{ ...courseSection(canvas, course, speaker, pen), air: 16 },
		{ height: facts.height, air: 22, draw: (y) => drawFacts(canvas, facts, y, pen) },
	];
}

type Drawn = Omit<Section, "air">;
type Course = MicroCertificate["course"];

function kindSection(canvas: Canvas, { kind, track }: Course, speaker: Speaker, pen: Pen): Drawn {
	const title = speaker.word(kind === "attendance" ? "cert.attendanceTitle" : "cert.microTitle");
	const bold = { face: serifBold, size: sizes.title, colour: ink };
	const light = { face: serif, size: sizes.title, colour: softInk };
	const first = pen.block(title.first.text, columnsWide(6), bold, title.first.language);
	const draw = (y: number): void => {
		canvas.rectangle(left, y, 34, 2.2, accentOf(track));
		pen.draw(canvas, first, left, y + 8);
		if (title.second === undefined) return;
		const second = pen.block(title.second.text, columnsWide(6), light, title.second.language);
		pen.draw(canvas, second, left + first.width + 14, y + 8);
	};
	return { height: first.height + 8, draw };
}

/** "This is to certify that", in the two languages side by side. */
function leadSection(canvas: Canvas, { kind }: Course, speaker: Speaker, pen: Pen): Drawn {
	const style = { ...small, size: sizes.large };
	return sideBySide(
		canvas,
		speaker.pair((language) => sentence(kind, language).lead),
		style,
		pen,
	);
}

function courseSection(canvas: Canvas, course: Course, speaker: Speaker, pen: Pen): Drawn {
	const title = speaker.signed(course.title);
	const style = { ...small, size: sizes.large };
	const parts = [
		sideBySide(
			canvas,
			speaker.pair((language) => sentence(course.kind, language).middle),
			style,
			pen,
		),
		titleSection(canvas, title, speaker.second === undefined, pen),
		sideBySide(
			canvas,
			speaker.pair((language) => sentence(course.kind, language).tail),
			style,
			pen,
		),
	];
	const draw = (top: number): void => {
		let y = top;
		for (const part of parts) {
			part.draw(y);
			y += part.height + 3;
		}
	};
	return { height: parts.reduce((sum, { height }) => sum + height, 6), draw };
}

/** The course's title in both languages, or once over the whole width; smaller where it would take four lines. */
function titleSection(canvas: Canvas, title: Pair, alone: boolean, pen: Pen): Drawn {
	const style = (size: number): Style => ({ face: serifBold, size, colour: ink, leading: 1.22 });
	const wide = alone || title.second === undefined;
	const sections = [sizes.title, 14, 12, sizes.large].map((size) => sideBySide(canvas, title, style(size), pen, wide));
	const fitting = sections.find(({ height }, index) => height <= 3.1 * 1.22 * ([sizes.title, 14, 12][index] ?? 99));
	return fitting ?? sections.at(-1) ?? { height: 0, draw: () => undefined };
}

function sideBySide(canvas: Canvas, { first, second }: Pair, style: Style, pen: Pen, wide = false): Drawn {
	const width = columnsWide(wide ? 11 : 6) - (wide ? 0 : 12);
	const one = pen.block(first.text, width, style, first.language, true);
	const two = second === undefined ? undefined : pen.block(second.text, width, style, second.language, true);
	const draw = (y: number): void => {
		pen.draw(canvas, one, left, y);
		if (two !== undefined) pen.draw(canvas, two, columnStart(7), y);
	};
	return { height: Math.max(one.height, two?.height ?? 0), draw };
}

function blocksSection(canvas: Canvas, blocks: readonly Block[], pen: Pen): Drawn {
	const draw = (top: number): void => {
		let y = top;
		for (const block of blocks) y = pen.draw(canvas, block, left, y);
	};
	return { height: blocks.reduce((sum, { height }) => sum + height, 0), draw };
}
