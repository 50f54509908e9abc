import type { CourseFacts } from "../../core/micro-certificate.ts";
import { ink, softInk } from "./palette.ts";
import type { Block, Pen, Style } from "./pen.ts";
import { numberedRow, type Row, rowOf } from "./rows.ts";
import { sans, sansBold, sizes } from "./type-scale.ts";
import { oneLine, type Pair, type Speaker } from "./wording.ts";

const indent = 17;

/** Learning outcomes as a numbered list, then the frameworks that the issuer aligned the course to. */
export function outcomeRows(
	course: CourseFacts,
	width: number,
	scale: number,
	speaker: Speaker,
	pen: Pen,
): readonly Row[] {
	const heading = (title: Pair): Row => {
		const style: Style = { face: sansBold, size: sizes.text * scale, colour: ink };
		return rowOf([pen.block(oneLine(title), width, style, title.first.language)], 4 * scale, pen);
	};
	const outcomes = course.outcomes.map(({ statement }, index) =>
		outcomeRow(index + 1, speaker.signed(statement), width, scale, pen),
	);
	const rows = [heading(speaker.word("cert.learningOutcomes")), ...outcomes];
	if (course.alignments.length === 0) return rows;
	const basis = bothBlocks(speaker.word("cert.alignedByIssuer"), width, scale, pen, sizes.label);
	return [
		...rows,
		{ height: 6 * scale, draw: () => undefined },
		heading(speaker.word("cert.alignment")),
		...alignmentRows(course.alignments, width, scale, pen),
		rowOf(basis, 0, pen),
	];
}

function outcomeRow(number: number, statement: Pair, width: number, scale: number, pen: Pen): Row {
	const blocks = bothBlocks(statement, width - indent, scale, pen, sizes.text);
	const style: Style = { face: sansBold, size: sizes.text * scale, colour: softInk };
	return numberedRow(pen.block(String(number), indent, style, "en"), blocks, indent, 4 * scale, pen);
}

/** One row a framework: its name, then code and name of each target in two columns. */
function alignmentRows(alignments: CourseFacts["alignments"], width: number, scale: number, pen: Pen): readonly Row[] {
	const frameworks = [...new Set(alignments.map(({ framework }) => framework))];
	return frameworks.map((framework) => {
		const strong: Style = { face: sans, size: sizes.text * scale, colour: ink };
		const small: Style = { face: sans, size: sizes.label * scale, colour: softInk };
		const name = pen.block(framework, width, strong, "en");
		const targets = alignments
			.filter((alignment) => alignment.framework === framework)
			.map((target) => pen.block(`${target.code}  ${target.name}`, width / 2 - 10, small, "en"));
		return twoColumns(name, targets, width, 5 * scale, pen);
	});
}

function twoColumns(name: Block, blocks: readonly Block[], width: number, air: number, pen: Pen): Row {
	const half = Math.ceil(blocks.length / 2);
	const columns = [blocks.slice(0, half), blocks.slice(half)].map((part) => rowOf(part, 0, pen));
	return {
		height: name.height + Math.max(...columns.map(({ height }) => height)) + air,
		draw: (canvas, x, y) => {
			const below = pen.draw(canvas, name, x, y);
			columns.forEach((column, index) => column.draw(canvas, x + (index * width) / 2, below));
		},
	};
}

export function bothBlocks(
	{ first, second }: Pair,
	width: number,
	scale: number,
	pen: Pen,
	size: number,
): readonly Block[] {
	const strong: Style = { face: sans, size: size * scale, colour: ink };
	const soft: Style = { face: sans, size: sizes.label * scale, colour: softInk };
	const blocks = [pen.block(first.text, width, strong, first.language)];
	return second === undefined ? blocks : [...blocks, pen.block(second.text, width, soft, second.language)];
}
