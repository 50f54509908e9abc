import { type Kysely, sql } from "kysely";
import type { Register } from "../app/ports.ts";
import type { Database } from "./sqlite-driver.ts";
import type { Tables } from "./tables.ts";

type Version = Register["version"];

/**
 * SQLite counts our own changes and the commits of other connections. The latter takes a lock, a hundred times as long,
 * so it is asked once for all that is asked in one breath: whoever was told of a commit comes with another one.
 */
export function sqliteVersion(database: Database): Version {
	const others = database.prepare("pragma data_version").pluck();
	const own = database.prepare("select total_changes()").pluck();
	let seen: { readonly others: string; readonly at: number } | undefined;
	return async () => {
		const now = performance.now();
		if (seen === undefined || now - seen.at > longestBreathMs) {
			seen = { others: String(others.get()), at: now };
			// Runs when all promises that can go on have done so, before anything new comes in.
			process.nextTick(() => (seen = undefined));
		}
		return `${seen.others} ${String(own.get())}`;
	};
}

/** A loop that never waits for anything is one breath. */
const longestBreathMs = 1;

/** PostgreSQL names the transactions that can be seen: where the same ones can be, the same rows can. */
export function postgresVersion(db: Kysely<Tables>): Version {
	const query = sql<{ version: string }>`select pg_current_snapshot()::text as version`.compile(db);
	return async () => (await db.executeQuery(query)).rows[0]?.version ?? "";
}
