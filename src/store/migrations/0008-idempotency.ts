import type { Kysely } from "kysely";
import type { Tables } from "../tables.ts";

/** Requests with an Idempotency-Key, kept for a day: nothing of them can be read without the key and the token. */
export async function createIdempotency({ schema }: Kysely<Tables>): Promise<void> {
	await schema
		.createTable("idempotent_requests")
		.addColumn("key", "text", (column) => column.primaryKey())
		.addColumn("request", "text", (column) => column.notNull())
		.addColumn("answer", "text")
		.addColumn("begun_at", "text", (column) => column.notNull())
		.execute();
	await schema.createIndex("idempotent_requests_by_moment").on("idempotent_requests").column("begun_at").execute();
}
