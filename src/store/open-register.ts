import { type Dialect, Kysely } from "kysely";
import type { Random, Register } from "../app/ports.ts";
import { catalogueStore } from "./catalogue-store.ts";
import { certificateStore } from "./certificate-store.ts";
import { claimStore } from "./claim-store.ts";
import { credentialStore } from "./credential-store.ts";
import { type Kind, withOwnErrors } from "./dialect.ts";
import { erasureStore } from "./erasure-store.ts";
import { historyStore } from "./history-store.ts";
import { issuerStore } from "./issuer-store.ts";
import { issuingStore } from "./issuing-store.ts";
import { messageStore } from "./message-store.ts";
import { migrate } from "./migrate.ts";
import { noticeStore } from "./notice-store.ts";
import { placeStore } from "./place-store.ts";
import { recognitionStore } from "./recognition-store.ts";
import { openSqlite, sqliteDialect } from "./sqlite.ts";
import type { Database } from "./sqlite-driver.ts";
import { postgresVersion, sqliteVersion } from "./register-version.ts";
import { replacementStore } from "./replacement-store.ts";
import { sayStore } from "./say-store.ts";
import { snapshotStore } from "./snapshot-store.ts";
import { statisticsStore } from "./statistics-store.ts";
import { statusStore } from "./status-store.ts";
import type { Tables } from "./tables.ts";
import { templateStore } from "./template-store.ts";
import { tokenStore } from "./token-store.ts";
import { write } from "./transaction.ts";
import { idempotencyStore } from "./idempotency-store.ts";
import { walletStore } from "./wallet-store.ts";
import { watchStore } from "./watch-store.ts";
import { webhookStore } from "./webhook-store.ts";

export type RegisterLocation = { readonly sqliteFile: string } | { readonly postgresUrl: string };

/**
 * Opens the register, making or renewing its tables where needed. `random` chooses the status places.
 * Throws DATABASE, also for a database that a newer version has changed, and STORAGE_FULL.
 */
export async function openRegister(location: RegisterLocation, random: Random): Promise<Register> {
	if ("sqliteFile" in location) return sqliteRegister(openSqlite(location.sqliteFile), random);
	const { postgresDialect } = await import("./postgres.ts");
	return registerOver(postgresDialect(location.postgresUrl), "postgres", random, postgresVersion);
}

/** The register in an open file; `dialect` is for tests of disks that fail. */
export async function sqliteRegister(
	database: Database,
	random: Random,
	dialect: Dialect = sqliteDialect(database),
): Promise<Register> {
	return registerOver(dialect, "sqlite", random, () => sqliteVersion(database));
}

/** The register over a dialect of Kysely's, of which it then owns the connections. */
async function registerOver(
	dialect: Dialect,
	kind: Kind,
	random: Random,
	version: (db: Kysely<Tables>) => Register["version"],
): Promise<Register> {
	const db = new Kysely<Tables>({ dialect: withOwnErrors(dialect) });
	try {
		await migrate(db, kind);
	} catch (error) {
		await db.destroy();
		throw error;
	}
	return {
		...issuerStore(db),
		...catalogueStore(db),
		...templateStore(db),
		...placeStore(db, random),
		...issuingStore(db),
		...certificateStore(db),
		...credentialStore(db),
		...statusStore(db),
		...snapshotStore(db),
		...historyStore(db),
		...tokenStore(db),
		...recognitionStore(db),
		...claimStore(db),
		...messageStore(db),
		...sayStore(db),
		...replacementStore(db),
		...erasureStore(db, kind),
		...statisticsStore(db, kind),
		...walletStore(db),
		...idempotencyStore(db),
		...webhookStore(db),
		...watchStore(db),
		...noticeStore(db),
		version: version(db),
		writable: () => beat(db),
		close: () => db.destroy(),
	};
}

async function beat(db: Kysely<Tables>): Promise<boolean> {
	try {
		await write(db, (transaction) =>
			transaction
				.updateTable("heartbeat")
				.set((build) => ({ beats: build("beats", "+", 1) }))
				.execute(),
		);
		return true;
	} catch {
		return false;
	}
}
