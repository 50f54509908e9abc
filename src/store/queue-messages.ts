import { sql, type Transaction } from "kysely";
import type { Tables } from "./tables.ts";

/** The first message of each certificate whose learner has an address; in the transaction that completes them. */
export async function queueNotices(
	db: Transaction<Tables>,
	certificates: readonly string[],
	at: string,
): Promise<void> {
	await db
		.insertInto("messages")
		.columns(["certificate", "number", "state", "attempts", "queued_at"])
		.expression((build) =>
			build
				.selectFrom("certificates")
				.select((select) => [
					select.ref("id").as("certificate"),
					sql<number>`1`.as("number"),
					sql<"queued">`'queued'`.as("state"),
					sql<number>`0`.as("attempts"),
					select.cast<string>(select.val(at), "text").as("queued_at"),
				])
				.where("id", "in", certificates)
				.where("email", "is not", null),
		)
		.onConflict((conflict) => conflict.columns(["certificate", "number"]).doNothing())
		.execute();
}

/** Answers the number of the one that is queued now. */
export async function queueFurther(db: Transaction<Tables>, certificate: string, at: string): Promise<number> {
	const last = await db
		.selectFrom("messages")
		.select(["number", "state"])
		.where("certificate", "=", certificate)
		.orderBy("number", "desc")
		.limit(1)
		.executeTakeFirst();
	if (last?.state === "queued") return last.number;
	const number = (last?.number ?? 0) + 1;
	await db
		.insertInto("messages")
		.values({ certificate, number, state: "queued", attempts: 0, queued_at: at })
		// Somebody else has asked at the same moment.
		.onConflict((conflict) => conflict.columns(["certificate", "number"]).doNothing())
		.execute();
	return number;
}
