import { inCodePointOrder, mayDiffer } from "./code-points.ts";
import type { Labels } from "./blank-nodes.ts";
import { hasValue, isAscending, nodesIn, type PreparedLine, type PreparedPiece, writeLine } from "./prepared-lines.ts";

/**
 * The statements about one thing. They stand together in canonical N-Quads; and where no slot is in them, their text
 * depends on nothing but how a few blank nodes are labelled, so that it has been written before.
 */
export interface Group {
	/** The blank node that they are about; absent for an address. */
	readonly node: number | undefined;
	/** Their lines up to the first space. */
	readonly subject: PreparedLine;
	readonly lines: readonly PreparedLine[];
	readonly nodes: readonly number[];
	/** Texts by the labels of `nodes`; absent where slots change the text. */
	readonly written: Map<string, Uint8Array | undefined> | undefined;
	/** Whether its fixed texts hold characters for which two orders must be compared. */
	readonly isDelicate: boolean;
}

const utf8 = new TextEncoder();
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
		lines,
		nodes: [...new Set(lines.flatMap(nodesIn))],
		written: lines.some(hasValue) ? undefined : new Map(),
		isDelicate: lines.flat().some((piece) => typeof piece === "string" && mayDiffer(piece)),
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

/** Groups about addresses in the order of these, which fields can change. */
export function inSubjectOrder(groups: readonly Group[], values: readonly string[]): readonly Group[] {
	const subjects = groups.map((group) => ({ group, text: writeLine(group.subject, values, () => "") }));
	return subjects.sort((a, b) => (a.text < b.text ? -1 : Number(a.text > b.text))).map(({ group }) => group);
}

/** What stands in the slots, and whether it holds characters for which two orders must be compared. */
export interface Values {
	readonly texts: readonly string[];
	readonly areDelicate: boolean;
}

/** The statements in order, as text or in UTF-8; `undefined` where two are equal, or the order is in doubt. */
export function textOf(group: Group, values: Values, labels: Labels): string | Uint8Array | undefined {
	const { written, nodes } = group;
	if (written === undefined) return write(group, values, labels);
	let key = "";
	for (const node of nodes) key += `${labels.of[node]} `;
	const before = written.get(key);
	if (before !== undefined) return before;
	if (written.size >= textsKept) written.clear();
	const text = write(group, values, labels);
	const bytes = text === undefined ? undefined : utf8.encode(text);
	written.set(key, bytes);
	return bytes;
}

function write({ lines, isDelicate }: Group, values: Values, labels: Labels): string | undefined {
	const label = (node: number): string => `c14n${labels.of[node]}`;
	const written = lines.map((line) => writeLine(line, values.texts, label));
	if (!isAscending(written) && !isAscending(written.sort())) return undefined;
	const isSure = !(isDelicate || values.areDelicate) || inCodePointOrder(written);
	return isSure ? written.join("") : undefined;
}
