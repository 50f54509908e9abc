import type { OpenCourse, OpenCourseVersion } from "../app/open-data/open-courses.ts";
import type { OpenIssuer } from "../app/open-data/open-issuers.ts";
import type { OpenRecognition } from "../app/open-data/open-recognitions.ts";
import { csvText } from "../core/csv.ts";
import type { LanguageMap } from "../core/language-map.ts";
import { languages } from "../core/languages.ts";
import { readCourseFacts } from "../core/micro-certificate.ts";

/** A column of a table, and what stands in it for an item. */
type Column<Item> = readonly [name: string, cell: (item: Item) => string];

interface CourseRow extends OpenCourseVersion {
	readonly current: boolean;
}

const courseColumns: readonly Column<CourseRow>[] = [
	["code", ({ code }) => code],
	["version", ({ version }) => version],
	["current", ({ current }) => (current ? "yes" : "no")],
	["status", ({ status }) => status],
	...inLanguages<CourseRow>("title", ({ title }) => title),
	["total_hours", ({ workload }) => String(workload.totalHours)],
	["languages", ({ languages: spoken }) => spoken.join(";")],
	["outcomes", ({ learningOutcomes }) => learningOutcomes.map(({ id }) => id).join(";")],
	["alignments", alignments],
	["offered_from", ({ offeredFrom }) => offeredFrom],
	["decisions_by", decisionsBy],
	["address", ({ id }) => id],
];

const issuerColumns: readonly Column<OpenIssuer>[] = [
	["did", ({ id }) => id],
	["slug", ({ slug }) => slug],
	["kind", ({ kind }) => kind],
	...inLanguages<OpenIssuer>("name", ({ name }) => name),
	["url", ({ url }) => url],
	["country", ({ country }) => country],
	["decisions_by", decisionsBy],
];

/** Courses as a table: a row a version. Lists in a cell are separated by `;`. */
export function coursesCsv(courses: readonly OpenCourse[]): string {
	const rows = courses.flatMap(({ current, versions }) =>
		versions.map((version) => ({ ...version, current: version.version === current })),
	);
	return table(courseColumns, rows);
}

/** Issuers as a table: a row each. */
export function issuersCsv(issuers: readonly OpenIssuer[]): string {
	return table(issuerColumns, issuers);
}

function table<Item>(columns: readonly Column<Item>[], items: readonly Item[]): string {
	return csvText([columns.map(([name]) => name), ...items.map((item) => columns.map(([, cell]) => cell(item)))]);
}

function inLanguages<Item>(name: string, texts: (item: Item) => LanguageMap): readonly Column<Item>[] {
	return languages.map((language) => [`${name}_${language}`, (item) => texts(item)[language] ?? ""]);
}

function alignments({ achievement }: OpenCourseVersion): string {
	const facts = readCourseFacts(achievement);
	return (facts?.alignments ?? []).map(({ framework, code }) => `${framework}: ${code}`).join(";");
}

function decisionsBy({ recognitions }: { readonly recognitions: readonly OpenRecognition[] }): string {
	return recognitions.map(({ body }) => body.id).join(";");
}
