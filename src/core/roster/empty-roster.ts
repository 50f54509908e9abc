import type { RosterColumn } from "./roster-table.ts";

// Every column in the order in which a registrar thinks, with an example that the demo catalogue accepts.
const example: Readonly<Record<RosterColumn, string>> = {
	learner_ref: "EXAMPLE-0001",
	name_order: "patronymic-first",
	family_native: "Жишээ",
	given_native: "Суралцагч",
	family_latin: "Jishee",
	given_latin: "Suraltsagch",
	email: "learner@example.org",
	country: "MN",
	institution: "Example University",
	language: "mn",
	course_code: "IIOE-AIE-101",
	completion_date: "2025-09-30",
	score_percent: "87.5",
	result: "merit",
};

/** A roster to start from: the header and one example row, which must be replaced. CSV, to be written as UTF-8. */
export function emptyRoster(): string {
	return `${Object.keys(example).join(",")}\n${Object.values(example).join(",")}\n`;
}
