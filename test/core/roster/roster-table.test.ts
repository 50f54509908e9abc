import { describe, expect, test } from "vitest";
import type { RosterRow } from "../../../src/core/roster/read-roster.ts";
import { RosterFileError } from "../../../src/core/roster/roster-fault.ts";
import { type RosterRecord, readTable } from "../../../src/core/roster/roster-table.ts";
import { bytesOf, goodRow, judgedRows, rosterData, rosterOf } from "../../support/rosters.ts";

interface Expected {
	readonly file: "accepted" | "rejected";
	readonly rows?: number;
	readonly reason?: string;
}

const text = new TextDecoder();
const expected = Object.entries(
	JSON.parse(text.decode(rosterData("variants/expected.json"))) as Record<string, Expected>,
);
const accepted = expected.filter(([, { file }]) => file === "accepted");
const rejected = expected.filter(([, { file }]) => file === "rejected");

const awards = (rows: readonly RosterRow[]): unknown =>
	rows.map(({ outcome, warnings, award }) => ({ outcome, warnings, award }));
const small = judgedRows(rosterData("roster-small.csv"));
const header = Object.keys(goodRow).join(",");
const good = Object.values(goodRow).join(",");

function recordsOf(bytes: Uint8Array): readonly RosterRecord[] {
	return [...readTable(bytes).records];
}

function faultOf(bytes: Uint8Array): RosterFileError {
	try {
		recordsOf(bytes);
	} catch (error) {
		if (error instanceof RosterFileError) return error;
	}
	throw new TypeError("the file was read");
}

describe("variants of the small roster", () => {
	test.each(accepted)("%s gives the same answers", (name, { rows }) => {
		const read = judgedRows(rosterData(`variants/${name}`));
		expect(awards(read)).toEqual(awards(small.slice(0, rows)));
	});

	test.each(rejected)("%s is refused as a whole", (name, { reason }) => {
		const { code, fault, message } = faultOf(rosterData(`variants/${name}`));
		expect({ code, fault }).toEqual({ code: "ROSTER_INVALID", fault: reason });
		expect(message).toContain(`(${reason}).`);
	});
});

describe("encoding", () => {
	test.each([
		["nothing but a byte order mark", "\ufeff"],
		["nothing but blank lines", "\r\n \n"],
	])("a file with %s is empty", (_, content) => {
		expect(faultOf(bytesOf(content)).fault).toBe("file.empty");
	});

	test("UTF-16 without a byte order mark is not UTF-8", () => {
		const bytes = Uint8Array.from(Array.from(`${header}\n`).flatMap((letter) => [letter.charCodeAt(0), 0]));
		expect(faultOf(bytes).fault).toBe("file.not-utf-8");
	});

	test.each([
		["half a character (an encoded surrogate)", [0xed, 0xa0, 0x80]],
		["an overlong slash", [0xc0, 0xaf]],
		["a cut character", [0xd0]],
	])("%s anywhere in the file is not UTF-8", (_, bytes) => {
		expect(faultOf(Uint8Array.from([...rosterOf([goodRow]), ...bytes])).fault).toBe("file.not-utf-8");
	});
});

describe("header", () => {
	test("stray spaces and a second byte order mark do not hide a column", () => {
		expect(readTable(bytesOf(`\ufeff\ufeff ${header} \n`)).header).toEqual(Object.keys(goodRow));
	});

	test("missing columns are named, and nothing else of the file is", () => {
		const { detail } = faultOf(bytesOf("learner_ref,name_order,country,course_code,Болд\n"));
		expect(detail).toBe(
			"The header lacks completion_date, score_percent, result; add what is missing, spelled exactly so (file.missing-column).",
		);
	});

	test("optional columns may be missing, and unknown ones are let be", () => {
		const columns =
			"learner_ref,name_order,given_native,country,course_code,completion_date,score_percent,result,remark";
		const row = "TEST-1,mononym,Нэргүй,MN,IIOE-AIE-101,2026-03-04,80,merit,passed well";
		const [read] = judgedRows(bytesOf(`${columns}\n${row}\n`));
		expect(read).toMatchObject({
			outcome: "accept",
			award: { name: { order: "mononym", native: { given: "Нэргүй" } } },
		});
		expect(read?.warnings).toEqual(["email.missing", "language.defaulted", "name.latin-missing"]);
	});

	test("a column that is there twice would leave open which one counts", () => {
		expect(faultOf(bytesOf(`${header},email\n`)).fault).toBe("file.duplicate-column");
	});

	test.each([";", "\t", ","])("the delimiter %j is known by the header, quoted or not", (delimiter) => {
		const columns = Object.keys(goodRow).map((column) => `"${column}"`);
		const bytes = bytesOf(`${columns.join(delimiter)}\n${Object.values(goodRow).join(delimiter)}\n`);
		expect(judgedRows(bytes)[0]?.outcome).toBe("accept");
	});
});

describe("lines", () => {
	const lines = (content: string): readonly number[] => recordsOf(bytesOf(content)).map(({ line }) => line);

	test.each(["\n", "\r\n"])("a quoted line break %j counts as one line", (end) => {
		expect(lines([header, `"a${end}${end}b",c`, "", "d", ""].join(end))).toEqual([2, 5, 6]);
	});

	test("both kinds of line end may be mixed", () => {
		expect(recordsOf(bytesOf(`${header}\r\na,b\nc,d\r\n`)).map(({ fields }) => fields)).toEqual([
			["a", "b"],
			["c", "d"],
		]);
	});

	test("the last row needs no line end, and the last line end makes no row", () => {
		expect(lines(`${header}\n${good}`)).toEqual([2]);
		expect(lines(`${header}\n${good}\n`)).toEqual([2]);
		expect(lines(header)).toEqual([]);
	});

	test.each([
		["never closed", `${header}\n${good}\nTEST-2,"Болд\n${good}\n`],
		["closed by the next row's quote", `${header}\n${good}\nTEST-2,"Болд\n${good.replace("Demo", '"Demo')}\n`],
		["in the middle of a field", `${header}\n${good}\nTEST-2,Бо"лд\n`],
	])("a quotation mark %s refuses the file and names the row's line, not its content", (_, content) => {
		const { fault, message } = faultOf(bytesOf(content));
		expect(fault).toBe("file.unclosed-quote");
		expect(message).toContain("starts on line 3;");
		expect(message).not.toMatch(/Бо|TEST/);
	});
});
