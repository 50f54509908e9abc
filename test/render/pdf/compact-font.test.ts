import { expect, test } from "vitest";
import { index, offset, operator, real } from "../../../src/render/pdf/compact-font.ts";

const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values);

// Examples of Adobe Technical Note 5176, §4, tables 4 and 5.
test("numbers are written as the format's own examples are", () => {
	const written = [0, 100, -100, 1000, -1000, 10000].map((value) => [...operator(20, value)]);
	const examples = [[0x8b], [0xef], [0x27], [0xfa, 0x7c], [0xfe, 0x7c], [0x1c, 0x27, 0x10]];
	expect(written).toEqual(examples.map((example) => [...example, 20]));
	expect([...real(0.140541)]).toEqual([0x1e, 0x0a, 0x14, 0x05, 0x41, 0xff]);
	expect(offset(100_000)).toEqual([0x1d, 0x00, 0x01, 0x86, 0xa0]);
});

test("an operator of two bytes follows its operands", () => {
	expect(operator([12, 30], 1, 2, 0)).toEqual(bytes(140, 141, 139, 12, 30));
});

test("an index tells where its items begin and end, in as many bytes as the last one takes", () => {
	expect(index([])).toEqual(bytes(0, 0));
	expect(index([bytes(7, 8), bytes(), bytes(9)])).toEqual(bytes(0, 3, 1, 1, 3, 3, 4, 7, 8, 9));
	const large = index([new Uint8Array(254), new Uint8Array(1)]);
	expect(large.slice(0, 9)).toEqual(bytes(0, 2, 2, 0, 1, 0, 255, 1, 0));
});
