import type { Kysely } from "kysely";
import type { Tables } from "../tables.ts";

/** Addresses of integrators, the certificates that they watch, and what they are still to be told. */
export async function createWebhooks({ schema }: Kysely<Tables>): Promise<void> {
	await schema
		.createTable("webhooks")
		.addColumn("id", "text", (column) => column.primaryKey())
		.addColumn("token", "text", (column) => column.notNull().references("tokens.id"))
		.addColumn("address", "text", (column) => column.notNull())
		.addColumn("sealed_secret", "text", (column) => column.notNull())
		.addColumn("created_at", "text", (column) => column.notNull())
		.addColumn("failing_since", "text")
		.addColumn("disabled_at", "text")
		.addColumn("last_sent_at", "text")
		.addColumn("last_refusal", "text")
		.execute();
	await schema
		.createTable("watches")
		.addColumn("token", "text", (column) => column.notNull().references("tokens.id"))
		.addColumn("certificate", "text", (column) => column.notNull().references("certificates.id"))
		.addPrimaryKeyConstraint("watches_key", ["token", "certificate"])
		.execute();
	await schema.createIndex("watches_by_certificate").on("watches").column("certificate").execute();
	await schema
		.createTable("notices")
		.addColumn("id", "text", (column) => column.primaryKey())
		.addColumn("webhook", "text", (column) => column.notNull().references("webhooks.id"))
		.addColumn("certificate", "text", (column) => column.notNull())
		.addColumn("status", "text", (column) => column.notNull())
		.addColumn("at", "text", (column) => column.notNull())
		.addColumn("attempts", "integer", (column) => column.notNull().defaultTo(0))
		.addColumn("due_at", "text")
		.addColumn("lease", "text")
		.addColumn("leased_until", "text")
		.execute();
	await schema.createIndex("notices_by_webhook").on("notices").columns(["webhook", "due_at"]).execute();
}
