import { type Kysely, sql } from "kysely";
import type { Kind } from "../dialect.ts";
import type { Tables } from "../tables.ts";
import { numbered } from "./numbered.ts";

/** The register as it began. A migration that was ever released is never changed; a further one is added. */
export async function createRegister(db: Kysely<Tables>, kind: Kind): Promise<void> {
	await createIssuers(db);
	await createCatalogue(db);
	await createCredentials(db);
	await createCertificates(db, kind);
	await createStatus(db, kind);
	await createTokens(db);
	await createHeartbeat(db);
}

async function createIssuers({ schema }: Kysely<Tables>): Promise<void> {
	await schema
		.createTable("issuers")
		.addColumn("slug", "text", (column) => column.primaryKey())
		.addColumn("did", "text", (column) => column.notNull().unique())
		.addColumn("profile", "text", (column) => column.notNull())
		.addColumn("keys", "text", (column) => column.notNull())
		.execute();
}

async function createCatalogue({ schema }: Kysely<Tables>): Promise<void> {
	await schema
		.createTable("catalogue")
		.addColumn("kind", "text", (column) => column.notNull())
		.addColumn("code", "text", (column) => column.notNull())
		.addColumn("version", "text", (column) => column.notNull())
		.addColumn("content", "text", (column) => column.notNull())
		.addColumn("imported_at", "text", (column) => column.notNull())
		.addPrimaryKeyConstraint("catalogue_key", ["kind", "code", "version"])
		.execute();
	await schema
		.createTable("templates")
		.addColumn("hash", "text", (column) => column.primaryKey())
		.addColumn("content", "text", (column) => column.notNull())
		.execute();
}

/** Whatever can have a status: certificates, and what was signed for others, known only by the id that it carries. */
async function createCredentials({ schema }: Kysely<Tables>): Promise<void> {
	await schema
		.createTable("credentials")
		.addColumn("id", "text", (column) => column.primaryKey())
		.addColumn("issuer", "text", (column) => column.notNull().references("issuers.slug"))
		.addColumn("credential_id", "text")
		.execute();
	await schema.createIndex("credentials_by_their_id").on("credentials").column("credential_id").execute();
}

async function createCertificates({ schema }: Kysely<Tables>, kind: Kind): Promise<void> {
	await numbered(schema.createTable("certificates"), kind)
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
		.addUniqueConstraint("one_certificate_per_award", ["issuer", "learner_ref", "course_code"])
		.execute();
	await schema.createIndex("certificates_by_batch").on("certificates").column("batch").execute();
	await schema.createIndex("certificates_by_course").on("certificates").column("course_code").execute();
	await numbered(schema.createTable("issuances"), kind)
		.addColumn("certificate", "text", (column) => column.notNull().unique().references("certificates.id"))
		.addColumn("signed", "text", (column) => column.notNull())
		.addColumn("issued_at", "text", (column) => column.notNull())
		.execute();
}

async function createStatus({ schema }: Kysely<Tables>, kind: Kind): Promise<void> {
	await schema
		.createTable("status_lists")
		.addColumn("issuer", "text", (column) => column.notNull().references("issuers.slug"))
		.addColumn("purpose", "text", (column) => column.notNull())
		.addColumn("list", "integer", (column) => column.notNull())
		.addColumn("length", "integer", (column) => column.notNull())
		.addColumn("taken", "integer", (column) => column.notNull())
		.addColumn("revision", "integer", (column) => column.notNull())
		.addPrimaryKeyConstraint("status_lists_key", ["issuer", "purpose", "list"])
		.addCheckConstraint("two_purposes", sql`purpose in ('revocation', 'suspension')`)
		.execute();
	await schema
		.createTable("status_places")
		.addColumn("issuer", "text", (column) => column.notNull())
		.addColumn("purpose", "text", (column) => column.notNull())
		.addColumn("list", "integer", (column) => column.notNull())
		.addColumn("position", "integer", (column) => column.notNull())
		.addColumn("certificate", "text", (column) => column.references("credentials.id"))
		// THREATS #98: no two certificates ever share a bit, whatever a program does.
		.addPrimaryKeyConstraint("status_places_key", ["issuer", "purpose", "list", "position"])
		.addUniqueConstraint("one_place_per_purpose", ["certificate", "purpose"])
		.addForeignKeyConstraint("place_in_list", ["issuer", "purpose", "list"], "status_lists", [
			"issuer",
			"purpose",
			"list",
		])
		.execute();
	await schema
		.createTable("status_bits")
		.addColumn("certificate", "text", (column) => column.notNull())
		.addColumn("purpose", "text", (column) => column.notNull())
		.addColumn("reason", "text", (column) => column.notNull())
		.addColumn("since", "text", (column) => column.notNull())
		.addPrimaryKeyConstraint("status_bits_key", ["certificate", "purpose"])
		.addForeignKeyConstraint("bit_has_place", ["certificate", "purpose"], "status_places", ["certificate", "purpose"])
		.execute();
	await numbered(schema.createTable("status_changes"), kind)
		.addColumn("certificate", "text", (column) => column.notNull().references("credentials.id"))
		.addColumn("purpose", "text", (column) => column.notNull())
		.addColumn("bit", "integer", (column) => column.notNull())
		.addColumn("reason", "text", (column) => column.notNull())
		.addColumn("note", "text")
		.addColumn("at", "text", (column) => column.notNull())
		.execute();
	await numbered(schema.createTable("status_snapshots"), kind)
		.addColumn("issuer", "text", (column) => column.notNull())
		.addColumn("purpose", "text", (column) => column.notNull())
		.addColumn("list", "integer", (column) => column.notNull())
		.addColumn("address", "text", (column) => column.notNull())
		.addColumn("revision", "integer", (column) => column.notNull())
		.addColumn("signed", "text", (column) => column.notNull())
		.addColumn("signed_at", "text", (column) => column.notNull())
		.addForeignKeyConstraint("snapshot_of_list", ["issuer", "purpose", "list"], "status_lists", [
			"issuer",
			"purpose",
			"list",
		])
		.execute();
	await schema.createIndex("snapshots_by_address").on("status_snapshots").column("address").execute();
	await schema.createIndex("changes_by_certificate").on("status_changes").column("certificate").execute();
}

async function createTokens({ schema }: Kysely<Tables>): Promise<void> {
	await schema
		.createTable("tokens")
		.addColumn("id", "text", (column) => column.primaryKey())
		.addColumn("hash", "text", (column) => column.notNull().unique())
		.addColumn("name", "text", (column) => column.notNull())
		.addColumn("scopes", "text", (column) => column.notNull())
		.addColumn("created_at", "text", (column) => column.notNull())
		.addColumn("expires_at", "text")
		.addColumn("revoked_at", "text")
		.execute();
}

/** One row, written whenever somebody asks whether the disk still takes writes. */
async function createHeartbeat(db: Kysely<Tables>): Promise<void> {
	await db.schema
		.createTable("heartbeat")
		.addColumn("id", "integer", (column) => column.primaryKey())
		.addColumn("beats", "integer", (column) => column.notNull())
		.execute();
	await sql`insert into heartbeat (id, beats) values (1, 0)`.execute(db);
}
