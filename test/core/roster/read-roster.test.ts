import { describe, expect, test } from "vitest";
import { awardKey } from "../../../src/core/award.ts";
import { markAlreadyIssued, type RosterRow } from "../../../src/core/roster/read-roster.ts";
import {
	bytesOf,
	goodRow,
	judged,
	judgedRows as read,
	rosterData,
	rosterOf,
	tableOf,
	verdictOn,
} from "../../support/rosters.ts";

/** A row in the columns of the keys. */
function keyed({ row, line, outcome, reasons, warnings, award }: RosterRow): Record<string, string> {
	return {
		data_row: String(row),
		line: String(line),
		outcome,
		reasons: reasons.join(";"),
		warnings: warnings.join(";"),
		family_native: award?.name.native?.family ?? "",
		given_native: award?.name.native?.given ?? "",
		family_latin: award?.name.latin?.family ?? "",
		given_latin: award?.name.latin?.given ?? "",
		completion_date: award?.completionDate ?? "",
		course_code: award?.courseCode ?? "",
		country: award?.country ?? "",
	};
}

describe.each(["roster-edge", "roster-messy"])("%s", (name) => {
	const rows = read(rosterData(`${name}.csv`)).map(keyed);
	const key = tableOf(`${name}.key.csv`);

	test("has as many rows as its key", () => {
		expect(rows).toHaveLength(key.length);
		expect(key.length).toBeGreaterThan(100);
	});

	test.each(key.map((expected, index) => ({ expected, index, title: `row ${index + 1} (${expected["case"]})` })))(
		"$title is as its key says",
		({ expected, index }) => {
			const { case: _, learner_ref: __, ...columns } = expected;
			expect(rows[index]).toEqual(columns);
		},
	);
});

test("every row of the small roster is accepted without a warning", () => {
	const rows = read(rosterData("roster-small.csv"));
	expect(rows.map(({ outcome, warnings }) => [outcome, warnings])).toEqual(rows.map(() => ["accept", []]));
	expect(rows).toHaveLength(30);
});

test("an accepted row carries its award in normal form", () => {
	const changes = {
		learner_ref: " TEST-1\u00a0",
		email: "Bold@EXAMPLE.org",
		institution: "Demo\r\nUniversity",
		score_percent: "087,50",
	};
	expect(judged({ ...changes, course_code: "iioe-aie-101" }).award).toEqual({
		learnerRef: "TEST-1",
		name: {
			order: "patronymic-first",
			native: { family: "Ганболд", given: "Болд" },
			latin: { family: "Ganbold", given: "Bold" },
		},
		email: "Bold@example.org",
		country: "MN",
		institution: "Demo University",
		language: "mn",
		courseCode: "IIOE-AIE-101",
		completionDate: "2026-03-04",
		scorePercent: "87.5",
		result: "merit",
	});
});

test("what is empty is absent from the award, and no refused row has one", () => {
	const award = judged({ email: "", institution: "  ", family_latin: "", given_latin: "" }).award;
	expect(Object.keys(award ?? {})).not.toContain("email");
	expect(Object.keys(award ?? {})).not.toContain("institution");
	expect(award?.name).toEqual({ order: "patronymic-first", native: { family: "Ганболд", given: "Болд" } });
	expect(judged({ score_percent: "x" })).not.toHaveProperty("award");
});

test("the members come in the order in which the command line prints them", () => {
	expect(Object.keys(judged({}))).toEqual(["row", "line", "outcome", "reasons", "warnings", "award", "awardDigest"]);
});

describe("order of the checks", () => {
	test("a row of another width is not looked into, even for a register number", () => {
		const header = Object.keys(goodRow).join(",");
		const [row] = read(bytesOf(`${header}\nУБ99999999,x\n`));
		expect(row?.reasons).toEqual(["row.column-count"]);
	});

	test.each([
		["alone", "УБ99999999"],
		["with stray spaces", "\u3000ЧЙ00000000\u200b "],
		["as a word of a longer text", "их сургууль (ӨҮ12345678)"],
		["typed in pieces", "И\u0306Е12345678"],
	])("a register number %s stops the row, in any field", (_, value) => {
		for (const column of ["learner_ref", "institution", "email", "given_native", "result"] as const) {
			expect(verdictOn({ [column]: value, country: "XX" })).toBe("privacy.national-id");
		}
	});

	test.each(["УБ9999999", "УБ999999999", "УБУ99999999", "UB99999999"])("%s is no register number", (value) => {
		expect(verdictOn({ institution: value })).toBe("accept");
	});

	test("a register number in a column that rosters do not have is found too", () => {
		const text = new TextDecoder()
			.decode(rosterOf([goodRow]))
			.trimEnd()
			.split("\n");
		expect(read(bytesOf(`${text[0]},note\n${text[1]},УБ99999999\n`))[0]?.reasons).toEqual(["privacy.national-id"]);
		expect(read(bytesOf(`${text[0]},note\n${text[1]},fine\n`))[0]?.outcome).toBe("accept");
	});

	test("all other reasons of a row are given together", () => {
		expect(
			verdictOn({ learner_ref: "", email: "x", country: "", completion_date: "", score_percent: "", result: "" }),
		).toBe("country.unknown date.missing email.invalid ref.missing result.unknown score.not-number");
	});

	test("duplicates are looked for only where nothing else is wrong", () => {
		const bad = { ...goodRow, email: "nope" };
		expect(read(rosterOf([goodRow, bad]))[1]?.reasons).toEqual(["email.invalid"]);
		expect(read(rosterOf([bad, goodRow]))[1]?.outcome).toBe("accept");
	});
});

describe("blank lines", () => {
	const header = Object.keys(goodRow).join(",");

	test.each([
		["an empty line", "\n"],
		["a line of spaces", " \u00a0 \n"],
		["a row of empty fields", `${",".repeat(13)}\n`],
	])("%s is ignored but counted", (_, line) => {
		const good = Object.values(goodRow).join(",");
		const rows = read(bytesOf(`${header}\n${line}${good}\n`));
		expect(rows.map(({ row, line, outcome }) => [row, line, outcome])).toEqual([
			[1, 2, "ignore"],
			[2, 3, "accept"],
		]);
	});

	test("a row of delimiters in another number is not blank", () => {
		expect(read(bytesOf(`${header}\n,,\n`))[0]?.reasons).toEqual(["row.column-count"]);
	});
});

describe("duplicates and shared addresses", () => {
	const outcomes = (...changes: readonly Partial<typeof goodRow>[]): readonly string[] =>
		read(rosterOf(changes.map((change) => ({ ...goodRow, ...change })))).map(({ reasons, warnings }) =>
			[...reasons, ...warnings].join(" "),
		);

	test("rows that are equal only after normalisation are exact duplicates", () => {
		expect(outcomes({}, { score_percent: "80,0", completion_date: "2026.03.04", country: "mn" })).toEqual([
			"",
			"duplicate.exact",
		]);
	});

	test("any other field makes a conflict", () => {
		expect(outcomes({}, { institution: "Other" }, { email: "" })).toEqual([
			"",
			"duplicate.conflict",
			"duplicate.conflict",
		]);
	});

	test("a reference that runs into the course code is not taken for another one's", () => {
		expect(outcomes({ learner_ref: "TEST-1I" }, { learner_ref: "TEST-1", email: "b@example.org" })).toEqual(["", ""]);
	});

	test("an address counts as shared from its second learner on, whatever its case", () => {
		const rows = [{}, { course_code: "IIOE-ETH-150" }, { learner_ref: "TEST-2", email: "BOLD@Example.org" }];
		expect(outcomes(...rows)).toEqual(["", "", "email.shared"]);
	});

	test("the address of a refused row is not in use", () => {
		expect(outcomes({ country: "XX" }, { learner_ref: "TEST-2" })).toEqual(["country.unknown", ""]);
	});
});

describe("what was already issued", () => {
	const rows = read(
		rosterOf([goodRow, { ...goodRow, learner_ref: "TEST-2" }, { ...goodRow, learner_ref: "TEST-3", country: "XX" }]),
	);
	const [first] = rows;
	const key = first?.award === undefined ? "" : awardKey(first.award);
	const marks = (known = ""): unknown =>
		markAlreadyIssued(rows, new Map([[key, { awardDigest: known }]])).map(({ outcome, reasons }) => [
			outcome,
			...reasons,
		]);

	test("equal fields are passed over, and only that row", () => {
		expect(marks(first?.awardDigest)).toEqual([
			["ignore", "already.issued"],
			["accept"],
			["reject", "country.unknown"],
		]);
	});

	test("different fields are refused", () => {
		expect(marks("other")).toEqual([["reject", "already.issued.differs"], ["accept"], ["reject", "country.unknown"]]);
	});

	test("a row that was issued before keeps its award, by which its certificate is found", () => {
		const [marked] = markAlreadyIssued(rows, new Map([[key, { awardDigest: "other" }]]));
		expect(marked?.award).toEqual(first?.award);
	});
});

test("30,000 rows of one learner and one address are judged in seconds", { timeout: 15_000 }, () => {
	const rows = read(
		rosterOf(Array.from({ length: 30_000 }, (_, row) => ({ ...goodRow, learner_ref: `TEST-${row % 15_000}` }))),
	);
	expect(rows.filter(({ reasons }) => reasons.includes("duplicate.exact"))).toHaveLength(15_000);
});
