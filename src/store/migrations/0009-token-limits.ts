import type { Kysely } from "kysely";
import type { Tables } from "../tables.ts";

/** Requests a minute that a token allows; none of its own where there is no number. */
export async function limitTokens({ schema }: Kysely<Tables>): Promise<void> {
	await schema.alterTable("tokens").addColumn("per_minute", "integer").execute();
}
