import { type Kysely, sql } from "kysely";
import type { Register } from "../app/ports.ts";
import type { Database } from "./sqlite-driver.ts";
import type { Tables } from "./tables.ts";

type Version = Register["version"];

/**
 * SQLite counts the commits of other connections and the changes of our own. It is asked directly, in a few
 * millionths of a second, since every verification begins with it.
 */
export function sqliteVersion(database: Database): Version {
	const others = database.prepare("pragma data_version").pluck();
	const own = database.prepare("select total_changes()").pluck();
	return async () => `${String(others.get())} ${String(own.get())}`;
}

/** PostgreSQL names the transactions that can be seen: where the same ones can be, the same rows can. */
export function postgresVersion(db: Kysely<Tables>): Version {
	const query = sql<{ version: string }>`select pg_current_snapshot()::text as version`.compile(db);
	return async () => (await db.executeQuery(query)).rows[0]?.version ?? "";
}
