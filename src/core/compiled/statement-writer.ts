import type { Fields } from "../template.ts";
import type { Tools } from "../tools.ts";
import { labelNodes, readNodes } from "./blank-nodes.ts";
import { mayDiffer } from "./code-points.ts";
import type { Line } from "./n-quads.ts";
import { prepareLines } from "./prepared-lines.ts";
import { type Group, inSubjectOrder, readGroups, textOf } from "./statement-groups.ts";
import { textBuffer } from "./text-buffer.ts";

/** Writes a template's statements for many certificates. */
export interface StatementWriter {
	/**
	 * The canonical N-Quads of the filled template in UTF-8, exactly as RDFC-1.0 gives them, good until any writer's next call;
	 * `undefined` where only the general way can tell (two blank nodes that look alike, two equal statements, an address
	 * that is none).
	 */
	write(fields: Fields): Uint8Array | undefined;
}

/** One for all: what is written is hashed before anything else is. */
const buffer = textBuffer();

/** `lines` as `compileStatements` gives them. */
export function statementWriter(lines: readonly Line[], tools: Pick<Tools, "sha256">): StatementWriter {
	const prepared = prepareLines(lines);
	const nodes = readNodes(prepared, tools);
	const groups = readGroups(prepared.lines);
	const addressed = groups.filter(({ node }) => node === undefined);
	const blank = new Map(groups.map((group) => [group.node, group]));
	const asTexts = labelsAsTexts(prepared.nodes);
	return {
		write(fields) {
			const texts = prepared.values(fields);
			const labels = texts && nodes && labelNodes(nodes, texts, tools);
			if (texts === undefined || labels === undefined) return undefined;
			const values = { texts, areDelicate: texts.some(mayDiffer) };
			const unaddressed = asTexts.map((label) => blank.get(labels.order[label]));
			const add = (group: Group | undefined): boolean => {
				const text = group && textOf(group, values, labels);
				if (text !== undefined) buffer.add(text);
				return text !== undefined;
			};
			buffer.clear();
			return inSubjectOrder(addressed, texts).every(add) && unaddressed.every(add) ? buffer.bytes() : undefined;
		},
	};
}

/** Labels from 0 in the order of their texts: 0, 1, 10, 11, 2. */
function labelsAsTexts(count: number): readonly number[] {
	return Array.from({ length: count }, (_, label) => `${label}`)
		.sort()
		.map(Number);
}
