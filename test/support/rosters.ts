import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { parseCatalogue } from "../../src/core/catalogue.ts";
import type { RosterContext } from "../../src/core/roster/read-award.ts";
import { type RosterRow, readRoster } from "../../src/core/roster/read-roster.ts";
import type { RosterColumn } from "../../src/core/roster/roster-table.ts";
import { nodeTools } from "../../src/net/node-tools.ts";

const { courses } = parseCatalogue(
	JSON.parse(readFileSync(new URL("../../demo/catalogue.json", import.meta.url), "utf8")),
);

/** The day for which the keys of the test rosters were made, and the demo courses. */
export const rosterContext: RosterContext = {
	courses: new Map(courses.map((course) => [course.code, course])),
	today: "2026-06-30",
	tools: nodeTools,
};

export type RosterFields = Readonly<Record<RosterColumn, string>>;

/** A row that is accepted without any warning. */
export const goodRow: RosterFields = {
	learner_ref: "TEST-1",
	name_order: "patronymic-first",
	family_native: "Ганболд",
	given_native: "Болд",
	family_latin: "Ganbold",
	given_latin: "Bold",
	email: "bold@example.org",
	country: "MN",
	institution: "Demo University",
	language: "mn",
	course_code: "IIOE-AIE-101",
	completion_date: "2026-03-04",
	score_percent: "80",
	result: "merit",
};

export function rosterData(name: string): Uint8Array {
	return readFileSync(new URL(`../rosters/${name}`, import.meta.url));
}

/** The rows of a CSV file of the test data, by column. */
export function tableOf(name: string): readonly Readonly<Record<string, string>>[] {
	return parse<Record<string, string>>(rosterData(name), { columns: true });
}

export function bytesOf(text: string): Uint8Array {
	return new TextEncoder().encode(text);
}

/** A roster with every field quoted. */
export function rosterOf(rows: readonly RosterFields[]): Uint8Array {
	const quote = (field: string): string => `"${field.replaceAll('"', '""')}"`;
	const line = (fields: readonly string[]): string => `${fields.map(quote).join(",")}\n`;
	const columns = Object.keys(goodRow);
	const body = rows.map((row) => line(columns.map((column) => row[column as RosterColumn])));
	return bytesOf(line(columns) + body.join(""));
}

/** All rows of a roster as they are judged. */
export function judgedRows(bytes: Uint8Array): readonly RosterRow[] {
	return [...readRoster(bytes, rosterContext)];
}

/** What becomes of the good row with some fields changed. */
export function judged(changes: Partial<RosterFields>): RosterRow {
	const [row] = judgedRows(rosterOf([{ ...goodRow, ...changes }]));
	if (row === undefined) throw new TypeError("the roster has no row");
	return row;
}

/** The same in short: `accept`, or the reasons; then the warnings after a slash. */
export function verdictOn(changes: Partial<RosterFields>): string {
	const { outcome, reasons, warnings } = judged(changes);
	return [reasons.join(" ") || outcome, ...warnings].join(" / ");
}
