import { CompiledQuery, type Dialect, PostgresDialect } from "kysely";
import { Pool } from "pg";

/** Kysely's dialect over a small pool. Nothing is connected before the first query. */
export function postgresDialect(url: string): Dialect {
	const pool = new Pool({
		connectionString: url,
		max: 10,
		connectionTimeoutMillis: 10_000,
		application_name: "tamga",
	});
	// An idle connection that breaks is replaced at the next query; unheard, its error would end the process.
	pool.on("error", () => undefined);
	return new PostgresDialect({
		pool,
		// What is committed is on the disk, whatever the server's default says.
		onCreateConnection: async (connection) => {
			await connection.executeQuery(CompiledQuery.raw("set synchronous_commit to on"));
		},
	});
}
