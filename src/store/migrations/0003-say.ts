import { type Kysely, sql } from "kysely";
import type { Kind } from "../dialect.ts";
import type { Tables } from "../tables.ts";
import { addColumns, rebuildForReplacements } from "./certificates-with-replacements.ts";
import { numbered } from "./numbered.ts";

/** What holders have a say about: what is shown to whom, names to correct, certificates in place of others, erasure. */
export async function createSay(db: Kysely<Tables>, kind: Kind): Promise<void> {
	await (kind === "sqlite" ? rebuildForReplacements(db) : addColumns(db));
	// One certificate for an award, and one in the place of each that was replaced.
	await sql`create unique index one_certificate_per_award on certificates
		(issuer, learner_ref, course_code, (coalesce(replaces, '')))`.execute(db);
	await createVisibility(db, kind);
	await createShareLinks(db);
	await createNameRequests(db);
}

async function createVisibility({ schema }: Kysely<Tables>, kind: Kind): Promise<void> {
	await numbered(schema.createTable("visibility_choices"), kind)
		.addColumn("certificate", "text", (column) => column.notNull().references("certificates.id"))
		.addColumn("visibility", "text", (column) => column.notNull())
		.addColumn("wording", "text", (column) => column.notNull())
		.addColumn("language", "text", (column) => column.notNull())
		.addColumn("at", "text", (column) => column.notNull())
		.addCheckConstraint("known_visibility", sql`visibility in ('full', 'initials', 'hidden')`)
		.execute();
	await schema.createIndex("choices_by_certificate").on("visibility_choices").column("certificate").execute();
}

async function createShareLinks({ schema }: Kysely<Tables>): Promise<void> {
	await schema
		.createTable("share_links")
		.addColumn("id", "text", (column) => column.primaryKey())
		.addColumn("certificate", "text", (column) => column.notNull().references("certificates.id"))
		.addColumn("hash", "text", (column) => column.notNull().unique())
		.addColumn("created_at", "text", (column) => column.notNull())
		.addColumn("expires_at", "text")
		.addColumn("ended_at", "text")
		.execute();
	await schema.createIndex("shares_by_certificate").on("share_links").column("certificate").execute();
}

async function createNameRequests(db: Kysely<Tables>): Promise<void> {
	await db.schema
		.createTable("name_requests")
		.addColumn("id", "text", (column) => column.primaryKey())
		.addColumn("certificate", "text", (column) => column.notNull().references("certificates.id"))
		.addColumn("wanted", "text")
		.addColumn("created_at", "text", (column) => column.notNull())
		.addColumn("closed_at", "text")
		.addColumn("outcome", "text")
		.addColumn("reason", "text")
		.addColumn("replacement", "text", (column) => column.references("certificates.id"))
		.execute();
	await db.schema.createIndex("requests_by_certificate").on("name_requests").column("certificate").execute();
	await sql`create unique index one_open_request on name_requests (certificate) where closed_at is null`.execute(db);
}
