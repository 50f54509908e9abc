import type { Kysely } from "kysely";
import type { Tables } from "../tables.ts";

/** Moments of issuing without the signed texts beside them, so that counting reads a hundredth of the table. */
export async function indexStatistics({ schema }: Kysely<Tables>): Promise<void> {
	await schema
		.createIndex("issuances_by_moment")
		.on("issuances")
		.columns(["certificate", "issued_at", "sequence"])
		.execute();
}
