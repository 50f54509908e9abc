import { joinBytes } from "../type/bytes.ts";
import { charstringNumber } from "./charstring-number.ts";

// The parts of a file in the Compact Font Format (Adobe Technical Note 5176).

/** An entry of a dictionary (§4): operands that are integers, or written already, and the operator. */
export function operator(
	code: number | readonly number[],
	...operands: readonly (number | readonly number[])[]
): Uint8Array {
	const written = operands.flatMap((operand) => (typeof operand === "number" ? charstringNumber(operand) : operand));
	return Uint8Array.from([...written, code].flat());
}

/** An offset of always the same length, so that a dictionary can be measured before its offsets are known. */
export function offset(value: number): readonly number[] {
	return [29, 0, value >> 16, (value >> 8) & 0xff, value & 0xff];
}

/** A number with decimals, its digits packed two to a byte (§4, table 5). */
export function real(value: number): readonly number[] {
	const digits = `${Array.from(String(value), (digit) => (digit === "." ? "a" : digit)).join("")}f`;
	const pairs = digits.padEnd(digits.length + (digits.length % 2), "f").match(/../g) ?? [];
	return [30, ...pairs.map((pair) => Number.parseInt(pair, 16))];
}

/** A list of items (§5), each told by its offset. */
export function index(items: readonly Uint8Array[]): Uint8Array {
	const count = [items.length >> 8, items.length & 0xff];
	if (items.length === 0) return Uint8Array.from(count);
	let end = 1;
	const ends = [end, ...items.map(({ length }) => (end += length))];
	const size = end < 0x100 ? 1 : end < 0x10000 ? 2 : 3;
	const bytes = ends.flatMap((at) => [at >> 16, (at >> 8) & 0xff, at & 0xff].slice(3 - size));
	return joinBytes([Uint8Array.from([...count, size, ...bytes]), ...items]);
}
