import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { orderLines } from "../../../src/core/compiled/line-order.ts";
import type { PreparedLine, Values } from "../../../src/core/compiled/prepared-lines.ts";
import { textBuffer } from "../../../src/core/compiled/text-buffer.ts";

const value = (at: number) => ({ kind: "value", at }) as const;
const node = (at: number) => ({ kind: "node", at }) as const;

function written(lines: readonly PreparedLine[], texts: readonly string[], labels: readonly number[] = []) {
	const values: Values = { texts, bytes: texts.map((text) => new TextEncoder().encode(text)) };
	const buffer = textBuffer();
	return orderLines(lines).write(buffer, values, labels) ? new TextDecoder().decode(buffer.bytes()) : undefined;
}

describe("lines put in order", () => {
	test("stand in the order of what is fixed in them, however they are given", () => {
		const lines = [
			["a ", value(0), "\n"],
			["a b", value(1), "\n"],
			["_:", node(0), " c\n"],
		];
		for (const given of [lines, lines.toReversed()]) {
			expect(written(given, ["z", "y"], [7])).toBe("_:c14n7 c\na by\na z\n");
		}
	});

	test("are compared where only slots or labels tell them apart", () => {
		const slots = [
			["a ", value(0), "\n"],
			["a ", value(1), "\n"],
		];
		expect(written(slots, ["2", "1"])).toBe("a 1\na 2\n");
		const nodes = [
			["a _:", node(0), "\n"],
			["a _:", node(1), "\n"],
		];
		expect(written(nodes, [], [10, 9])).toBe("a _:c14n10\na _:c14n9\n");
	});

	test("are refused where two of them become equal", () => {
		const lines = [
			["a ", value(0), "\n"],
			["a ", value(1), "\n"],
		];
		expect(written(lines, ["same", "same"])).toBeUndefined();
	});

	test("are refused where the two orders of characters differ, in slots as in fixed texts", () => {
		const slots = [
			["a ", value(0), "\n"],
			["a ", value(1), "\n"],
		];
		expect(written(slots, ["\u{1F600}", "\uFFFD"])).toBeUndefined();
		expect(written([["a \u{1F600}\n"], ["a \uFFFD\n"]], [])).toBeUndefined();
		expect(written([["a \u{1F600}\n"], ["a b\n"]], [])).toBe("a b\na \u{1F600}\n");
	});

	test("stand as sorting all of them gives, whatever they are", () => {
		const piece = fc.oneof(fc.string({ unit: "grapheme-ascii", maxLength: 3 }), fc.nat(2).map(value));
		const line = fc.array(piece, { maxLength: 4 }).map((pieces) => [...pieces, "\n"]);
		const texts = fc.tuple(...[0, 1, 2].map(() => fc.string({ unit: "grapheme-ascii", maxLength: 3 })));
		fc.assert(
			fc.property(fc.array(line, { maxLength: 8 }), texts, (lines, texts) => {
				const plain = lines.map((pieces) =>
					pieces.map((one) => (typeof one === "string" ? one : texts[one.at])).join(""),
				);
				const ours = written(lines, texts);
				// Lines that are equal as they stand are one statement, which nobody hands in twice.
				if (ours !== undefined) expect(ours).toBe(plain.toSorted().join(""));
				else expect(new Set(plain).size).toBeLessThan(plain.length);
			}),
			{ numRuns: 2000, seed: 7 },
		);
	});
});
