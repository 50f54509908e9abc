import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { corpus } from "./corpus/corpus.ts";
import { titleOf } from "./corpus/case.ts";

// Every threat to the verdict has a test that carries its number: "#14", "#4-#6" or "threat 14" in its name.

const threats = Array.from({ length: 77 }, (_, at) => at + 1);
const folder = fileURLToPath(new URL(".", import.meta.url));
const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => /\.test\.tsx?$/.test(file));

/** Names of tests and of the rows of their tables: texts that hold a number of a threat. */
const named = files
	.filter((file) => file !== "threat-numbers.test.ts")
	.flatMap(
		(file) =>
			readFileSync(join(folder, file), "utf8").match(/(["`])(?:(?!\1).)*(?:#|threats? )\d(?:(?!\1).)*\1/g) ?? [],
	);

function numbersIn(name: string): readonly number[] {
	const ranges = [...name.matchAll(/(?:#|threats? )(\d+)b?(?:\s*[-–]\s*#?(\d+))?/g)];
	return ranges.flatMap(([, first = "0", last = first]) =>
		Array.from({ length: Math.max(0, Number(last) - Number(first)) + 1 }, (_, at) => Number(first) + at),
	);
}

const covered = new Set([...named, ...corpus.map(titleOf)].flatMap(numbersIn));

test.each(threats)("threat %i has a test with its number", (threat) => {
	expect(covered.has(threat)).toBe(true);
});

test("numbers are read alone, in ranges and in words", () => {
	expect(numbersIn("#4-#6, #12: something")).toEqual([4, 5, 6, 12]);
	expect(numbersIn("threat 8: expiry moved")).toEqual([8]);
	expect(numbersIn("24 hours, port #x")).toEqual([]);
});
