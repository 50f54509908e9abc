import type { Kysely } from "kysely";
import type { Register } from "../app/ports.ts";
import { applyStatusChanges } from "./apply-status-changes.ts";
import type { Tables } from "./tables.ts";
import { write } from "./transaction.ts";
import { withoutNulls } from "./without-nulls.ts";

type StatusStore = Pick<Register, "changeStatus" | "statusHistory" | "statusList" | "statusListNames">;

export function statusStore(db: Kysely<Tables>): StatusStore {
	return {
		changeStatus(changes) {
			// Copies, because what was applied is told apart by identity and a caller may name one change twice.
			return write(db, (transaction) =>
				applyStatusChanges(
					transaction,
					changes.map((change) => ({ ...change })),
				),
			);
		},

		async statusHistory(certificate) {
			const rows = await db
				.selectFrom("status_changes")
				.select(["certificate", "purpose", "bit", "reason", "note", "at"])
				.where("certificate", "=", certificate)
				.orderBy("sequence")
				.execute();
			return rows.map(({ bit, note, ...row }) => ({ ...row, set: bit === 1, ...withoutNulls({ note }) }));
		},

		async statusList(issuer, list, purpose) {
			// One statement, so that the revision and the bits are of the same moment.
			const rows = await db
				.selectFrom("status_lists as lists")
				.leftJoin(
					(query) =>
						query
							.selectFrom("status_bits as bit")
							.innerJoin("status_places as place", (join) =>
								join.onRef("place.certificate", "=", "bit.certificate").onRef("place.purpose", "=", "bit.purpose"),
							)
							.select(["place.issuer", "place.purpose", "place.list", "place.position"])
							.as("bits"),
					(join) =>
						join
							.onRef("bits.issuer", "=", "lists.issuer")
							.onRef("bits.purpose", "=", "lists.purpose")
							.onRef("bits.list", "=", "lists.list"),
				)
				.select(["lists.length", "lists.revision", "bits.position"])
				.where("lists.issuer", "=", issuer)
				.where("lists.list", "=", list)
				.where("lists.purpose", "=", purpose)
				.orderBy("bits.position")
				.execute();
			const first = rows[0];
			if (first === undefined) return undefined;
			const set = rows.flatMap(({ position }) => position ?? []);
			return { issuer, list, purpose, length: first.length, revision: first.revision, set };
		},

		async statusListNames() {
			return await db
				.selectFrom("status_lists")
				.select(["issuer", "purpose", "list"])
				.orderBy("issuer")
				.orderBy("purpose")
				.orderBy("list")
				.execute();
		},
	};
}
