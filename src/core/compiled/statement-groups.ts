import type { Labels } from "./blank-nodes.ts";
import { type OrderedLines, orderLines } from "./line-order.ts";
import { hasValue, nodesIn, type PreparedLine, type PreparedPiece, type Values } from "./prepared-lines.ts";
import type { TextBuffer } from "./text-buffer.ts";

/**
 * The statements about one thing. They stand together in canonical N-Quads; and where no slot is in them, their text
 * depends on nothing but how a few blank nodes are labelled, so that it has been written before.
 */
export interface Group {
	/** The blank node that they are about; absent for an address. */
	readonly node: number | undefined;
	/** Their lines up to the first space. */
	readonly subject: PreparedLine;
	readonly lines: OrderedLines;
	readonly nodes: readonly number[];
	/** Texts by the labels of `nodes` as one number; absent where slots change the text. */
	readonly written: Map<number, Uint8Array> | undefined;
}

const textsKept = 64;

export function readGroups(lines: readonly PreparedLine[]): readonly Group[] {
	const bySubject = new Map<string, PreparedLine[]>();
	for (const line of lines) {
		const key = JSON.stringify(subjectOf(line));
		bySubject.set(key, [...(bySubject.get(key) ?? []), line]);
	}
	return Array.from(bySubject.values(), readGroup);
}

function readGroup(lines: readonly PreparedLine[]): Group {
	const subject = subjectOf(lines[0] ?? []);
	return {
		node: nodesIn(subject)[0],
		subject,
		lines: orderLines(lines),
		nodes: [...new Set(lines.flatMap(nodesIn))],
		written: lines.some(hasValue) ? undefined : new Map(),
	};
}

function subjectOf(line: PreparedLine): PreparedLine {
	const pieces: PreparedPiece[] = [];
	for (const piece of line) {
		const end = typeof piece === "string" ? piece.indexOf(" ") : -1;
		if (typeof piece !== "string" || end === -1) pieces.push(piece);
		else return [...pieces, piece.slice(0, end + 1)];
	}
	return pieces;
}

/** Adds the statements in order; false where two are equal, or the order is in doubt. */
export function writeGroup(buffer: TextBuffer, group: Group, values: Values, labels: Labels): boolean {
	const { lines, nodes, written } = group;
	const mayBeKept = nodes.length <= nodesInKey && labels.order.length <= labelsInKey;
	if (written === undefined || !mayBeKept) return lines.write(buffer, values, labels.of);
	let key = 0;
	for (const node of nodes) key = key * labelsInKey + (labels.of[node] ?? 0);
	const before = written.get(key);
	if (before !== undefined) {
		buffer.add(before);
		return true;
	}
	const start = buffer.length;
	if (!lines.write(buffer, values, labels.of)) return false;
	if (written.size >= textsKept) written.clear();
	written.set(key, buffer.bytes(start).slice());
	return true;
}

/** So many labels of so many values are one whole number that a double holds. */
const nodesInKey = 7;
const labelsInKey = 128;
