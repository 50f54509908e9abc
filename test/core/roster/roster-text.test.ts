import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { RosterFileError } from "../../../src/core/roster/roster-fault.ts";
import { readTable } from "../../../src/core/roster/roster-table.ts";
import { checkText, rosterText } from "../../../src/core/roster/roster-text.ts";
import { bytesOf, goodRow, judgedRows, rosterOf } from "../../support/rosters.ts";

const quotedField = fc
	.array(fc.constantFrom("a", "Ө", ",", "\n", "\r\n", '""', "\u{1f393}"), { maxLength: 8 })
	.map((parts) => `"${parts.join("")}"`);
const rows = fc
	.array(fc.array(fc.oneof(quotedField, fc.constantFrom("", "b", "中")), { minLength: 1, maxLength: 3 }), {
		minLength: 1,
	})
	.map((table) => table.map((fields) => `${fields.join(",")}\n`));
const pieceSize = fc.integer({ min: 1, max: 40 });

describe("a roster in pieces", () => {
	test("is the whole roster, cut only where rows end", () => {
		fc.assert(
			fc.property(rows, pieceSize, (written, size) => {
				const pieces = [...rosterText(bytesOf(written.join("")), size)];
				const ends = written.map(
					(_, row) =>
						written
							.slice(0, row + 1)
							.join("")
							.replaceAll("\r\n", "\n").length,
				);
				expect(pieces.join("")).toBe(written.join("").replaceAll("\r\n", "\n"));
				for (const piece of pieces.keys()) expect(ends).toContain(pieces.slice(0, piece + 1).join("").length);
			}),
			{ seed: 4, numRuns: 500 },
		);
	});

	test("is cut as soon as a row ends beyond the size", () => {
		expect([...rosterText(bytesOf("ab\ncd\nef\ngh"), 4)]).toEqual(["ab\ncd\n", "ef\ngh"]);
		expect([...rosterText(bytesOf("\n\n"), 1)]).toEqual(["\n", "\n"]);
	});

	test("loses one byte order mark at its beginning and keeps all others", () => {
		expect([...rosterText(bytesOf("\ufeff\ufeffa\n\ufeffb\n"), 1)]).toEqual(["\ufeffa\n", "\ufeffb\n"]);
	});
});

describe("a roster of many pieces", () => {
	const people = Array.from({ length: 3_000 }, (_, row) => ({
		...goodRow,
		learner_ref: `TEST-${row}`,
		institution: row % 2 === 0 ? "Demo\r\nUniversity" : "Demo",
		email: "",
	}));
	const bytes = rosterOf(people);

	test("has every row on its own line", () => {
		expect([...rosterText(bytes)].length).toBeGreaterThan(5);
		const judged = judgedRows(bytes);
		expect(judged.map(({ row }) => row)).toEqual(people.map((_, row) => row + 1));
		expect(judged.map(({ line }) => line)).toEqual(people.map((_, row) => 2 + row + Math.ceil(row / 2)));
		expect(judged.every(({ outcome, award }, row) => outcome === "accept" && award?.learnerRef === `TEST-${row}`)).toBe(
			true,
		);
	});

	test("knows a duplicate of a row that is pieces away", () => {
		const judged = judgedRows(rosterOf([...people, goodRow, { ...goodRow, score_percent: "81" }]));
		expect(judged.slice(-2).map(({ reasons }) => reasons)).toEqual([["duplicate.conflict"], ["duplicate.conflict"]]);
	});

	test("is refused for a last byte that is no UTF-8 before any row is read", () => {
		expect(() => checkText(Uint8Array.from([...bytes, 0xd0]))).toThrow(/file.not-utf-8/);
		expect(() => readTable(Uint8Array.from([...bytes, 0xd0]))).toThrow(RosterFileError);
		expect(() => checkText(bytes)).not.toThrow();
	});

	test("names the line of a quotation mark that is out of place far below", () => {
		const text = `${new TextDecoder().decode(bytes)}TEST,Бо"лд\n`;
		expect(() => judgedRows(bytesOf(text))).toThrow(/starts on line 4502;/);
	});
});
