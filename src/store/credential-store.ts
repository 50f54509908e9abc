import type { Kysely } from "kysely";
import type { Register } from "../app/ports.ts";
import { addCredentials, assignPlaces } from "./add-credentials.ts";
import type { Tables } from "./tables.ts";
import { lockIssuers, write } from "./transaction.ts";

/** Credentials that were signed for others: nothing of them is kept but their id and where their status stands. */
export function credentialStore(db: Kysely<Tables>): Pick<Register, "saveCredential" | "credentialsWithId"> {
	return {
		async saveCredential(credential) {
			await write(db, async (transaction) => {
				await lockIssuers(transaction, [credential.issuer]);
				await addCredentials(transaction, [credential]);
				await assignPlaces(transaction, [credential]);
			});
		},

		async credentialsWithId(credentialId) {
			const rows = await db
				.selectFrom("credentials")
				.select("id")
				.where("credential_id", "=", credentialId)
				.orderBy("id")
				.execute();
			return rows.map(({ id }) => id);
		},
	};
}
