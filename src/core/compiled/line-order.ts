import { inCodePointOrder, mayDiffer } from "./code-points.ts";
import { sortTexts } from "../sort-texts.ts";
import { type PreparedLine, type PreparedPiece, type Values, labelText, writeLine } from "./prepared-lines.ts";
import type { TextBuffer } from "./text-buffer.ts";

/** Lines that stand together: in an order that nothing changes, as one long line; or to be put in order each time. */
type Block = { readonly settled: readonly BytePiece[] } | { readonly open: readonly PreparedLine[] };
type BytePiece = Uint8Array | Exclude<PreparedPiece, string>;

/** Lines made ready to be written in canonical order, of which as little as possible is left to be compared. */
export interface OrderedLines {
	/** Adds the lines in order; false where two are equal, or nobody can tell in which order they stand. */
	write(buffer: TextBuffer, values: Values, labels: readonly number[]): boolean;
}

export function orderLines(lines: readonly PreparedLine[]): OrderedLines {
	const blocks = readBlocks(lines);
	return {
		write: (buffer, values, labels) =>
			blocks.every((block) => {
				if ("open" in block) return writeSorted(buffer, block.open, values, labels);
				writePieces(buffer, block.settled, values, labels);
				return true;
			}),
	};
}

function writePieces(
	buffer: TextBuffer,
	pieces: readonly BytePiece[],
	{ bytes }: Values,
	labels: readonly number[],
): void {
	for (const piece of pieces) {
		if (piece instanceof Uint8Array) buffer.add(piece);
		else buffer.add((piece.kind === "node" ? labelBytes(labels[piece.at] ?? 0) : bytes[piece.at]) ?? nothing);
	}
}

const nothing = new Uint8Array();
const labelsWritten: Uint8Array[] = [];

function labelBytes(label: number): Uint8Array {
	const written = labelsWritten[label] ?? utf8.encode(labelText(label));
	labelsWritten[label] = written;
	return written;
}

function writeSorted(
	buffer: TextBuffer,
	lines: readonly PreparedLine[],
	{ texts }: Values,
	labels: readonly number[],
): boolean {
	const written = lines.map((line) => writeLine(line, texts, labels));
	if (!isAscending(written) && !isAscending(sortTexts(written))) return false;
	const text = written.join("");
	if (mayDiffer(text) && !inCodePointOrder(written)) return false;
	buffer.add(text);
	return true;
}

/** In order, and no two equal. Mostly lines are so as they stand: to see it costs less than to sort them. */
function isAscending(written: readonly string[]): boolean {
	for (let at = 1; at < written.length; at++) {
		if ((written[at - 1] ?? "") >= (written[at] ?? "")) return false;
	}
	return true;
}

/** Cut wherever all lines before stand before all lines after. */
function readBlocks(lines: readonly PreparedLine[]): readonly Block[] {
	const written = lines.map((line) => ({ line, text: writeLine(line, [], []) }));
	const inOrder = written.sort((a, b) => (a.text < b.text ? -1 : Number(a.text > b.text))).map(({ line }) => line);
	const cut: PreparedLine[][] = [];
	for (const line of inOrder) {
		let block = [line];
		for (let last = cut.at(-1); last !== undefined && !allStandBefore(last, block); last = cut.at(-1)) {
			block = [...last, ...block];
			cut.pop();
		}
		cut.push(block);
	}
	return joinSettled(cut);
}

function joinSettled(cut: readonly (readonly PreparedLine[])[]): readonly Block[] {
	const blocks: Block[] = [];
	let settled: PreparedLine = [];
	const endSettled = (): void => {
		if (settled.length > 0) blocks.push({ settled: inBytes(settled) });
		settled = [];
	};
	for (const block of cut) {
		const [only = [], ...more] = block;
		if (more.length === 0) settled = [...settled, ...only];
		else {
			endSettled();
			blocks.push({ open: block });
		}
	}
	endSettled();
	return blocks;
}

function allStandBefore(lines: readonly PreparedLine[], others: readonly PreparedLine[]): boolean {
	return lines.every((line) => others.every((other) => standsBefore(line, other)));
}

/**
 * Whether `before` never stands after `after`, whatever fills slots and labels: they are the same up to a fixed
 * character in which they differ, or altogether. Below the surrogates both orders, by units and by code points, are one.
 */
function standsBefore(before: PreparedLine, after: PreparedLine): boolean {
	for (const [index, piece] of before.entries()) {
		const other = after[index];
		if (isSame(piece, other)) continue;
		if (typeof piece !== "string" || typeof other !== "string") return false;
		const place = firstDifference(piece, other);
		const [first, second] = [piece.charCodeAt(place), other.charCodeAt(place)];
		return first < second && second < firstSurrogate;
	}
	return before.length === after.length;
}

const firstSurrogate = 0xd800;

function isSame(piece: PreparedPiece, other: PreparedPiece | undefined): boolean {
	if (typeof piece === "string" || typeof other !== "object") return piece === other;
	return piece.kind === other.kind && piece.at === other.at;
}

/** Where two texts part. Beyond the end of one there is no character code, and what is compared with that is false. */
function firstDifference(one: string, other: string): number {
	let place = 0;
	while (place < one.length && one[place] === other[place]) place++;
	return place;
}

/** Neighbouring texts as one. */
function inBytes(line: PreparedLine): readonly BytePiece[] {
	const joined: PreparedPiece[] = [];
	for (const piece of line) {
		const last = joined.at(-1);
		if (typeof piece === "string" && typeof last === "string") joined[joined.length - 1] = last + piece;
		else joined.push(piece);
	}
	return joined.map((piece) => (typeof piece === "string" ? utf8.encode(piece) : piece));
}

const utf8 = new TextEncoder();
