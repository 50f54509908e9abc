import type { Transaction } from "kysely";
import type { StatusPlace } from "../app/register/status.ts";
import { TamgaError } from "../core/errors.ts";
import type { Tables } from "./tables.ts";
import { chunks } from "./transaction.ts";

/** Something that will have a status: a certificate, or a credential signed for others under its own id. */
interface NewCredential {
	readonly id: string;
	readonly issuer: string;
	readonly credentialId?: string;
}

export async function addCredentials(db: Transaction<Tables>, credentials: readonly NewCredential[]): Promise<void> {
	for (const chunk of chunks(credentials)) {
		const rows = chunk.map(({ id, issuer, credentialId = null }) => ({ id, issuer, credential_id: credentialId }));
		await db.insertInto("credentials").values(rows).execute();
	}
}

/** Gives each place to its credential. Throws ALREADY_EXISTS when another one has it (THREATS #98). */
export async function assignPlaces(
	db: Transaction<Tables>,
	credentials: readonly (NewCredential & { readonly places: readonly StatusPlace[] })[],
): Promise<void> {
	const rows = credentials.flatMap(({ id, issuer, places }) =>
		places.map(({ purpose, list, index }) => ({ issuer, purpose, list, position: index, certificate: id })),
	);
	for (const chunk of chunks(rows)) {
		const assigned = await db
			.insertInto("status_places")
			.values(chunk)
			.onConflict((conflict) =>
				conflict
					.columns(["issuer", "purpose", "list", "position"])
					.doUpdateSet((build) => ({ certificate: build.ref("excluded.certificate") }))
					.where("status_places.certificate", "is", null),
			)
			.returning("certificate")
			.execute();
		if (assigned.length < chunk.length) throw new TamgaError("ALREADY_EXISTS", "A status place is in use.");
	}
}
