import * as fc from "fast-check";
import { expect, test } from "vitest";
import { judgedRows, type RosterFields, rosterOf, tableOf } from "../../support/rosters.ts";

const clean = tableOf("roster-small.csv") as readonly RosterFields[];
const untouched = judgedRows(rosterOf(clean));

const bad: readonly (readonly [keyof RosterFields, string])[] = [
	["learner_ref", ""],
	["learner_ref", "=1"],
	["name_order", "last-first"],
	["given_latin", "An\u0007na"],
	["given_latin", "Воld"],
	["given_latin", "A1"],
	["given_native", "Бoлд"],
	["family_latin", "A".repeat(151)],
	["institution", "УБ12345678"],
	["email", "nobody"],
	["country", "XX"],
	["course_code", "NONE"],
	["completion_date", "2026-02-30"],
	["completion_date", "2026-07-01"],
	["completion_date", "01/02/2026"],
	["score_percent", "100.01"],
	["score_percent", "lots"],
	["score_percent", "3"],
	["result", "fail"],
];

const index = fc.nat({ max: clean.length - 1 });

// THREATS 102: N rows of which one is validated N times.
test("one bad row in a clean roster is refused alone, whichever it is", () => {
	fc.assert(
		fc.property(index, fc.constantFrom(...bad), (place, [column, value]) => {
			const roster = clean.map((row, at) => (at === place ? { ...row, [column]: value } : row));
			const rows = judgedRows(rosterOf(roster));
			expect(rows[place]).toMatchObject({ outcome: "reject", warnings: [] });
			expect(rows.toSpliced(place, 1)).toEqual(untouched.toSpliced(place, 1));
		}),
		{ seed: 102, numRuns: 600 },
	);
});

test("a copy of any row is refused wherever it follows, and changes no other answer", () => {
	fc.assert(
		fc.property(index, index, (from, to) => {
			const place = Math.max(from, to) + 1;
			const copy = clean[Math.min(from, to)];
			const rows = judgedRows(rosterOf(copy === undefined ? clean : clean.toSpliced(place, 0, copy)));
			expect(rows[place]?.reasons).toEqual(["duplicate.exact"]);
			const awards = rows.toSpliced(place, 1).map(({ award }) => award);
			expect(awards).toEqual(untouched.map(({ award }) => award));
		}),
		{ seed: 102, numRuns: 200 },
	);
});

test("whatever bytes come, they are judged or refused as a file, and nothing else happens", () => {
	const header = new TextDecoder().decode(rosterOf([])).trimEnd();
	fc.assert(
		fc.property(fc.array(fc.array(fc.string({ unit: "binary" }), { maxLength: 16 }), { maxLength: 5 }), (table) => {
			const body = table
				.map((fields) => fields.map((field) => `"${field.replaceAll('"', '""')}"`).join(","))
				.join("\n");
			const rows = judgedRows(new TextEncoder().encode(`${header}\n${body}\n`));
			expect(rows.filter(({ outcome }) => outcome === "accept")).toEqual([]);
			expect(rows.filter(({ outcome, reasons }) => outcome === "reject" && reasons.length === 0)).toEqual([]);
		}),
		{ seed: 102, numRuns: 300 },
	);
});
