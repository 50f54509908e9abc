import type { Canvas } from "../pdf/canvas.ts";
import { stampBorder } from "./border.ts";
import { drawFacts, factBlocks, pageFacts } from "./facts.ts";
import { bottom, columnStart, columnsWide, left, margin, right } from "./grid.ts";
import { holderBlocks } from "./holder-lines.ts";
import type { Award, PaperTemplate } from "./paper-template.ts";
import type { DrawAward } from "./prepared-papers.ts";
import { ink, softInk, watermark, watermarkEdge } from "./palette.ts";
import type { Pen, Style } from "./pen.ts";
import { type Density, nameSection, roomy, type Section, Sections, tight } from "./sections.ts";
import { prepareSignatories } from "./signatories.ts";
import { sans, sansBold, sizes } from "./type-scale.ts";
import { ulzii } from "./ulzii.ts";
import { drawVerification, verificationHeight } from "./verification.ts";
import { oneLine, type Pair, type Speaker } from "./wording.ts";

const label: Style = { face: sans, size: sizes.label, colour: softInk };
const small: Style = { face: sans, size: sizes.text, colour: softInk };
const strong: Style = { face: sansBold, size: sizes.text, colour: ink };

/** The face of the certificate: who, what, when, signed by whom, and where to check it. */
export function prepareFirstPage(canvas: Canvas, template: PaperTemplate, speaker: Speaker, pen: Pen): DrawAward {
	drawWatermark(canvas);
	stampBorder(canvas);
	const top = drawHeader(canvas, template, speaker, pen);
	const drawSignatories = prepareSignatories(template, speaker, pen);
	const drawMiddle = prepareMiddle(template, speaker, pen);
	return (canvas, award) => {
		drawVerification(canvas, award.verification, speaker, pen);
		drawSignatories(canvas, award);
		const facts = factBlocks(pageFacts(template.course, award, speaker), right - left, pen);
		const factsTop = bottom - verificationHeight - 24 - facts.height;
		drawFacts(canvas, facts, factsTop, pen);
		drawMiddle(canvas, award, top, factsTop);
	};
}

function drawWatermark(canvas: Canvas): void {
	const knot = ulzii({ strands: 5, spacing: 33, width: 15.6, outline: 1.1, line: watermarkEdge, fill: watermark });
	canvas.ornament(knot, columnStart(10) + 24, 238);
}

/** Issuer on the left, programme owner on the right; answers the y below both. */
function drawHeader(canvas: Canvas, { issuer, programmeOwner }: PaperTemplate, speaker: Speaker, pen: Pen): number {
	const draw = (title: Pair, name: Pair, x: number, width: number): number => {
		const lines = [
			{ text: oneLine(title), language: title.first.language, style: label },
			{ ...name.first, style: strong },
			...(name.second === undefined ? [] : [{ ...name.second, style: small }]),
		];
		const blocks = lines.map(({ text, language, style }) => pen.block(text, width, style, language));
		return blocks.reduce((y, block) => pen.draw(canvas, block, x, y), margin);
	};
	const issued = draw(speaker.word("cert.issuedBy"), speaker.signed(issuer.name), left, columnsWide(6));
	const owner = speaker.signed(programmeOwner.name);
	return Math.max(issued, draw(speaker.word("cert.programmeOwner"), owner, columnStart(8), columnsWide(5)));
}

interface Spaced extends Section {
	/** Points of air that the section wants above it. */
	readonly air: number;
}

const leastShare = 0.4;

/** Kind, holder and course between header and facts; set tighter when a long name leaves no air. */
function prepareMiddle(
	{ course }: PaperTemplate,
	speaker: Speaker,
	pen: Pen,
): (canvas: Canvas, award: Award, top: number, end: number) => void {
	const sectionsIn = (density: Density) => fixedSections(course, new Sections(speaker, pen, density));
	const [spacious, dense] = [sectionsIn(roomy), sectionsIn(tight)];
	return (canvas, { holder }, top, end) => {
		const name = nameSection(holderBlocks(holder, speaker.first, right - left, pen), pen);
		const wanted = middleSections(spacious, name);
		const share = airShare(wanted, end - top);
		if (share >= leastShare) return stack(canvas, wanted, top, share);
		const tighter = middleSections(dense, name);
		stack(canvas, tighter, top, airShare(tighter, end - top));
	};
}

function fixedSections(course: PaperTemplate["course"], sections: Sections) {
	return { kind: sections.kind(course), lead: sections.lead(course), course: sections.course(course) };
}

function middleSections(fixed: ReturnType<typeof fixedSections>, name: Section): readonly Spaced[] {
	return [
		{ ...fixed.kind, air: 26 },
		{ ...fixed.lead, air: 17 },
		{ ...name, air: 5 },
		{ ...fixed.course, air: 16 },
		{ height: 0, air: 14, draw: () => undefined },
	];
}

/** How much of the wanted air there is room for. */
function airShare(sections: readonly Spaced[], room: number): number {
	const heights = sections.reduce((sum, { height }) => sum + height, 0);
	const air = sections.reduce((sum, section) => sum + section.air, 0);
	return Math.min(1.5, Math.max(0.05, (room - heights) / air));
}

function stack(canvas: Canvas, sections: readonly Spaced[], top: number, share: number): void {
	let y = top;
	for (const { height, air, draw } of sections) {
		y += air * share;
		draw(canvas, y);
		y += height;
	}
}
