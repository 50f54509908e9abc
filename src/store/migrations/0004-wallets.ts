import type { Kysely } from "kysely";
import type { Tables } from "../tables.ts";

/** Offers to wallets and questions to them: short-lived, so that nothing refers to these rows. */
export async function createWallets({ schema }: Kysely<Tables>): Promise<void> {
	await schema
		.createTable("wallet_offers")
		.addColumn("key", "text", (column) => column.primaryKey())
		.addColumn("code_hash", "text", (column) => column.notNull().unique())
		.addColumn("transaction_hash", "text", (column) => column.notNull())
		.addColumn("certificate", "text", (column) => column.notNull().references("certificates.id"))
		.addColumn("tries", "integer", (column) => column.notNull().defaultTo(0))
		.addColumn("created_at", "text", (column) => column.notNull())
		.addColumn("expires_at", "text", (column) => column.notNull())
		.execute();
	await schema
		.createTable("wallet_tokens")
		.addColumn("hash", "text", (column) => column.primaryKey())
		.addColumn("certificate", "text", (column) => column.notNull().references("certificates.id"))
		.addColumn("expires_at", "text", (column) => column.notNull())
		.execute();
	await schema
		.createTable("wallet_nonces")
		.addColumn("hash", "text", (column) => column.primaryKey())
		.addColumn("expires_at", "text", (column) => column.notNull())
		.execute();
	await schema
		.createTable("wallet_sessions")
		.addColumn("key", "text", (column) => column.primaryKey())
		.addColumn("answer", "text")
		.addColumn("expires_at", "text", (column) => column.notNull())
		.execute();
}
