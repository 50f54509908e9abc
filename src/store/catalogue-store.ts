import type { Kysely, Transaction } from "kysely";
import type { Register } from "../app/ports.ts";
import { type Catalogue, type Course, newestFirst, type Organisation, type Stack } from "../core/catalogue.ts";
import { canonicalJson, type Json } from "../core/json.ts";
import type { CatalogueKind, CatalogueRow, Tables } from "./tables.ts";
import { write } from "./transaction.ts";

type CatalogueStore = Pick<
	Register,
	"saveCatalogue" | "courses" | "courseVersions" | "course" | "organisations" | "stacks"
>;

export function catalogueStore(db: Kysely<Tables>): CatalogueStore {
	return {
		saveCatalogue(catalogue, at) {
			return write(db, async (transaction) => {
				const counts = { added: 0, changed: 0, same: 0 };
				for (const row of toRows(catalogue, at)) counts[await save(transaction, row)]++;
				return { added: counts.added, changed: counts.changed };
			});
		},

		courses: async () => newest(await all<Course>(db, "course")),
		courseVersions: () => all<Course>(db, "course"),
		organisations: () => all<Organisation>(db, "organisation"),
		stacks: () => all<Stack>(db, "stack"),

		async course(code, version) {
			const row = await held(db, { kind: "course", code, version });
			return row && (JSON.parse(row.content) as Course);
		},
	};
}

function toRows({ organisations, stacks, courses }: Catalogue, imported_at: string): readonly CatalogueRow[] {
	const row = (kind: CatalogueKind, code: string, version: string, content: object): CatalogueRow => {
		return { kind, code, version, content: JSON.stringify(content), imported_at };
	};
	return [
		...organisations.map((organisation) => row("organisation", organisation.id, "", organisation)),
		...stacks.map((stack) => row("stack", stack.code, "", stack)),
		...courses.map((course) => row("course", course.code, course.version, course)),
	];
}

async function save(db: Transaction<Tables>, row: CatalogueRow): Promise<"added" | "changed" | "same"> {
	const before = await held(db, row);
	if (before !== undefined && canonical(before) === canonical(row)) return "same";
	const { content, imported_at } = row;
	await db
		.insertInto("catalogue")
		.values(row)
		.onConflict((conflict) => conflict.columns(["kind", "code", "version"]).doUpdateSet({ content, imported_at }))
		.execute();
	return before === undefined ? "added" : "changed";
}

function held(db: Kysely<Tables>, { kind, code, version }: Pick<CatalogueRow, "kind" | "code" | "version">) {
	return db
		.selectFrom("catalogue")
		.select("content")
		.where("kind", "=", kind)
		.where("code", "=", code)
		.where("version", "=", version)
		.executeTakeFirst();
}

async function all<T>(db: Kysely<Tables>, kind: CatalogueKind): Promise<readonly T[]> {
	const rows = await db.selectFrom("catalogue").select("content").where("kind", "=", kind).orderBy("code").execute();
	return rows.map(({ content }) => JSON.parse(content) as T);
}

function canonical({ content }: { readonly content: string }): string {
	return canonicalJson(JSON.parse(content) as Json);
}

/** Of each course the highest version. */
function newest(courses: readonly Course[]): readonly Course[] {
	const byCode = new Map<string, Course>();
	for (const course of courses) {
		const other = byCode.get(course.code);
		if (other === undefined || newestFirst(course, other) < 0) byCode.set(course.code, course);
	}
	return [...byCode.values()];
}
