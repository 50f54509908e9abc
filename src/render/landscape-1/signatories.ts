import type { Canvas } from "../pdf/canvas.ts";
import { dayInWords } from "./dates.ts";
import { bottom, columnsWide, left } from "./grid.ts";
import { hairline, ink, softInk } from "./palette.ts";
import type { Award, PaperTemplate } from "./paper-template.ts";
import type { Block, Pen, Style } from "./pen.ts";
import { heightOf } from "./rows.ts";
import { sans, sansBold, sizes } from "./type-scale.ts";
import { oneLine, type Pair, type Speaker } from "./wording.ts";

const label: Style = { face: sans, size: sizes.label, colour: softInk };
const name = (size: number): Style => ({ face: sansBold, size, colour: ink });
const title: Style = { face: sans, size: sizes.label, colour: softInk };
const gap = 16;

/** Who signs, each under a line for the hand, and the day of issue; along the foot of the page, on the left. */
export function prepareSignatories(
	{ paper: { signatories } }: PaperTemplate,
	speaker: Speaker,
	pen: Pen,
): (canvas: Canvas, award: Award) => void {
	const width = (columnsWide(6) - gap * signatories.length) / (signatories.length + 1);
	const label = speaker.word("cert.signatory");
	const people = signatories.map(({ name, title }) =>
		fieldBlocks({ label, strong: name, lines: speaker.signed(title) }, width, pen),
	);
	return (canvas, { issued }) => {
		const columns = [...people, fieldBlocks(dayOfIssue(issued, speaker), width, pen)];
		const top = bottom - Math.max(...columns.map(heightOf));
		columns.forEach((blocks, index) => {
			const x = left + index * (width + gap);
			canvas.line(x, top - 5, x + width, top - 5, hairline, 0.6);
			blocks.reduce((y, block) => pen.draw(canvas, block, x, y), top);
		});
	};
}

interface Field {
	readonly label: Pair;
	readonly strong: string;
	readonly lines: Pair;
}

function dayOfIssue(issued: string, speaker: Speaker): Field {
	const { first, second } = speaker.pair((language) => dayInWords(issued, language));
	const below = second ?? { text: "", language: first.language };
	return { label: speaker.word("cert.dateOfIssue"), strong: first.text, lines: { first: below } };
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
