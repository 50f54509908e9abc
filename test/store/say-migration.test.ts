import { type Dialect, Kysely, type Migration, Migrator, PostgresDialect, SqliteDialect, sql } from "kysely";
import { Pool } from "pg";
import { describe, expect, test } from "vitest";
import { createRegister } from "../../src/store/migrations/0001-register.ts";
import { nodeRandom } from "../../src/keys/node-random.ts";
import { openRegister, type RegisterLocation } from "../../src/store/open-register.ts";
import { SqliteDatabase } from "../../src/store/sqlite-driver.ts";
import type { Tables } from "../../src/store/tables.ts";
import { at, collect, issuer, preparedCertificate, template } from "../support/certificates.ts";
import { databases, openForTest } from "../support/databases.ts";

function dialectOf(location: RegisterLocation): Dialect {
	return "sqliteFile" in location
		? new SqliteDialect({ database: new SqliteDatabase(location.sqliteFile) })
		: new PostgresDialect({ pool: new Pool({ connectionString: location.postgresUrl }) });
}

/** A register of the first version with so many issued certificates, each with a place and a set bit. */
async function oldRegister(location: RegisterLocation, count: number): Promise<void> {
	const db = new Kysely<Tables>({ dialect: dialectOf(location) });
	const kind = "sqliteFile" in location ? "sqlite" : "postgres";
	const migrations: Record<string, Migration> = { "0001-register": { up: (inner) => createRegister(inner, kind) } };
	const { error } = await new Migrator({
		db,
		provider: { getMigrations: async () => migrations },
	}).migrateToLatest();
	expect(error).toBeUndefined();
	const { slug, did, profile } = issuer;
	await sql`insert into issuers values (${slug}, ${did}, ${JSON.stringify(profile)}, '[]')`.execute(db);
	await sql`insert into templates values (${template}, '{}')`.execute(db);
	await sql`insert into status_lists values (${slug}, 'revocation', 1, 131072, ${count}, 0)`.execute(db);
	for (let learner = 1; learner <= count; learner++) {
		const { id, number, batch, learner: record } = preparedCertificate(learner);
		await sql`insert into credentials values (${id}, ${slug}, null)`.execute(db);
		await sql`insert into certificates (id, number, issuer, batch, course_code, course_version, template, fields,
			award_digest, learner_ref, country, prepared_at) values (${id}, ${number}, ${slug}, ${batch}, 'AI-101', '1.0.0',
			${template}, '{}', 'digest', ${record.learnerRef}, 'MN', ${at})`.execute(db);
		await sql`insert into issuances (certificate, signed, issued_at) values (${id}, '{}', ${at})`.execute(db);
		await sql`insert into status_places values (${slug}, 'revocation', 1, ${learner}, ${id})`.execute(db);
		await sql`insert into status_bits values (${id}, 'revocation', 'withdrawn', ${at})`.execute(db);
	}
	await db.destroy();
}

describe.each(databases)("a register of the first version on $database", ({ create }) => {
	test("keeps every certificate, its order, its status and its links to other tables", async () => {
		const location = await create();
		await oldRegister(location, 3);
		const register = await openForTest(location);
		const kept = await collect(register.certificates({ status: "revoked" }));
		expect(
			kept.map(({ learner, signed, places, status }) => [
				learner.learnerRef,
				signed,
				places[0]?.index,
				status[0]?.reason,
			]),
		).toEqual([1, 2, 3].map((learner) => [`learner-${learner}`, "{}", learner, "withdrawn"]));
		await register.prepare([preparedCertificate(4)]);
		await expect(register.prepare([preparedCertificate(4, { id: "9".repeat(26), number: "9" })])).rejects.toMatchObject(
			{
				code: "ALREADY_EXISTS",
			},
		);
		await expect(register.complete([{ id: "8".repeat(26), signed: "{}", at }])).rejects.toMatchObject({
			code: "DATABASE",
		});
	});

	test("still refuses rows that refer to nothing", async () => {
		const location = await create();
		await oldRegister(location, 1);
		await (await openRegister(location, nodeRandom)).close();
		const db = new Kysely<Tables>({ dialect: dialectOf(location) });
		if ("sqliteFile" in location) await sql`pragma foreign_keys = on`.execute(db);
		const orphan = sql`insert into issuances (certificate, signed, issued_at) values ('nobody', '{}', ${at})`.execute(
			db,
		);
		await expect(orphan).rejects.toThrow();
		const { id } = preparedCertificate(1);
		await expect(sql`delete from certificates where id = ${id}`.execute(db)).rejects.toThrow();
		await db.destroy();
	});
});
