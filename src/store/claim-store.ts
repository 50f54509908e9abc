import type { Kysely } from "kysely";
import type { Claim, ClaimStore } from "../app/holder/claim-ports.ts";
import { certificatesWhere } from "./certificate-store.ts";
import type { ClaimRow } from "./holder-tables.ts";
import type { Tables } from "./tables.ts";
import { write } from "./transaction.ts";
import { withoutNulls } from "./without-nulls.ts";

export function claimStore(db: Kysely<Tables>): ClaimStore {
	return {
		async saveClaim(claim) {
			await write(db, (transaction) => transaction.insertInto("claims").values(toRow(claim)).execute());
		},

		async claimByHash(hash) {
			const row = await db.selectFrom("claims").selectAll().where("hash", "=", hash).executeTakeFirst();
			return row && toClaim(row);
		},

		async removeClaim(hash) {
			await write(db, (transaction) => transaction.deleteFrom("claims").where("hash", "=", hash).execute());
		},

		certificatesOfLearner: (issuer, learnerRef) =>
			certificatesWhere(db, (query) =>
				query
					.where("certificates.issuer", "=", issuer)
					.where("certificates.learner_ref", "=", learnerRef)
					.where("issuances.sequence", "is not", null)
					.orderBy("issuances.sequence", "desc"),
			),
	};
}

function toRow({ hash, certificate, message, language, createdAt, expiresAt, endedAt }: Claim): ClaimRow {
	return {
		hash,
		certificate,
		message: message ?? null,
		language,
		created_at: createdAt,
		expires_at: expiresAt,
		ended_at: endedAt ?? null,
	};
}

function toClaim({ hash, certificate, message, language, created_at, expires_at, ended_at }: ClaimRow): Claim {
	return {
		hash,
		certificate,
		language,
		createdAt: created_at,
		expiresAt: expires_at,
		...withoutNulls({ message, endedAt: ended_at }),
	};
}
