import type { Fields } from "../template.ts";
import { escapeLiteral, type Line, type Piece } from "./n-quads.ts";

/** A line, with its line feed, whose slots and blank nodes are places in a list: a text, or what stands there. */
export type PreparedLine = readonly PreparedPiece[];
export type PreparedPiece = string | { readonly kind: "value" | "node"; readonly at: number };

/** Lines made ready to be written many times. */
export interface PreparedLines {
	readonly lines: readonly PreparedLine[];
	readonly nodes: number;
	/** `undefined` when a field cannot stand in its place. */
	values(fields: Fields): Values | undefined;
}

/** Fields as they stand in the statements, by place: as text and in UTF-8. */
export interface Values {
	readonly texts: readonly string[];
	readonly bytes: readonly Uint8Array[];
}

export const noValues: Values = { texts: [], bytes: [] };

export function prepareLines(lines: readonly Line[]): PreparedLines {
	const slots = [
		...new Map(
			lines
				.flat()
				.filter(isSlot)
				.map((place) => [keyOf(place), place]),
		).values(),
	];
	const slotPlaces = new Map(slots.map((place, at) => [keyOf(place), at]));
	const nodePlaces = new Map([...new Set(lines.flat().filter(isNode).map(keyOf))].map((key, at) => [key, at]));
	const prepare = (piece: Piece): PreparedPiece => {
		if (piece.kind === "text") return piece.text;
		return isNode(piece)
			? { kind: "node", at: nodePlaces.get(keyOf(piece)) ?? 0 }
			: { kind: "value", at: slotPlaces.get(keyOf(piece)) ?? 0 };
	};
	return {
		lines: lines.map((line) => endLine(line.map(prepare))),
		nodes: nodePlaces.size,
		values: (fields) => valuesOf(slots, fields),
	};
}

/** A line with its line feed. */
function endLine(line: PreparedLine): PreparedLine {
	const last = line.at(-1);
	return typeof last === "string" ? [...line.slice(0, -1), `${last}\n`] : [...line, "\n"];
}

type SlotPiece = Extract<Piece, { kind: "literal" | "iri" }>;
type NodePiece = Extract<Piece, { kind: "node" }>;

function isSlot(piece: Piece): piece is SlotPiece {
	return piece.kind === "literal" || piece.kind === "iri";
}

function isNode(piece: Piece): piece is NodePiece {
	return piece.kind === "node";
}

function keyOf(piece: SlotPiece | NodePiece): string {
	return piece.kind === "node" ? piece.node : `${piece.kind} ${piece.slot}`;
}

function valuesOf(slots: readonly SlotPiece[], fields: Fields): Values | undefined {
	const texts: string[] = [];
	for (const { kind, slot } of slots) {
		const value = fields[slot];
		if (value === undefined || (kind === "iri" && !isPlainAddress(value))) return undefined;
		texts.push(kind === "iri" ? value : escapeLiteral(value));
	}
	return { texts, bytes: encodeAll(texts) };
}

/** All at once, which is several times as fast as one by one: no value holds a line feed. */
function encodeAll(texts: readonly string[]): readonly Uint8Array[] {
	const all = utf8.encode(texts.join("\n"));
	const bytes: Uint8Array[] = [];
	let start = 0;
	for (let end = all.indexOf(lineFeed); end !== -1; end = all.indexOf(lineFeed, start)) {
		bytes.push(all.subarray(start, end));
		start = end + 1;
	}
	bytes.push(all.subarray(start));
	return bytes;
}

const utf8 = new TextEncoder();
const lineFeed = 0x0a;

/** An absolute address without any character that JSON-LD or N-Quads would write otherwise. */
function isPlainAddress(text: string): boolean {
	return /^(?:https?:\/\/|did:|urn:)[\w.~:/?#[\]@!$&'()*+,;=%-]+$/.test(text);
}

/** `labels` of the blank nodes by place; none are needed for a line that names no blank node. */
export function writeLine(line: PreparedLine, values: readonly string[], labels: readonly number[]): string {
	let text = "";
	for (const piece of line) {
		if (typeof piece === "string") text += piece;
		else text += piece.kind === "node" ? labelText(labels[piece.at]) : (values[piece.at] ?? "");
	}
	return text;
}

export function labelText(label: number | undefined): string {
	return `c14n${label}`;
}

export function hasValue(line: PreparedLine): boolean {
	return line.some((piece) => typeof piece !== "string" && piece.kind === "value");
}

export function nodesIn(line: PreparedLine): readonly number[] {
	return line.flatMap((piece) => (typeof piece !== "string" && piece.kind === "node" ? [piece.at] : []));
}
