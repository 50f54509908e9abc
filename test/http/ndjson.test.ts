import { array, assert, asyncProperty, constantFrom } from "fast-check";
import { expect, test } from "vitest";
import { type Line, readLines } from "../../src/http/ndjson.ts";

const utf8 = new TextEncoder();

async function linesOf(chunks: readonly string[], limit = 1000): Promise<readonly string[]> {
	const lines: Line[] = [];
	const arriving = async function* () {
		for (const chunk of chunks) yield utf8.encode(chunk);
	};
	for await (const line of readLines(arriving(), limit)) lines.push(line);
	return lines.map((line) => (line === "tooLong" ? line : Buffer.from(line).toString()));
}

test("lines come one by one, wherever the pieces are cut; white space before them is passed over", async () => {
	expect(await linesOf(['{"a":1}\n{"b"', ':2}\r\n\n \t\r\n  {"c":3} \n', "\n"])).toEqual([
		'{"a":1}',
		'{"b":2}\r',
		'{"c":3} ',
	]);
	expect(await linesOf(["", " ", "\n", "last"])).toEqual(["last"]);
	expect(await linesOf([])).toEqual([]);
});

test("a line that is too long says so, once, and the next one is whole", async () => {
	expect(await linesOf(["12345", "6789", "\n12345\n123456\n"], 5)).toEqual(["tooLong", "12345", "tooLong"]);
	expect(await linesOf([" ".repeat(50), "12345"], 5)).toEqual(["12345"]);
});

test("any cut gives the same lines", async () => {
	const pieces = array(constantFrom("a", "bc", "\n", " ", "\r\n", "\t", "d e"), { maxLength: 30 });
	await assert(
		asyncProperty(pieces, async (chunks) => {
			const expected = chunks
				.join("")
				.split("\n")
				.map((line) => line.replace(/^[ \t\r]+/, ""))
				.filter((line) => line !== "");
			expect(await linesOf(chunks)).toEqual(expected);
		}),
		{ numRuns: 300, seed: 69 },
	);
});
