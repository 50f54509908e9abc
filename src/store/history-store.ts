import type { Kysely, Selectable } from "kysely";
import type { HistoryStore } from "../app/as-of/history-ports.ts";
import type { StatusSnapshot } from "../app/register/status.ts";
import type { StatusSnapshotRow, Tables } from "./tables.ts";

export function historyStore(db: Kysely<Tables>): HistoryStore {
	return {
		async listHistory({ issuer, list, purpose }) {
			const state = await db
				.selectFrom("status_lists")
				.select("length")
				.where("issuer", "=", issuer)
				.where("list", "=", list)
				.where("purpose", "=", purpose)
				.executeTakeFirst();
			if (state === undefined) return undefined;
			// Changes of one list are serialised, so that their sequence is the order in which the revision grew.
			const changes = await db
				.selectFrom("status_changes as change")
				.innerJoin("status_places as place", (join) =>
					join.onRef("place.certificate", "=", "change.certificate").onRef("place.purpose", "=", "change.purpose"),
				)
				.select(["place.position as index", "change.bit", "change.at"])
				.where("place.issuer", "=", issuer)
				.where("place.list", "=", list)
				.where("place.purpose", "=", purpose)
				.orderBy("change.sequence")
				.execute();
			return { ...state, changes: changes.map(({ index, bit, at }) => ({ index, set: bit === 1, at })) };
		},

		async snapshotAt(address, moment) {
			const snapshots = snapshotsUnder(db, address).where("signed_at", "<=", moment);
			const row = await snapshots.orderBy("signed_at", "desc").orderBy("sequence", "desc").limit(1).executeTakeFirst();
			return row && snapshotOf(row);
		},

		async snapshotOfRevision(address, revision) {
			const snapshots = snapshotsUnder(db, address).where("revision", "=", revision);
			const row = await snapshots.orderBy("sequence").limit(1).executeTakeFirst();
			return row && snapshotOf(row);
		},

		async unsignedLists() {
			return await db
				.selectFrom("status_lists as lists")
				.select(["lists.issuer", "lists.list", "lists.purpose"])
				.where("lists.revision", ">", 0)
				.where((build) =>
					build.not(
						build.exists(
							build
								.selectFrom("status_snapshots as snapshots")
								.select("snapshots.sequence")
								.whereRef("snapshots.issuer", "=", "lists.issuer")
								.whereRef("snapshots.list", "=", "lists.list")
								.whereRef("snapshots.purpose", "=", "lists.purpose")
								.whereRef("snapshots.revision", "=", "lists.revision"),
						),
					),
				)
				.execute();
		},
	};
}

function snapshotsUnder(db: Kysely<Tables>, address: string) {
	return db.selectFrom("status_snapshots").selectAll().where("address", "=", address);
}

function snapshotOf({
	sequence: _sequence,
	signed_at: at,
	...snapshot
}: Selectable<StatusSnapshotRow>): StatusSnapshot {
	return { ...snapshot, at };
}
