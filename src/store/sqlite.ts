import { closeSync, openSync } from "node:fs";
import { setImmediate, setTimeout } from "node:timers/promises";
import { type Database, SqliteDatabase } from "./sqlite-driver.ts";
import {
	CompiledQuery,
	type DatabaseConnection,
	type Dialect,
	SqliteAdapter,
	SqliteDialect,
	SqliteDriver,
} from "kysely";
import { TamgaError } from "../core/errors.ts";
import { databaseError, isBusy } from "./database-errors.ts";
import { withStatementCache } from "./statement-cache.ts";

/** Earlier versions could damage a WAL database (sqlite.org, release notes of 3.51.3; THREATS #113). */
const oldestSqlite = [3, 51, 3] as const;

/** How long a transaction waits for another process to finish its own, in milliseconds. */
const patience = 10_000;

/**
 * Opens or makes the file (mode 0600; SQLite gives its -wal and -shm the same), for one writer, so that what was
 * committed survives a power cut. Throws DATABASE.
 */
export function openSqlite(file: string): Database {
	try {
		closeSync(openSync(file, "a", 0o600));
		const database = new SqliteDatabase(file);
		try {
			return prepareDatabase(database);
		} catch (error) {
			database.close();
			throw error;
		}
	} catch (error) {
		throw databaseError(error);
	}
}

function prepareDatabase(database: Database): Database {
	const version = String(database.prepare("select sqlite_version()").pluck().get());
	if (isOlder(version)) throw new TamgaError("DATABASE", `SQLite ${version} is too old; use 3.51.3 or newer.`);
	database.pragma("busy_timeout = 5000");
	database.pragma("journal_mode = WAL");
	// NORMAL, WAL's usual companion, loses the last commits in a power cut (THREATS #112).
	database.pragma("synchronous = FULL");
	database.pragma("foreign_keys = ON");
	// From here on waiting is done without blocking the event loop, in `beginTransaction`.
	database.pragma("busy_timeout = 50");
	return database;
}

export function isOlder(version: string, than: readonly number[] = oldestSqlite): boolean {
	const parts = version.split(".").map(Number);
	const differing = than.findIndex((part, place) => part !== (parts[place] ?? 0));
	return differing !== -1 && (parts[differing] ?? 0) < (than[differing] ?? 0);
}

/** Kysely's dialect, with transactions that take the write lock at once and migrations that are all or nothing. */
export function sqliteDialect(database: Database): Dialect {
	const plain = new SqliteDialect({ database });
	return {
		createDriver: () => new WriterDriver(database),
		createQueryCompiler: () => plain.createQueryCompiler(),
		createAdapter: () => new TransactionalAdapter(),
		createIntrospector: (db) => plain.createIntrospector(db),
	};
}

class TransactionalAdapter extends SqliteAdapter {
	override get supportsTransactionalDdl(): boolean {
		return true;
	}
}

class WriterDriver extends SqliteDriver {
	readonly #database: Database;

	constructor(database: Database) {
		super({ database: withStatementCache(database) });
		this.#database = database;
	}

	/** A transaction that reads first and writes later could find that another one has written between. */
	override async beginTransaction(connection: DatabaseConnection): Promise<void> {
		const begun = performance.now();
		// SQLite answers at once: without this pause a long run of writes would keep everything else waiting.
		await setImmediate();
		for (;;) {
			try {
				await connection.executeQuery(CompiledQuery.raw("begin immediate"));
				return;
			} catch (error) {
				if (!isBusy(error) || performance.now() - begun > patience) throw error;
			}
			await setTimeout(5);
		}
	}

	/** SQLite itself rolls back when the disk is full; a second time would hide why. */
	override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
		if (this.#database.inTransaction) await super.rollbackTransaction(connection);
	}
}
