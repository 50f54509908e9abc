import type { Kysely, Transaction } from "kysely";
import type { WatchedCertificate, WebhookStore } from "../app/webhooks/webhook-ports.ts";
import { currentStatuses } from "./queue-notices.ts";
import type { Tables } from "./tables.ts";
import { chunks, lockIssuers, write } from "./transaction.ts";

export function watchStore(db: Kysely<Tables>): Pick<WebhookStore, "watch" | "unwatch" | "watches"> {
	return {
		watch: (token, certificates) =>
			write(db, async (transaction) => {
				const watching: WatchedCertificate[] = [];
				for (const chunk of chunks(certificates)) watching.push(...(await watchChunk(transaction, token, chunk)));
				return watching;
			}),

		async unwatch(token, certificate) {
			const { numDeletedRows } = await write(db, (transaction) =>
				transaction
					.deleteFrom("watches")
					.where("token", "=", token)
					.where("certificate", "=", certificate)
					.executeTakeFirst(),
			);
			return numDeletedRows > 0n;
		},

		async watches(token, { after, limit }) {
			const rows = await db
				.selectFrom("watches")
				.select("certificate")
				.where("token", "=", token)
				.where("certificate", ">", after)
				.orderBy("certificate")
				.limit(limit)
				.execute();
			return rows.map(({ certificate }) => certificate);
		},
	};
}

/** Writers of status lock the issuer first, so that a change is either in the answered status or told of. */
async function watchChunk(
	db: Transaction<Tables>,
	token: string,
	certificates: readonly string[],
): Promise<readonly WatchedCertificate[]> {
	const found = await db
		.selectFrom("certificates")
		.innerJoin("issuances", "issuances.certificate", "certificates.id")
		.select(["certificates.id", "issuer"])
		.where("certificates.id", "in", certificates)
		.where("erased_at", "is", null)
		.orderBy("certificates.id")
		.execute();
	if (found.length === 0) return [];
	await lockIssuers(
		db,
		found.map(({ issuer }) => issuer),
	);
	await db
		.insertInto("watches")
		.values(found.map(({ id: certificate }) => ({ token, certificate })))
		.onConflict((conflict) => conflict.columns(["token", "certificate"]).doNothing())
		.execute();
	const statuses = await currentStatuses(
		db,
		found.map(({ id }) => id),
	);
	return found.map(({ id }) => ({ id, status: statuses.get(id) ?? "valid" }));
}
