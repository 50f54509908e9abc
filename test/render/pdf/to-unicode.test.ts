import { expect, test } from "vitest";
import { toUnicode } from "../../../src/render/pdf/to-unicode.ts";

const rows = (table: string): readonly string[] => table.match(/^<.*\]$/gm) ?? [];

test("codes from 1 on mean the characters in their order", () => {
	expect(rows(toUnicode([0x20, 0x41, 0x4e00]))).toEqual(["<0001><0003>[<0020><0041><4e00>]"]);
});

test("a row leaves the 256 codes that it begins in to the next one, and its block says how many there are", () => {
	const table = toUnicode(Array.from({ length: 300 }, (_, index) => 0x4e00 + index));
	expect(rows(table).map((row) => row.slice(0, 19))).toEqual(["<0001><00ff>[<4e00>", "<0100><012c>[<4eff>"]);
	expect(rows(table).map((row) => row.split("><").length - 1)).toEqual([255, 45]);
	expect(table).toContain("\n2 beginbfrange\n");
});

test("code points beyond U+FFFF are written as surrogates", () => {
	expect(rows(toUnicode([0x20000]))).toEqual(["<0001><0001>[<d840dc00>]"]);
});
