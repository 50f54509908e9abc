import { expect, test } from "vitest";
import { toUnicode } from "../../../src/render/pdf/to-unicode.ts";

const entries = (table: string): readonly string[] => table.match(/^<.*>$/gm) ?? [];

test("neighbours in Unicode are one range, others stand alone", () => {
	expect(entries(toUnicode([0x20, 0x41, 0x42, 0x43, 0x4e00]))).toEqual([
		"<0001><0001><0020>",
		"<0002><0004><0041>",
		"<0005><0005><4e00>",
	]);
});

test("a range leaves neither the 256 codes nor the 256 code points that it begins in", () => {
	const codePoints = Array.from({ length: 300 }, (_, index) => 0x4e80 + index);
	expect(entries(toUnicode(codePoints))).toEqual(["<0001><0080><4e80>", "<0081><00ff><4f00>", "<0100><012c><4f7f>"]);
});

test("code points beyond U+FFFF are written as surrogates", () => {
	expect(entries(toUnicode([0x20000]))).toEqual(["<0001><0001><d840dc00>"]);
});

test("no block has more than 100 entries", () => {
	const table = toUnicode(Array.from({ length: 250 }, (_, index) => 0x4e00 + 2 * index));
	expect([...table.matchAll(/^(\d+) beginbfrange/gm)].map(([, count]) => count)).toEqual(["100", "100", "50"]);
});
