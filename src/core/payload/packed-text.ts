import { type Digit, type DigitReader, digit } from "./mixed-radix.ts";

/** A way to write letters as numbers below a radix. */
interface Coding {
	readonly radix: number;
	/** `undefined` for a text that has other letters. */
	readonly numbers: (text: string) => readonly number[] | undefined;
	/** `undefined` for numbers that are no text. */
	readonly text: (numbers: readonly number[]) => string | undefined;
}

/**
 * Cyrillic as Mongolian and Kazakh names need it, Latin as English, French and transliterated names do, and UTF-8 for
 * all else. Part of the format: a letter's place is its number, so that none may ever move.
 */
const codings: readonly Coding[] = [
	alphabet(" -.'’АБВГДЕЁЖЗИЙКЛМНОӨПРСТУҮФХЦЧШЩЪЫЬЭЮЯабвгдеёжзийклмноөпрстуүфхцчшщъыьэюяӘҒҚҢҰҺІәғқңұһі"),
	alphabet(`${printableAscii()}ÀÂÆÇÉÈÊËÎÏÔÖŒÙÛÜàâæçéèêëîïôöœùûüÿ`),
	{ radix: 256, numbers: (text) => [...new TextEncoder().encode(text)], text: decodeUtf8 },
];

/** Letters of an alphabet, or bytes of UTF-8. */
const longest = 255;

/** A text in the first coding that has all its letters; `undefined` when it is too long. */
export function textDigits(text: string): readonly Digit[] | undefined {
	for (const [place, { radix, numbers }] of codings.entries()) {
		const values = numbers(text);
		if (values === undefined) continue;
		if (values.length > longest) return undefined;
		const head = [digit(place, codings.length), digit(values.length, longest + 1)];
		return [...head, ...values.map((value) => digit(value, radix))];
	}
	return undefined;
}

/** `undefined` for what is no text. */
export function takeText(reader: DigitReader): string | undefined {
	const coding = codings[reader.takeNumber(codings.length)];
	const length = reader.takeNumber(longest + 1);
	return coding?.text(Array.from({ length }, () => reader.takeNumber(coding.radix)));
}

function alphabet(letters: string): Coding {
	const places = new Map(Array.from(letters, (letter, place) => [letter, place]));
	return {
		radix: letters.length,
		numbers: (text) => {
			const values = Array.from(text, (letter) => places.get(letter));
			return values.every((value) => value !== undefined) ? values : undefined;
		},
		text: (numbers) => numbers.map((number) => letters.charAt(number)).join(""),
	};
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
