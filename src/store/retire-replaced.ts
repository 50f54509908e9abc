import type { Transaction } from "kysely";
import type { StatusChange } from "../app/register/status.ts";
import { applyStatusChanges } from "./apply-status-changes.ts";
import type { Tables } from "./tables.ts";
import { chunks } from "./transaction.ts";

interface Completed {
	readonly id: string;
	readonly at: string;
}

/** What the completed certificates take the place of is revoked with them, and the requests that they answer are closed. */
export async function retireReplaced(db: Transaction<Tables>, completed: readonly Completed[]): Promise<void> {
	const moments = new Map(completed.map(({ id, at }) => [id, at]));
	for (const chunk of chunks([...moments.keys()])) {
		const rows = await db
			.selectFrom("certificates")
			.select(["id", "replaces", "replaced_because"])
			.where("id", "in", chunk)
			.where("replaces", "is not", null)
			.execute();
		const changes = rows.flatMap(({ id, replaces, replaced_because: reason }): readonly StatusChange[] => {
			const at = moments.get(id) ?? "";
			return replaces === null || reason === null
				? []
				: [{ certificate: replaces, purpose: "revocation", set: true, reason, at }];
		});
		if (changes.length === 0) continue;
		await applyStatusChanges(db, changes);
		for (const { id } of rows) await closeRequest(db, id, moments.get(id) ?? "");
	}
}

async function closeRequest(db: Transaction<Tables>, replacement: string, at: string): Promise<void> {
	await db
		.updateTable("name_requests")
		.set({ wanted: null, closed_at: at, outcome: "replaced" })
		.where("replacement", "=", replacement)
		.where("closed_at", "is", null)
		.execute();
}
