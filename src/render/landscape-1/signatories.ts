import type { MicroCertificate } from "../../core/micro-certificate.ts";
import type { Canvas } from "../pdf/canvas.ts";
import { dayInWords } from "./dates.ts";
import { bottom, columnsWide, left } from "./grid.ts";
import { hairline, ink, softInk } from "./palette.ts";
import type { Block, Pen, Style } from "./pen.ts";
import { sans, sansBold, sizes } from "./type-scale.ts";
import { oneLine, type Pair, type Speaker } from "./wording.ts";

const label: Style = { face: sans, size: sizes.label, colour: softInk };
const name = (size: number): Style => ({ face: sansBold, size, colour: ink });
const title: Style = { face: sans, size: sizes.label, colour: softInk };
const gap = 16;

/** Who signs, each under a line for the hand, and the day of issue; along the foot of the page, on the left. */
export function drawSignatories(canvas: Canvas, certificate: MicroCertificate, speaker: Speaker, pen: Pen): void {
	const fields = signatureFields(certificate, speaker);
	const width = (columnsWide(6) - gap * (fields.length - 1)) / fields.length;
	const columns = fields.map((field) => fieldBlocks(field, width, pen));
	const height = Math.max(...columns.map((blocks) => blocks.reduce((sum, block) => sum + block.height, 0)));
	columns.forEach((blocks, index) => {
		const x = left + index * (width + gap);
		let y = bottom - height;
		canvas.line(x, y - 5, x + width, y - 5, hairline, 0.6);
		for (const block of blocks) y = pen.draw(canvas, block, x, y);
	});
}

interface Field {
	readonly label: Pair;
	readonly strong: string;
	readonly lines: Pair;
}

function signatureFields({ paper, issued }: MicroCertificate, speaker: Speaker): readonly Field[] {
	const signatories = paper.signatories.map((signatory) => ({
		label: speaker.word("cert.signatory"),
		strong: signatory.name,
		lines: speaker.signed(signatory.title),
	}));
	const day = speaker.pair((language) => dayInWords(issued, language));
	const second = day.second ?? { text: "", language: day.first.language };
	return [
		...signatories,
		{ label: speaker.word("cert.dateOfIssue"), strong: day.first.text, lines: { first: second } },
	];
}

function fieldBlocks(field: Field, width: number, pen: Pen): readonly Block[] {
	const { first, second } = field.lines;
	const size =
		pen.measure(field.strong, name(sizes.large), field.label.first.language) <= width ? sizes.large : sizes.text;
	const blocks = [
		pen.block(oneLine(field.label), width, label, field.label.first.language),
		pen.block(field.strong, width, name(size), field.label.first.language),
		pen.block(first.text, width, title, first.language),
	];
	return second === undefined ? blocks : [...blocks, pen.block(second.text, width, title, second.language)];
}
