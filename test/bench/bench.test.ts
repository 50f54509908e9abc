import { describe, expect, test } from "vitest";
import { readArguments } from "./arguments.ts";
import { type Measured, measure, median } from "./measure.ts";
import { printedRows, table } from "./print.ts";
import { type OpenRow, oneByOne, type Row } from "./row.ts";
import { rows } from "./rows.ts";

// The bench works, and every side of it does its work right. How long anything takes is never tested.

test.each(rows.map((row) => [row.name, row] as const))(
	"%s: all sides give the right answers, and a row has all its fields",
	{ timeout: 120_000 },
	async (name, row) => {
		// `measure` has the answers checked, before the rounds and after them.
		const [printed] = printedRows([await measure(row, 1, 0.03)]);
		expect(printed).toEqual({
			row: name,
			plain: expect.any(Number),
			ours: expect.any(Number),
			limit: expect.any(Number),
			ratio: expect.any(Number),
			ofLimit: expect.any(Number),
			control: 1,
			notes: expect.any(Object),
		});
		const { row: _, notes: __, ...numbers } = printed ?? {};
		expect(Object.values(numbers).filter((value) => !(Number.isFinite(value) && value > 0))).toEqual([]);
	},
);

test("the rows are those that are promised", () => {
	const names = ["issue", "verify-known", "verify-general", "http-verify", "pdf", "pipeline-10k", "qr"];
	expect(rows.map(({ name }) => name)).toEqual(names);
});

describe("measuring", () => {
	/** A row of which every piece of work is written down. */
	function noted(done: string[], check: OpenRow["check"] = async () => undefined): Row {
		const side = (name: string) => oneByOne(2, () => done.push(name));
		const sides = { plain: side("plain"), ours: side("ours"), limit: side("limit") };
		const close = async (): Promise<void> => void done.push("close");
		return { name: "noted", clock: "wall", open: async () => ({ sides, check, notes: () => ({}), close }) };
	}

	test("interleaves the sides, each round the other way round", async () => {
		const done: string[] = [];
		await measure(noted(done), 2, 1);
		const [warm, first, second] = [done.slice(0, 6), done.slice(6, 12), done.slice(12, 18)];
		expect(warm).toEqual(["plain", "plain", "ours", "ours", "limit", "limit"]);
		expect(first).toEqual(warm);
		expect(second).toEqual(warm.toReversed());
		expect(done.slice(18)).toEqual(["close"]);
	});

	test("stops at a wrong answer, and leaves nothing open", async () => {
		const done: string[] = [];
		const wrong = noted(done, () => Promise.reject(new Error("a wrong answer")));
		await expect(measure(wrong, 1, 1)).rejects.toThrow("a wrong answer");
		expect(done.at(-1)).toBe("close");
	});

	test("takes the median", () => {
		expect([median([3]), median([9, 1, 5]), median([4, 1, 9, 2])]).toEqual([3, 5, 3]);
		expect(() => median([])).toThrow(TypeError);
	});
});

describe("printing", () => {
	const one: Measured = { row: "issue", plain: 100, ours: 6000, limit: 12_000, control: 50, notes: { bytes: 8000 } };
	const other: Measured = { ...one, row: "qr", ours: 2512.34, control: 40, notes: {} };

	test("gives ratios, and the machine of a row against that of the run", () => {
		const [first, second] = printedRows([one, other]);
		expect(first).toMatchObject({ ratio: 60, ofLimit: 0.5, control: 1.11 });
		expect(second).toMatchObject({ ours: 2510, ratio: 25.1, ofLimit: 0.209, control: 0.889 });
	});

	test("makes a table with a line a row and a line of notes", () => {
		expect(table(printedRows([one, other])).split("\n")).toEqual([
			"row    plain  ours  limit  ratio  ofLimit  control",
			"issue    100  6000  12000     60      0.5     1.11",
			"qr       100  2510  12000   25.1    0.209    0.889",
			"",
			"issue: bytes 8000",
		]);
	});
});

describe("the command line", () => {
	test("takes rows, rounds and the form of the output", () => {
		expect(readArguments([], ["qr"])).toEqual({ json: false, only: [], rounds: 5 });
		const args = ["--json", "--only", "qr", "--only", "pdf", "--rounds", "9"];
		expect(readArguments(args, ["qr", "pdf"])).toEqual({ json: true, only: ["qr", "pdf"], rounds: 9 });
	});

	test.each([["--only", "nothing"], ["--rounds", "0"], ["--rounds", "x"], ["--fast"], ["qr"]])(
		"refuses %s %s",
		(...args) => {
			expect(() => readArguments(args, ["qr"])).toThrow(TypeError);
		},
	);
});
