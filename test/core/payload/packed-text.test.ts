import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DigitReader, digit, joinDigits } from "../../../src/core/payload/mixed-radix.ts";
import { takeText, textDigits } from "../../../src/core/payload/packed-text.ts";

const unpacked = (text: string): string | undefined => takeText(new DigitReader(joinDigits(textDigits(text) ?? [])));
const bits = (text: string): number =>
	(textDigits(text) ?? []).reduce((sum, { radix }) => sum + Math.log2(Number(radix)), 0);
const awkward = fc.string({
	unit: fc.oneof(
		fc.constantFrom(...Array.from("ӨөҮү Ää'’\u0000\u0301\ufeff\u{1F600}欧")),
		fc.string({ unit: "binary" }),
	),
});

test("every text comes back, however awkward", () => {
	fc.assert(
		fc.property(awkward, (text) => {
			const digits = textDigits(text);
			if (digits === undefined) expect(new TextEncoder().encode(text).length).toBeGreaterThan(255);
			else expect(takeText(new DigitReader(joinDigits(digits)))).toBe(text);
		}),
		{ seed: 52, numRuns: 500 },
	);
});

describe("a letter takes few bits", () => {
	test.each([
		["Mongolian Cyrillic", "Өнөрбаяр", 6.5],
		["Kazakh Cyrillic", "Қуаныш", 6.5],
		["Latin with accents", "Lefèvre Önörbayar", 7],
		["anything else, its UTF-8", "欧阳", 24],
	])("%s", (_, text, each) => {
		expect(unpacked(text)).toBe(text);
		expect(bits(text) - bits("")).toBeLessThanOrEqual(each * text.length);
	});
});

test.each([
	["Ө", 255, true],
	["Ө", 256, false],
	["ß", 127, true],
	["ß", 128, false],
])("%s, %i times: has room: %s", (letter, count, fits) => {
	expect(textDigits(letter.repeat(count)) !== undefined).toBe(fits);
});

test("bytes that are no UTF-8 are no text", () => {
	const bytes = (...values: number[]) => [
		digit(2, 3),
		digit(values.length, 256),
		...values.map((one) => digit(one, 256)),
	];
	const read = (...values: number[]) => takeText(new DigitReader(joinDigits(bytes(...values))));
	expect(read(0xe6, 0xac, 0xa7)).toBe("欧");
	expect(read(0xe6, 0xac)).toBeUndefined();
	expect(read(0xc0, 0x80)).toBeUndefined();
	expect(read(0xed, 0xa0, 0x80)).toBeUndefined();
});

test("a letter's number is its place in the alphabets that docs/qr-payload.md shows", () => {
	const document = readFileSync(new URL("../../../docs/qr-payload.md", import.meta.url), "utf8");
	const ascii = String.fromCharCode(...Array.from({ length: 95 }, (_, place) => 0x20 + place));
	const cyrillic = ` ${/<code>&nbsp;(.+?)<\/code>/.exec(document)?.[1]}`;
	const latin = ascii + /from 95 on `(.+?)`/.exec(document)?.[1];
	for (const [coding, letters] of [cyrillic, latin].entries()) {
		for (const [place, letter] of Array.from(letters).entries()) {
			// Coding, length 1, place.
			const number = [digit(coding, 3), digit(1, 256), digit(place, letters.length)];
			expect(takeText(new DigitReader(joinDigits(number)))).toBe(letter);
		}
	}
});
