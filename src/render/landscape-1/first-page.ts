import type { MicroCertificate } from "../../core/micro-certificate.ts";
import type { Canvas } from "../pdf/canvas.ts";
import { drawBorder } from "./border.ts";
import { drawFacts, factBlocks, pageFacts } from "./facts.ts";
import { bottom, columnStart, columnsWide, left, margin, right } from "./grid.ts";
import { holderBlocks } from "./holder-lines.ts";
import { accentOf, ink, softInk, watermark, watermarkEdge } from "./palette.ts";
import type { Pen, Style } from "./pen.ts";
import { type Density, roomy, type Section, Sections, tight } from "./sections.ts";
import { drawSignatories } from "./signatories.ts";
import { sans, sansBold, sizes } from "./type-scale.ts";
import { ulzii } from "./ulzii.ts";
import { drawVerification, verificationHeight } from "./verification.ts";
import { oneLine, type Pair, type Speaker } from "./wording.ts";

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
	const facts = factBlocks(pageFacts(certificate, speaker), right - left, pen);
	const factsTop = bottom - verificationHeight - 24 - facts.height;
	drawFacts(canvas, facts, factsTop, pen);
	drawMiddle(canvas, certificate, top, factsTop, speaker, pen);
}

function drawWatermark(canvas: Canvas): void {
	const knot = ulzii({ strands: 5, spacing: 33, width: 15.6, outline: 1.1, line: watermarkEdge, fill: watermark });
	canvas.ornament(knot, columnStart(10) + 24, 238);
}

/** Issuer on the left, programme owner on the right; answers the y below both. */
function drawHeader(canvas: Canvas, { issuer, programmeOwner }: MicroCertificate, speaker: Speaker, pen: Pen): number {
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
function drawMiddle(
	canvas: Canvas,
	certificate: MicroCertificate,
	top: number,
	end: number,
	speaker: Speaker,
	pen: Pen,
): void {
	const sectionsIn = (density: Density): readonly Spaced[] =>
		middleSections(new Sections(canvas, speaker, pen, density), certificate, speaker, pen);
	const wanted = sectionsIn(roomy);
	const share = airShare(wanted, end - top);
	if (share >= leastShare) stack(wanted, top, share);
	else stack(sectionsIn(tight), top, airShare(sectionsIn(tight), end - top));
}

function middleSections(
	sections: Sections,
	{ course, holder }: MicroCertificate,
	speaker: Speaker,
	pen: Pen,
): readonly Spaced[] {
	return [
		{ ...sections.kind(course), air: 26 },
		{ ...sections.lead(course), air: 17 },
		{ ...sections.name(holderBlocks(holder, speaker.first, right - left, pen)), air: 5 },
		{ ...sections.course(course), air: 16 },
		{ height: 0, air: 14, draw: () => undefined },
	];
}

/** How much of the wanted air there is room for. */
function airShare(sections: readonly Spaced[], room: number): number {
	const heights = sections.reduce((sum, { height }) => sum + height, 0);
	const air = sections.reduce((sum, section) => sum + section.air, 0);
	return Math.min(1.5, Math.max(0.05, (room - heights) / air));
}

function stack(sections: readonly Spaced[], top: number, share: number): void {
	let y = top;
	for (const { height, air, draw } of sections) {
		y += air * share;
		draw(y);
		y += height;
	}
}
