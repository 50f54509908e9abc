import type { Kysely, Transaction } from "kysely";
import { TamgaError } from "../core/errors.ts";
import type { Tables } from "./tables.ts";

/** Rows a statement: SQLite takes 32,766 parameters, and no table here has more than 18 columns. */
const chunkSize = 1_000;

/** Every write goes through here: all or nothing, and durable when the promise resolves. */
export function write<T>(db: Kysely<Tables>, work: (transaction: Transaction<Tables>) => Promise<T>): Promise<T> {
	return db.transaction().execute(work);
}

/**
 * Makes other transactions that lock one of these issuers wait until this one ends. Each writer of certificates,
 * places and bits locks first, so that no two wait for each other and all are seen in one order. The row is
 * "changed" to what it was: in PostgreSQL that takes its lock; SQLite has taken the lock of the whole file before.
 * Throws NOT_FOUND for an issuer that is not registered.
 */
export async function lockIssuers(transaction: Transaction<Tables>, slugs: Iterable<string>): Promise<void> {
	for (const slug of [...new Set(slugs)].sort()) {
		const { numUpdatedRows } = await transaction
			.updateTable("issuers")
			.set({ slug })
			.where("slug", "=", slug)
			.executeTakeFirstOrThrow();
		if (numUpdatedRows === 0n) throw new TamgaError("NOT_FOUND", `No issuer ${slug} is registered.`);
	}
}

export function chunks<T>(items: readonly T[]): readonly (readonly T[])[] {
	return Array.from({ length: Math.ceil(items.length / chunkSize) }, (_, chunk) =>
		items.slice(chunk * chunkSize, (chunk + 1) * chunkSize),
	);
}
