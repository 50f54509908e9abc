import * as fc from "fast-check";
import { expect, test } from "vitest";
import { bytesDigit, DigitReader, digit, joinDigits, takeBytes } from "../../../src/core/payload/mixed-radix.ts";

const anyDigit = fc
	.tuple(fc.bigInt({ min: 1n, max: 1n << 256n }), fc.bigInt({ min: 0n, max: 1n << 256n }))
	.map(([radix, value]) => digit(value % radix, radix));

test("digits come back in the order in which they were written, and nothing is left", () => {
	fc.assert(
		fc.property(fc.array(anyDigit), (digits) => {
			const reader = new DigitReader(joinDigits(digits));
			expect(digits.map(({ radix }) => reader.take(radix))).toEqual(digits.map(({ value }) => value));
			expect(reader.left).toBe(0n);
		}),
		{ seed: 51 },
	);
});

test("what was not read is told", () => {
	const reader = new DigitReader(joinDigits([digit(3, 10), digit(1, 2)]));
	expect(reader.takeNumber(10)).toBe(3);
	expect(reader.left).toBe(1n);
});

test("bytes keep their order and their leading zeros", () => {
	const bytes = Uint8Array.of(0, 0, 1, 254, 0);
	const reader = new DigitReader(joinDigits([bytesDigit(bytes), digit(1, 2)]));
	expect(takeBytes(reader, 5)).toEqual(bytes);
	expect(reader.left).toBe(1n);
});
