import { RosterFileError } from "./roster-fault.ts";

/** In bytes: some hundred rows, so that a long roster is never in memory as text. */
const pieceSize = 64 * 1024;

const lineFeed = 0x0a;
const quote = 0x22;
const byteOrderMark = [0xef, 0xbb, 0xbf];

/**
 * The text of a roster in pieces of whole rows, with one kind of line end, so that a CRLF inside a quoted field counts
 * as one line too. Throws RosterFileError where it is not UTF-8.
 */
export function* rosterText(bytes: Uint8Array, size = pieceSize): Generator<string> {
	const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
	for (const piece of wholeRows(withoutMark(bytes), size)) yield decode(decoder, piece).replaceAll("\r\n", "\n");
}

/** Reads all of a roster's text before any of it is used. Throws RosterFileError for an empty file or another encoding. */
export function checkText(bytes: Uint8Array): void {
	let isBlank = true;
	let isFirst = true;
	for (const text of rosterText(bytes)) {
		// UTF-16 without a byte order mark passes for UTF-8 with a zero beside each Latin letter.
		if (isFirst && firstLine(text).includes("\u0000")) throw new RosterFileError("file.not-utf-8");
		isFirst = false;
		isBlank &&= text.trim() === "";
	}
	if (isBlank) throw new RosterFileError("file.empty");
}

export function firstLine(text: string): string {
	return text.split("\n", 1)[0] ?? "";
}

/** Cuts where a line ends outside of quotes: a quote inside of a quoted field is doubled, so that their number tells. */
function* wholeRows(bytes: Uint8Array, size: number): Generator<Uint8Array> {
	let start = 0;
	let isQuoted = false;
	for (let place = 0; place < bytes.length; place++) {
		if (bytes[place] === quote) isQuoted = !isQuoted;
		if (bytes[place] !== lineFeed || isQuoted || place + 1 - start < size) continue;
		yield bytes.subarray(start, place + 1);
		start = place + 1;
	}
	if (start < bytes.length) yield bytes.subarray(start);
}

function withoutMark(bytes: Uint8Array): Uint8Array {
	return byteOrderMark.every((byte, place) => bytes[place] === byte) ? bytes.subarray(byteOrderMark.length) : bytes;
}

function decode(decoder: TextDecoder, bytes: Uint8Array): string {
	try {
		return decoder.decode(bytes);
	} catch {
		throw new RosterFileError("file.not-utf-8");
	}
}
