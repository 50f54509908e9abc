import type { Kysely } from "kysely";
import type { IdempotencyStore, IdempotentRequest } from "../app/idempotency/idempotency-store.ts";
import type { IdempotentRequestRow, Tables } from "./tables.ts";
import { write } from "./transaction.ts";
import { withoutNulls } from "./without-nulls.ts";

export function idempotencyStore(db: Kysely<Tables>): IdempotencyStore {
	return {
		beginRequest: ({ key, request, begunAt }, { abandonedBefore, forgottenBefore }) =>
			write(db, async (transaction) => {
				await transaction.deleteFrom("idempotent_requests").where("begun_at", "<", forgottenBefore).execute();
				const taken = await transaction
					.insertInto("idempotent_requests")
					.values({ key, request, answer: null, begun_at: begunAt })
					.onConflict((conflict) =>
						conflict
							.column("key")
							.doUpdateSet({ begun_at: begunAt })
							.where("idempotent_requests.answer", "is", null)
							.where("idempotent_requests.request", "=", request)
							.where("idempotent_requests.begun_at", "<", abandonedBefore),
					)
					.returning("key")
					.executeTakeFirst();
				if (taken !== undefined) return undefined;
				const held = transaction.selectFrom("idempotent_requests").selectAll().where("key", "=", key);
				return toRequest(await held.executeTakeFirstOrThrow());
			}),

		finishRequest: async (claim, answer) => {
			await write(db, (transaction) =>
				transaction
					.updateTable("idempotent_requests")
					.set({ answer })
					.where("key", "=", claim.key)
					.where("begun_at", "=", claim.begunAt)
					.where("answer", "is", null)
					.execute(),
			);
		},

		dropRequest: async (claim) => {
			await write(db, (transaction) =>
				transaction
					.deleteFrom("idempotent_requests")
					.where("key", "=", claim.key)
					.where("begun_at", "=", claim.begunAt)
					.where("answer", "is", null)
					.execute(),
			);
		},
	};
}

function toRequest({ key, request, answer, begun_at: begunAt }: IdempotentRequestRow): IdempotentRequest {
	return { key, request, begunAt, ...withoutNulls({ answer }) };
}
