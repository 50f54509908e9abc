import { type Kysely, sql } from "kysely";
import type { Tables } from "../tables.ts";

/** Personal links and the messages that carry them. Certificates that were issued before are announced to nobody. */
export async function createClaims({ schema }: Kysely<Tables>): Promise<void> {
	await schema
		.createTable("messages")
		.addColumn("certificate", "text", (column) => column.notNull().references("certificates.id"))
		.addColumn("number", "integer", (column) => column.notNull())
		.addColumn("state", "text", (column) => column.notNull())
		.addColumn("attempts", "integer", (column) => column.notNull())
		.addColumn("queued_at", "text", (column) => column.notNull())
		.addColumn("settled_at", "text")
		.addColumn("refusal_code", "integer")
		.addColumn("refusal_permanent", "integer")
		.addColumn("lease", "text")
		.addColumn("leased_until", "text")
		.addPrimaryKeyConstraint("messages_key", ["certificate", "number"])
		.addCheckConstraint("message_states", sql`state in ('queued', 'sent', 'bounced')`)
		.execute();
	await schema.createIndex("messages_by_state").on("messages").columns(["state", "queued_at"]).execute();
	await schema.createIndex("messages_by_lease").on("messages").column("lease").execute();
	await schema
		.createTable("claims")
		.addColumn("hash", "text", (column) => column.primaryKey())
		.addColumn("certificate", "text", (column) => column.notNull().references("certificates.id"))
		.addColumn("message", "integer")
		.addColumn("language", "text", (column) => column.notNull())
		.addColumn("created_at", "text", (column) => column.notNull())
		.addColumn("expires_at", "text", (column) => column.notNull())
		.addColumn("ended_at", "text")
		.execute();
	await schema.createIndex("claims_by_certificate").on("claims").column("certificate").execute();
}
