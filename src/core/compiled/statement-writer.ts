import type { Fields } from "../template.ts";
import type { Tools } from "../tools.ts";
import { labelNodes, readNodes } from "./blank-nodes.ts";
import { mergeInOrder } from "./in-order.ts";
import type { Line } from "./n-quads.ts";
import { hasValue, prepareLines, writeLine } from "./prepared-lines.ts";
import { type Group, readGroups, writeGroup } from "./statement-groups.ts";
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
	const inSubjectOrder = addressedGroups(groups.filter(({ node }) => node === undefined));
	const about: Group[] = [];
	for (const group of groups) if (group.node !== undefined) about[group.node] = group;
	const labelsAsTexts = Array.from({ length: prepared.nodes }, (_, label) => `${label}`)
		.sort()
		.map(Number);
	return {
		write(fields) {
			const values = prepared.values(fields);
			const labels = values && nodes && labelNodes(nodes, values, tools);
			const addressed = values && inSubjectOrder(values.texts);
			if (values === undefined || labels === undefined || addressed === undefined) return undefined;
			const add = (group: Group | undefined): boolean =>
				group !== undefined && writeGroup(buffer, group, values, labels);
			buffer.clear();
			// Labels stand in the order of their texts: 0, 1, 10, 11, 2.
			const isWritten = addressed.every(add) && labelsAsTexts.every((label) => add(about[labels.order[label] ?? -1]));
			return isWritten ? buffer.bytes() : undefined;
		},
	};
}

/** Groups about addresses in the order of these, which fields can change. */
function addressedGroups(groups: readonly Group[]): (values: readonly string[]) => readonly Group[] | undefined {
	const subjectOf = (group: Group, values: readonly string[]) => ({
		group,
		text: writeLine(group.subject, values, []),
	});
	const isOpen = ({ subject }: Group): boolean => hasValue(subject);
	const fixed = mergeInOrder(
		[],
		groups.filter((group) => !isOpen(group)).map((group) => subjectOf(group, [])),
		byText,
	);
	const open = groups.filter(isOpen);
	return (values) => {
		const subjects = open.map((group) => subjectOf(group, values));
		return fixed && mergeInOrder(fixed, subjects, byText)?.map(({ group }) => group);
	};
}

interface Subject {
	readonly group: Group;
	readonly text: string;
}

function byText({ text: one }: Subject, { text: other }: Subject): number {
	return one < other ? -1 : Number(one > other);
}
