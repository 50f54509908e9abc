import { type Fields, slotsOf, type Template } from "../template.ts";
import { isWellFormed } from "../text.ts";
import { slotAddress, withSentinels } from "./sentinels.ts";

/** A template as the text that `JSON.stringify` makes of its certificates. */
export interface JsonText {
	/** Exactly `JSON.stringify(fill(template, fields))`. Throws TypeError as `fill` does. */
	write(fields: Fields): string;
	/** The fields of a text that this template gives, character for character; `undefined` for every other text. */
	read(text: string): Fields | undefined;
}

/** A fixed text, and the slot that comes after it; the last has none. */
interface Piece {
	readonly text: string;
	readonly slot: string | undefined;
}

export function jsonText(template: Template): JsonText {
	const pieces = piecesOf(template);
	const slots = slotsOf(template).length;
	return {
		write(fields) {
			if (Object.keys(fields).length !== slots) throw new TypeError("the fields are not the template's slots");
			let written = "";
			for (const { text, slot } of pieces) written += text + (slot === undefined ? "" : literal(fields, slot));
			return written;
		},
		read: (text) => read(text, pieces),
	};
}

function piecesOf(template: Template): readonly Piece[] {
	const pattern = new RegExp(`"${slotAddress.replaceAll(".", "\\.")}([^"]+)"`);
	const parts = JSON.stringify(withSentinels(template)).split(pattern);
	return parts.flatMap((text, index) => (index % 2 === 0 ? [{ text, slot: parts[index + 1] }] : []));
}

function literal(fields: Fields, slot: string): string {
	const value = fields[slot];
	if (value === undefined) throw new TypeError(`the field ${slot} is missing`);
	if (!isWellFormed(value)) throw new TypeError(`the field ${slot} is not well-formed text`);
	return JSON.stringify(value);
}

function read(text: string, pieces: readonly Piece[]): Fields | undefined {
	const fields: Record<string, string> = {};
	let at = 0;
	for (const piece of pieces) {
		// Several times as fast as `startsWith`, which compares letter by letter.
		const end = at + piece.text.length;
		if (text.slice(at, end) !== piece.text) return undefined;
		at = end;
		if (piece.slot === undefined) continue;
		const next = literalEnd(text, at);
		const value = next === undefined ? undefined : readLiteral(text.slice(at, next));
		if (next === undefined || value === undefined) return undefined;
		if (Object.hasOwn(fields, piece.slot) && fields[piece.slot] !== value) return undefined;
		fields[piece.slot] = value;
		at = next;
	}
	return at === text.length ? fields : undefined;
}

/** Where the string literal ends that begins at `start`. */
function literalEnd(text: string, start: number): number | undefined {
	if (text[start] !== '"') return undefined;
	for (let at = text.indexOf('"', start + 1); at !== -1; at = text.indexOf('"', at + 1)) {
		if (!isEscaped(text, at)) return at + 1;
	}
	return undefined;
}

function isEscaped(text: string, at: number): boolean {
	let backslashes = 0;
	while (text[at - 1 - backslashes] === "\\") backslashes++;
	return backslashes % 2 === 1;
}

/** The value of a literal that is written as `JSON.stringify` writes it. */
function readLiteral(written: string): string | undefined {
	const plain = written.slice(1, -1);
	if (!mayBeEscaped.test(plain)) return plain;
	try {
		const value: unknown = JSON.parse(written);
		return typeof value === "string" && isWellFormed(value) && JSON.stringify(value) === written ? value : undefined;
	} catch {
		return undefined;
	}
}

/** What JSON writes with a backslash, and half characters. */
// oxlint-disable-next-line no-control-regex -- RFC 8259 §7 names these characters
const mayBeEscaped = /[\\\u0000-\u001F\uD800-\uDFFF]/;
