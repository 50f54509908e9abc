import { type Kysely, type Migration, Migrator } from "kysely";
import { TamgaError } from "../core/errors.ts";
import type { Kind } from "./dialect.ts";
import { createRegister } from "./migrations/0001-register.ts";
import { createClaims } from "./migrations/0002-claims.ts";
import { createSay } from "./migrations/0003-say.ts";
import { createWallets } from "./migrations/0004-wallets.ts";
import { createRecognitions } from "./migrations/0005-recognitions.ts";
import { indexStatistics } from "./migrations/0006-statistics.ts";
import { indexHistory } from "./migrations/0007-as-of.ts";
import { createIdempotency } from "./migrations/0008-idempotency.ts";
import { limitTokens } from "./migrations/0009-token-limits.ts";
import { createWebhooks } from "./migrations/0010-webhooks.ts";
import type { Tables } from "./tables.ts";

/** All migrations by name, in the order of their numbers. */
function migrationsFor(kind: Kind): Record<string, Migration> {
	return {
		"0001-register": { up: (db) => createRegister(db, kind) },
		"0002-claims": { up: (db) => createClaims(db) },
		"0003-say": { up: (db) => createSay(db, kind) },
		"0004-wallets": { up: createWallets },
		"0005-recognitions": { up: createRecognitions },
		"0006-statistics": { up: indexStatistics },
		"0007-as-of": { up: indexHistory },
		"0008-idempotency": { up: createIdempotency },
		"0009-token-limits": { up: limitTokens },
		"0010-webhooks": { up: createWebhooks },
	};
}

/**
 * Brings the tables up to this code, all or nothing, under a lock that other processes respect. Throws DATABASE,
 * for a database that a newer version of Tamga has changed too.
 */
export async function migrate(db: Kysely<Tables>, kind: Kind): Promise<void> {
	const migrations = migrationsFor(kind);
	const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations) } });
	const { error } = await migrator.migrateToLatest();
	if (error === undefined) return;
	const stranger = (await executed(db)).find((name) => !(name in migrations));
	if (stranger !== undefined) {
		throw new TamgaError("DATABASE", `A newer version of Tamga made it (step ${stranger}); use that version.`);
	}
	throw error;
}

/** Names of the migrations that the database has; none when it cannot say. */
async function executed(db: Kysely<Tables>): Promise<readonly string[]> {
	const journal = db.withTables<{ kysely_migration: { name: string } }>();
	try {
		return (await journal.selectFrom("kysely_migration").select("name").execute()).map(({ name }) => name);
	} catch {
		return [];
	}
}
