import type { Kysely, Transaction } from "kysely";
import type { ReplacementStore } from "../app/replace/replace-ports.ts";
import { TamgaError } from "../core/errors.ts";
import { addCertificates } from "./issuing-store.ts";
import type { Tables } from "./tables.ts";
import { lockIssuers, write } from "./transaction.ts";
import { withoutNulls } from "./without-nulls.ts";

export function replacementStore(db: Kysely<Tables>): ReplacementStore {
	return {
		async prepareReplacement(certificate, { reason, request }) {
			const { id, issuer, replaces } = certificate;
			await write(db, async (transaction) => {
				await lockIssuers(transaction, [issuer]);
				await checkReplaceable(transaction, replaces);
				await addCertificates(transaction, [certificate]);
				const because = transaction.updateTable("certificates").set({ replaced_because: reason });
				await because.where("id", "=", id).execute();
				await inheritChoice(transaction, replaces, id);
				if (request !== undefined) await answer(transaction, request, replaces, id);
			});
		},

		async replacementOf(id) {
			const row = await db
				.selectFrom("certificates")
				.leftJoin("issuances", "issuances.certificate", "certificates.id")
				.select(["certificates.id", "issuances.issued_at as issuedAt"])
				.where("replaces", "=", id)
				.executeTakeFirst();
			return row && { id: row.id, ...withoutNulls({ issuedAt: row.issuedAt }) };
		},
	};
}

async function checkReplaceable(db: Transaction<Tables>, id: string): Promise<void> {
	const row = await db
		.selectFrom("certificates")
		.innerJoin("issuances", "issuances.certificate", "certificates.id")
		.leftJoin("status_bits as bit", (join) =>
			join.onRef("bit.certificate", "=", "certificates.id").on("bit.purpose", "=", "revocation"),
		)
		.leftJoin("certificates as newer", "newer.replaces", "certificates.id")
		.select(["certificates.id", "newer.id as newer", "bit.reason"])
		.where("certificates.id", "=", id)
		.where("certificates.erased_at", "is", null)
		.executeTakeFirst();
	if (row === undefined) throw new TamgaError("NOT_FOUND", `There is no certificate ${id}.`);
	if (row.newer !== null) {
		throw new TamgaError("ALREADY_EXISTS", `It was replaced before; replace ${row.newer} instead.`);
	}
	if (row.reason !== null) throw new TamgaError("REVOKED", `${id} is revoked; nothing can take its place.`);
}

/** Whoever has hidden the name on one page has hidden it on the next. */
async function inheritChoice(db: Transaction<Tables>, from: string, to: string): Promise<void> {
	const choice = await db
		.selectFrom("visibility_choices")
		.select(["visibility", "wording", "language", "at"])
		.where("certificate", "=", from)
		.orderBy("sequence", "desc")
		.executeTakeFirst();
	if (choice === undefined) return;
	await db
		.insertInto("visibility_choices")
		.values({ ...choice, certificate: to })
		.execute();
}

async function answer(db: Transaction<Tables>, request: string, certificate: string, by: string): Promise<void> {
	const { numUpdatedRows } = await db
		.updateTable("name_requests")
		.set({ replacement: by })
		.where("id", "=", request)
		.where("certificate", "=", certificate)
		.where("closed_at", "is", null)
		.executeTakeFirstOrThrow();
	if (numUpdatedRows === 0n) throw new TamgaError("NOT_FOUND", `There is no open request ${request}.`);
}
