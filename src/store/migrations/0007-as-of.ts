import type { Kysely } from "kysely";
import type { Tables } from "../tables.ts";

/** Snapshots grow by two a day and list, and are looked up by moment and by revision. */
export async function indexHistory({ schema }: Kysely<Tables>): Promise<void> {
	await schema
		.createIndex("snapshots_by_moment")
		.on("status_snapshots")
		.columns(["address", "signed_at", "sequence"])
		.execute();
	await schema
		.createIndex("snapshots_by_revision")
		.on("status_snapshots")
		.columns(["issuer", "purpose", "list", "revision"])
		.execute();
}
