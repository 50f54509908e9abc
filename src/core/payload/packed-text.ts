import { type Digit, type DigitReader, digit } from "./mixed-radix.ts";

/**
 * Cyrillic as Mongolian and Kazakh names need it, then Latin as English, French and transliterated names do. Part of
 * the format: a letter's place is its number, so that none may ever move.
 */
const alphabets: readonly string[] = [
	" -.'’АБВГДЕЁЖЗИЙКЛМНОӨПРСТУҮФХЦЧШЩЪЫЬЭЮЯабвгдеёжзийклмноөпрстуүфхцчшщъыьэюяӘҒҚҢҰҺІәғқңұһі",
	printableAscii() + "ÀÂÆÇÉÈÊËÎÏÔÖŒÙÛÜàâæçéèêëîïôöœùûüÿ",
];

/** Letters of an alphabet, or bytes of UTF-8. */
const longest = 255;

/** A text in the first alphabet that has all its letters, else in UTF-8; `undefined` when it is too long. */
export function textDigits(text: string): readonly Digit[] | undefined {
	const coding = alphabets.findIndex((alphabet) => Array.from(text).every((letter) => alphabet.includes(letter)));
	const alphabet = alphabets[coding];
	const [values, radix] =
		alphabet === undefined
			? [[...new TextEncoder().encode(text)], 256]
			: [Array.from(text, (letter) => alphabet.indexOf(letter)), alphabet.length];
	if (values.length > longest) return undefined;
	const head = [
		digit(alphabet === undefined ? alphabets.length : coding, alphabets.length + 1),
		digit(values.length, longest + 1),
	];
	return [...head, ...values.map((value) => digit(value, radix))];
}

/** `undefined` for what is no UTF-8. */
export function takeText(reader: DigitReader): string | undefined {
	const alphabet = alphabets[reader.takeNumber(alphabets.length + 1)];
	const length = reader.takeNumber(longest + 1);
	const values = Array.from({ length }, () => reader.takeNumber(alphabet?.length ?? 256));
	return alphabet === undefined ? decodeUtf8(values) : values.map((value) => alphabet.charAt(value)).join("");
}

function decodeUtf8(bytes: readonly number[]): string | undefined {
	try {
		return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(Uint8Array.from(bytes));
	} catch {
		return undefined;
	}
}

function printableAscii(): string {
	return String.fromCharCode(...Array.from({ length: 95 }, (_, place) => 0x20 + place));
}
