import { type Kysely, sql } from "kysely";
import type { Register } from "../app/ports.ts";
import type { Kind } from "./dialect.ts";
import type { Tables } from "./tables.ts";

/**
 * SQLite counts the commits of other connections and the changes of our own (PRAGMA data_version, total_changes).
 * PostgreSQL names the transactions that can be seen: where the same ones can be, the same rows can.
 */
const queries = {
	sqlite: sql<{ version: string }>`select data_version || ' ' || total_changes() as version from pragma_data_version`,
	postgres: sql<{ version: string }>`select pg_current_snapshot()::text as version`,
} as const;

export function registerVersion(db: Kysely<Tables>, kind: Kind): Pick<Register, "version"> {
	const query = queries[kind].compile(db);
	return {
		async version() {
			const { rows } = await db.executeQuery(query);
			return rows[0]?.version ?? "";
		},
	};
}
