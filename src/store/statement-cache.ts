import type { SqliteDatabase, SqliteStatement } from "kysely";

/** The register's statements, most of them in two sizes: that of a full part of a roster and that of the last one. */
const limit = 64;

/**
 * Keeps the statements that were prepared last. One that stores hundreds of rows takes half a megabyte outside of the
 * heap, which is freed only when garbage is collected, and the collector does not know of it. Each is run to its end at
 * once, so that the same one may serve everybody.
 */
export function withStatementCache(database: SqliteDatabase): SqliteDatabase {
	const statements = new Map<string, SqliteStatement>();
	return {
		prepare: (sql) => {
			const statement = statements.get(sql) ?? database.prepare(sql);
			// Taken out and put back in, it is the youngest.
			statements.delete(sql);
			statements.set(sql, statement);
			const [oldest] = statements.keys();
			if (statements.size > limit && oldest !== undefined) statements.delete(oldest);
			return statement;
		},
		close: () => database.close(),
	};
}
