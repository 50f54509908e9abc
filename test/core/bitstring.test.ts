import { expect, test } from "vitest";
import { packBits, statusListLength } from "../../src/core/bitstring.ts";

test("index 0 is the left-most bit of the first byte (threat 55)", () => {
	expect(packBits(24, [0])).toEqual(Uint8Array.of(0x80, 0, 0));
	expect(packBits(24, [7, 8, 23])).toEqual(Uint8Array.of(0x01, 0x80, 0x01));
});

test("each index sets one bit, and setting it twice changes nothing", () => {
	const indexes = [0, 94_567, 131_071, 94_567];
	const bytes = packBits(statusListLength, indexes);
	const isSet = (index: number): boolean => ((bytes[Math.floor(index / 8)] ?? 0) & (1 << (7 - (index % 8)))) !== 0;
	const set = Array.from({ length: statusListLength }, (_, index) => index).filter(isSet);
	expect(set).toEqual([0, 94_567, 131_071]);
});

test.each([-1, 24, 1.5, Number.NaN])("index %d is outside a list of 24", (index) => {
	expect(() => packBits(24, [index])).toThrow(RangeError);
});

test("a list is as long as the standard asks at least", () => {
	expect(statusListLength).toBeGreaterThanOrEqual(131_072);
	expect(packBits(statusListLength, [])).toHaveLength(16_384);
});
