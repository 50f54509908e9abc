import type { Kysely, Transaction } from "kysely";
import type { Register } from "../app/ports.ts";
import type { PreparedCertificate } from "../app/register/certificates.ts";
import { TamgaError } from "../core/errors.ts";
import { addCredentials, assignPlaces } from "./add-credentials.ts";
import { toRow } from "./certificate-row.ts";
import { queueNotices } from "./queue-messages.ts";
import { retireReplaced } from "./retire-replaced.ts";
import type { Tables } from "./tables.ts";
import { chunks, lockIssuers, write } from "./transaction.ts";

/** The two steps of issuing. Between them a kill may come; what was prepared is then found by `unfinished`. */
export function issuingStore(db: Kysely<Tables>): Pick<Register, "prepare" | "complete"> {
	return {
		async prepare(certificates) {
			await write(db, async (transaction) => {
				const issuers = certificates.map(({ issuer }) => issuer);
				await lockIssuers(transaction, issuers);
				await addCertificates(transaction, certificates);
			});
		},

		async complete(signed) {
			await write(db, async (transaction) => {
				const ids = signed.map(({ id }) => id);
				await lockIssuers(transaction, await issuersOf(transaction, ids));
				for (const chunk of chunks(signed)) {
					await transaction
						.insertInto("issuances")
						.values(chunk.map(({ id, signed, at }) => ({ certificate: id, signed, issued_at: at })))
						.onConflict((conflict) => conflict.column("certificate").doNothing())
						.execute();
					for (const at of new Set(chunk.map(({ at }) => at))) {
						const then = chunk.flatMap((one) => (one.at === at ? [one.id] : []));
						await queueNotices(transaction, then, at);
					}
				}
				await retireReplaced(transaction, signed);
			});
		},
	};
}

/** Under the issuer's lock. */
export async function addCertificates(
	db: Transaction<Tables>,
	certificates: readonly PreparedCertificate[],
): Promise<void> {
	await addCredentials(db, certificates);
	for (const chunk of chunks(certificates)) {
		await db.insertInto("certificates").values(chunk.map(toRow)).execute();
	}
	await assignPlaces(db, certificates);
}

/** Throws DATABASE for an id that was never prepared. */
async function issuersOf(db: Transaction<Tables>, ids: readonly string[]): Promise<readonly string[]> {
	const issuers: string[] = [];
	for (const chunk of chunks([...new Set(ids)])) {
		const rows = await db.selectFrom("certificates").select("issuer").where("id", "in", chunk).execute();
		if (rows.length < chunk.length) throw new TamgaError("DATABASE", "It has no such prepared certificate.");
		issuers.push(...rows.map(({ issuer }) => issuer));
	}
	return issuers;
}
