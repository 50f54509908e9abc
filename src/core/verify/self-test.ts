import { TamgaError } from "../errors.ts";
import type { Tools } from "../tools.ts";
import { expandList, valueAt } from "./bitstring.ts";

/** A list of 131,072 entries of which 0, 9 and 131,071 are set: bits 80 40 00 … 00 01. Made by hand, never by our code. */
const knownList = "uH4sIAAAAAAAC_-3BMQEAAAgDINfMaEY3xh7gdgAAAAAAAAAAAAAAAAAAAICuPKgSuh0AQAAA";
const setEntries: readonly number[] = [0, 9, 131_071];
const clearEntries: readonly number[] = [1, 7, 8, 14, 15, 131_064, 131_070];

/**
 * Reads a status list whose bits are known, before any other is read (threat 55): with the order of bits turned round, a
 * revoked credential would be somebody else's. Throws SELF_TEST_FAILED.
 */
export async function testBitOrder(tools: Pick<Tools, "gunzip">): Promise<void> {
	const bits = await expandList(knownList, tools);
	const areRead = (entries: readonly number[], value: number): boolean =>
		entries.every((entry) => valueAt(bits, entry) === value);
	const isRight = areRead(setEntries, 1) && areRead(clearEntries, 0) && valueAt(bits, 131_072) === undefined;
	if (!isRight) throw new TamgaError("SELF_TEST_FAILED", "A known status list was read wrongly.");
}
