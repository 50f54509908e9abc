import { type Kysely, sql, type Transaction } from "kysely";
import { setTimeout } from "node:timers/promises";
import type { Erasure, ErasureStore } from "../app/erase/erase-ports.ts";
import { TamgaError } from "../core/errors.ts";
import { applyStatusChanges } from "./apply-status-changes.ts";
import type { Kind } from "./dialect.ts";
import type { Tables } from "./tables.ts";
import { lockIssuers, write } from "./transaction.ts";

export function erasureStore(db: Kysely<Tables>, kind: Kind): ErasureStore {
	return {
		erase: (erasure) => write(db, (transaction) => eraseIn(transaction, erasure)),
		scrub: () => (kind === "sqlite" ? scrubFile(db) : scrubTables(db)),
	};
}

async function eraseIn(
	db: Transaction<Tables>,
	{ certificates, reason, at }: Erasure,
): ReturnType<ErasureStore["erase"]> {
	const found = await db
		.selectFrom("certificates")
		.innerJoin("issuances", "issuances.certificate", "certificates.id")
		.select(["certificates.id", "issuer", "erased_at"])
		.where("certificates.id", "in", certificates)
		.execute();
	const stranger = certificates.find((id) => found.every((row) => row.id !== id));
	if (stranger !== undefined) throw new TamgaError("NOT_FOUND", `There is no certificate ${stranger}.`);
	await lockIssuers(
		db,
		found.map(({ issuer }) => issuer),
	);
	const ids = found.filter((row) => row.erased_at === null).map(({ id }) => id);
	const revoked = { purpose: "revocation", set: true, reason, at } as const;
	await applyStatusChanges(
		db,
		ids.map((certificate) => ({ certificate, ...revoked })),
	);
	for (const id of ids) await forget(db, id, at);
	return { unchanged: certificates.filter((id) => !ids.includes(id)) };
}

/** Tables of which every row of a certificate is about its holder. */
const personal = [
	"claims",
	"messages",
	"wallet_offers",
	"wallet_tokens",
	"visibility_choices",
	"share_links",
	"name_requests",
	"watches",
] as const;

async function forget(db: Transaction<Tables>, certificate: string, at: string): Promise<void> {
	for (const table of personal) await db.deleteFrom(table).where("certificate", "=", certificate).execute();
	await db
		.updateTable("certificates")
		.set({
			fields: "{}",
			award_digest: "",
			// One of its own, since an award has only one certificate.
			learner_ref: `erased:${certificate}`,
			email: null,
			country: "",
			institution: null,
			erased_at: at,
		})
		.where("id", "=", certificate)
		.execute();
	await db.updateTable("issuances").set({ signed: "" }).where("certificate", "=", certificate).execute();
	await db.updateTable("status_changes").set({ note: null }).where("certificate", "=", certificate).execute();
}

/** In tries and milliseconds: readers are done in far less. */
const [tries, pause] = [100, 50] as const;

/** VACUUM leaves no free space in the file, and the emptied log no earlier page. */
async function scrubFile(db: Kysely<Tables>): Promise<boolean> {
	await sql`vacuum`.execute(db);
	for (let left = tries; left > 0; left--) {
		const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(db);
		if (rows[0]?.busy === 0) return true;
		await setTimeout(pause);
	}
	return false;
}

async function scrubTables(db: Kysely<Tables>): Promise<boolean> {
	const tables = ["certificates", "issuances", "status_changes", ...personal];
	await sql`vacuum (full) ${sql.join(tables.map((table) => sql.table(table)))}`.execute(db);
	return true;
}
