import type { Kysely } from "kysely";
import type { Register } from "../app/ports.ts";
import type { Tables } from "./tables.ts";
import { write } from "./transaction.ts";

type SnapshotStore = Pick<Register, "statusSnapshot" | "saveStatusSnapshot">;

export function snapshotStore(db: Kysely<Tables>): SnapshotStore {
	return {
		async statusSnapshot({ issuer, list, purpose }, address) {
			// One statement, so that a snapshot is never younger than the revision it is compared with.
			const row = await db
				.selectFrom("status_lists as lists")
				.leftJoin("status_snapshots as snapshots", (join) =>
					join
						.onRef("snapshots.issuer", "=", "lists.issuer")
						.onRef("snapshots.purpose", "=", "lists.purpose")
						.onRef("snapshots.list", "=", "lists.list")
						.on("snapshots.address", "=", address),
				)
				.select(["lists.revision as now", "snapshots.revision", "snapshots.signed", "snapshots.signed_at"])
				.where("lists.issuer", "=", issuer)
				.where("lists.list", "=", list)
				.where("lists.purpose", "=", purpose)
				.orderBy("snapshots.sequence", "desc")
				.limit(1)
				.executeTakeFirst();
			if (row === undefined) return undefined;
			const { now, revision, signed, signed_at: at } = row;
			if (revision === null || signed === null || at === null) return { revision: now };
			return { revision: now, snapshot: { issuer, list, purpose, address, revision, signed, at } };
		},

		async saveStatusSnapshot({ at, ...snapshot }) {
			await write(db, (transaction) =>
				transaction
					.insertInto("status_snapshots")
					.values({ ...snapshot, signed_at: at })
					.execute(),
			);
		},
	};
}
