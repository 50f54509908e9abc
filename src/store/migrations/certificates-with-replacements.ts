import { type Kysely, sql } from "kysely";
import type { Tables } from "../tables.ts";
import { numbered } from "./numbered.ts";

/** PostgreSQL changes the table where it stands. */
export async function addColumns({ schema }: Kysely<Tables>): Promise<void> {
	await schema.alterTable("certificates").dropConstraint("one_certificate_per_award").execute();
	await schema
		.alterTable("certificates")
		.addColumn("replaces", "text", (column) => column.unique().references("certificates.id"))
		.addColumn("replaced_because", "text")
		.addColumn("erased_at", "text")
		.execute();
}

/**
 * SQLite cannot drop a constraint, so the table is made anew (sqlite.org/lang_altertable.html §7) under the same name:
 * until the transaction ends nothing is said of the rows that refer to it, and by then they find it again.
 */
export async function rebuildForReplacements(db: Kysely<Tables>): Promise<void> {
	await sql`pragma defer_foreign_keys = on`.execute(db);
	await sql`create table certificates_before as select * from certificates`.execute(db);
	await db.schema.dropTable("certificates").execute();
	await createCertificates(db);
	const columns = sql.raw(carried.join(", "));
	await sql`insert into certificates (${columns}) select ${columns} from certificates_before`.execute(db);
	await sql`drop table certificates_before`.execute(db);
	await db.schema.createIndex("certificates_by_batch").on("certificates").column("batch").execute();
	await db.schema.createIndex("certificates_by_course").on("certificates").column("course_code").execute();
}

/** The columns that the table had before. */
const carried = [
	"sequence",
	"id",
	"number",
	"issuer",
	"batch",
	"course_code",
	"course_version",
	"template",
	"fields",
	"award_digest",
	"learner_ref",
	"email",
	"country",
	"institution",
	"prepared_at",
] as const;

async function createCertificates({ schema }: Kysely<Tables>): Promise<void> {
	await numbered(schema.createTable("certificates"), "sqlite")
		.addColumn("id", "text", (column) => column.notNull().unique().references("credentials.id"))
		.addColumn("number", "text", (column) => column.notNull().unique())
		.addColumn("issuer", "text", (column) => column.notNull().references("issuers.slug"))
		.addColumn("batch", "text", (column) => column.notNull())
		.addColumn("course_code", "text", (column) => column.notNull())
		.addColumn("course_version", "text", (column) => column.notNull())
		.addColumn("template", "text", (column) => column.notNull().references("templates.hash"))
		.addColumn("fields", "text", (column) => column.notNull())
		.addColumn("award_digest", "text", (column) => column.notNull())
		.addColumn("learner_ref", "text", (column) => column.notNull())
		.addColumn("email", "text")
		.addColumn("country", "text", (column) => column.notNull())
		.addColumn("institution", "text")
		.addColumn("prepared_at", "text", (column) => column.notNull())
		.addColumn("replaces", "text", (column) => column.unique().references("certificates.id"))
		.addColumn("replaced_because", "text")
		.addColumn("erased_at", "text")
		.execute();
}
