import { type Fields, slotsOf, type Template } from "../template.ts";
import { isWellFormed } from "../text.ts";
import type { Tools } from "../tools.ts";
import { equalBytes } from "../bytes.ts";
import { slotAddress, withSentinels } from "./sentinels.ts";

/** A template as the text that `JSON.stringify` makes of its certificates. */
export interface JsonText {
	/** Exactly `JSON.stringify(fill(template, { ...fields, ...more }))`, no field in both. Throws TypeError as `fill` does. */
	write(fields: Fields, more?: Fields): string;
	/** The fields of a text in UTF-8 that this template gives, byte for byte; `undefined` for every other. */
	read(text: Uint8Array): Fields | undefined;
}

/** A fixed text, and the slot that comes after it; the last has none. */
interface Piece {
	readonly text: string;
	readonly bytes: Uint8Array;
	readonly slot: string | undefined;
}

export function jsonText(template: Template, tools: Pick<Tools, "equalBytes"> = { equalBytes }): JsonText {
	const pieces = piecesOf(template);
	const slots = slotsOf(template).length;
	return {
		write(fields, more = {}) {
			const count = Object.keys(fields).length + Object.keys(more).length;
			if (count !== slots) throw new TypeError("the fields are not the template's slots");
			let written = "";
			for (const { text, slot } of pieces) {
				written += text;
				if (slot !== undefined) written += literal(fields[slot] ?? more[slot], slot);
			}
			return written;
		},
		read: (text) => read(text, pieces, tools),
	};
}

function piecesOf(template: Template): readonly Piece[] {
	const pattern = new RegExp(`"${slotAddress.replaceAll(".", "\\.")}([^"]+)"`);
	const parts = JSON.stringify(withSentinels(template)).split(pattern);
	return parts.flatMap((text, index) =>
		index % 2 === 0 ? [{ text, bytes: utf8.encode(text), slot: parts[index + 1] }] : [],
	);
}

function literal(value: string | undefined, slot: string): string {
	if (value === undefined) throw new TypeError(`the field ${slot} is missing`);
	if (!isWellFormed(value)) throw new TypeError(`the field ${slot} is not well-formed text`);
	return JSON.stringify(value);
}

const utf8 = new TextEncoder();

function read(
	text: Uint8Array,
	pieces: readonly Piece[],
	{ equalBytes }: Pick<Tools, "equalBytes">,
): Fields | undefined {
	const fields: Record<string, string> = {};
	let at = 0;
	for (const { bytes, slot } of pieces) {
		if (!equalBytes(text.subarray(at, at + bytes.length), bytes)) return undefined;
		at += bytes.length;
		if (slot === undefined) continue;
		const literal = readLiteral(text, at);
		if (literal === undefined || (fields[slot] ?? literal.value) !== literal.value) return undefined;
		fields[slot] = literal.value;
		at = literal.end;
	}
	return at === text.length ? fields : undefined;
}

interface Literal {
	readonly value: string;
	readonly end: number;
}

const [quote, backslash, firstPrintable] = [0x22, 0x5c, 0x20];

/** The literal that begins at `start`, if it is written as `JSON.stringify` writes it. */
function readLiteral(text: Uint8Array, start: number): Literal | undefined {
	if (text[start] !== quote) return undefined;
	let isPlain = true;
	for (let at = start + 1; at < text.length; at++) {
		const byte = text[at] ?? 0;
		if (byte === quote) return literalIn(text, start, at + 1, isPlain);
		if (byte < firstPrintable) return undefined;
		if (byte !== backslash) continue;
		isPlain = false;
		at++;
	}
	return undefined;
}

const strictUtf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

function literalIn(text: Uint8Array, start: number, end: number, isPlain: boolean): Literal | undefined {
	try {
		if (isPlain) return { value: strictUtf8.decode(text.subarray(start + 1, end - 1)), end };
		const written = strictUtf8.decode(text.subarray(start, end));
		const value: unknown = JSON.parse(written);
		const isSame = typeof value === "string" && isWellFormed(value) && JSON.stringify(value) === written;
		return isSame ? { value, end } : undefined;
	} catch {
		return undefined;
	}
}
