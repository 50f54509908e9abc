import { randomUUID } from "node:crypto";
import type { Kysely, Transaction } from "kysely";
import type { CertificateStatus } from "../app/webhooks/webhook-ports.ts";
import type { StatusChange } from "../app/register/status.ts";
import type { Tables } from "./tables.ts";
import { chunks } from "./transaction.ts";

/**
 * A notice of each changed certificate to each webhook of a token that watches it, in the transaction of the changes: of
 * the status that it has behind the last of them.
 */
export async function queueNotices(db: Transaction<Tables>, changes: readonly StatusChange[]): Promise<void> {
	const moments = new Map(changes.map(({ certificate, at }) => [certificate, at]));
	for (const chunk of chunks([...moments.keys()])) {
		const watchers = await watchersOf(db, chunk);
		if (watchers.length === 0) continue;
		const statuses = await currentStatuses(db, chunk);
		const notices = watchers.map(({ webhook, certificate }) => {
			const at = moments.get(certificate) ?? "";
			const status = statuses.get(certificate) ?? "valid";
			return { id: `msg_${randomUUID()}`, webhook, certificate, status, at, due_at: at, attempts: 0 };
		});
		for (const part of chunks(notices)) await db.insertInto("notices").values(part).execute();
	}
}

/** Tokens that were revoked watch no more. */
async function watchersOf(db: Transaction<Tables>, certificates: readonly string[]) {
	return await db
		.selectFrom("watches")
		.innerJoin("webhooks", "webhooks.token", "watches.token")
		.innerJoin("tokens", "tokens.id", "watches.token")
		.select(["webhooks.id as webhook", "watches.certificate"])
		.where("watches.certificate", "in", certificates)
		.where("tokens.revoked_at", "is", null)
		.execute();
}

/** Of those that are held back; all others are valid. */
export async function currentStatuses(
	db: Kysely<Tables>,
	certificates: readonly string[],
): Promise<ReadonlyMap<string, CertificateStatus>> {
	const bits = await db
		.selectFrom("status_bits")
		.select(["certificate", "purpose"])
		.where("certificate", "in", certificates)
		// A revocation stands behind a suspension, and above it.
		.orderBy("purpose", "desc")
		.execute();
	return new Map(
		bits.map(({ certificate, purpose }) => [certificate, purpose === "revocation" ? "revoked" : "suspended"]),
	);
}
