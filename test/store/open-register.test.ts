import { mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { inspect } from "node:util";
import { SqliteDatabase } from "../../src/store/sqlite-driver.ts";
import { CompiledQuery, type DatabaseConnection, Kysely, PostgresDialect, SqliteDialect, SqliteDriver } from "kysely";
import { Pool } from "pg";
import { describe, expect, onTestFinished, test } from "vitest";
import { TamgaError } from "../../src/core/errors.ts";
import { nodeRandom } from "../../src/keys/node-random.ts";
import { openRegister, type RegisterLocation, sqliteRegister } from "../../src/store/open-register.ts";
import { isOlder, openSqlite, sqliteDialect } from "../../src/store/sqlite.ts";
import type { Tables } from "../../src/store/tables.ts";
import { collect, furnish, issueMany, preparedCertificate, prepareMany } from "../support/certificates.ts";
import { databases, openForTest, testFolder } from "../support/databases.ts";

/** The tables without the register, as somebody with the right to the database sees them. */
function bare(location: RegisterLocation): Kysely<Tables & { kysely_migration: { name: string; timestamp: string } }> {
	const dialect =
		"sqliteFile" in location
			? new SqliteDialect({ database: new SqliteDatabase(location.sqliteFile) })
			: new PostgresDialect({ pool: new Pool({ connectionString: location.postgresUrl }) });
	const db = new Kysely<Tables & { kysely_migration: { name: string; timestamp: string } }>({ dialect });
	onTestFinished(() => db.destroy());
	return db;
}

describe.each(databases)("opening on $database", ({ create }) => {
	test("what was stored is there after closing and opening again", async () => {
		const location = await create();
		const first = await openRegister(location, nodeRandom);
		await furnish(first);
		await issueMany(first, 3);
		await first.close();
		const second = await openForTest(location);
		expect(await collect(second.certificates({ status: "valid" }))).toHaveLength(3);
	});

	test("eight processes may open a new database at once", async () => {
		const location = await create();
		const registers = await Promise.all(Array.from({ length: 8 }, () => openForTest(location)));
		await furnish(registers[0] ?? (await openForTest(location)));
		expect(await registers[7]?.issuers()).toHaveLength(1);
	});

	test("a database of a newer version is refused and left as it is", async () => {
		const location = await create();
		await (await openForTest(location)).close();
		const db = bare(location);
		const steps = () => db.selectFrom("kysely_migration").select("name").execute();
		const before = await steps();
		await db
			.insertInto("kysely_migration")
			.values({ name: "0999-later", timestamp: "2030-01-01T00:00:00.000Z" })
			.execute();
		await expect(openRegister(location, nodeRandom)).rejects.toMatchObject({
			code: "DATABASE",
			detail: "A newer version of Tamga made it (step 0999-later); use that version.",
		});
		expect(await steps()).toEqual([...before, { name: "0999-later" }]);
	});

	test("the database itself keeps what no program should break", async () => {
		const location = await create();
		const register = await openForTest(location);
		await furnish(register);
		const [certificate] = await prepareMany(register, 2);
		const db = bare(location);
		const place = await db
			.selectFrom("status_places")
			.selectAll()
			.where("certificate", "is not", null)
			.executeTakeFirstOrThrow();
		await expect(
			db
				.insertInto("status_places")
				.values({ ...place, certificate: null })
				.execute(),
		).rejects.toThrow();
		const bit = { purpose: "revocation", reason: "under-review", since: "2026-01-01" } as const;
		if ("sqliteFile" in location) await db.executeQuery(CompiledQuery.raw("pragma foreign_keys = on"));
		await expect(
			db
				.insertInto("status_bits")
				.values({ certificate: "NOBODY", ...bit })
				.execute(),
		).rejects.toThrow();
		await db
			.insertInto("status_bits")
			.values({ certificate: certificate?.id ?? "", ...bit })
			.execute();
	});

	test("an error of the driver says its code and no value", async () => {
		const register = await openForTest(await create());
		await furnish(register);
		await register.prepare([preparedCertificate(1)]);
		for (const wrong of [preparedCertificate(1), preparedCertificate(2, { template: "secret-template" })]) {
			const error: unknown = await register.prepare([wrong]).catch((thrown: unknown) => thrown);
			expect(error).toMatchObject({ name: "TamgaError", cause: undefined });
			expect(inspect(error)).not.toMatch(/learner-1|secret-template|AI-101/);
		}
	});

	test("it is writable while it is open", async () => {
		const register = await openForTest(await create());
		expect(await register.writable()).toBe(true);
		await register.close();
		expect(await register.writable()).toBe(false);
	});

	test("a register that is streamed a page at a time does not hold up others", async () => {
		const register = await openForTest(await create());
		await furnish(register);
		await issueMany(register, 1_200);
		let seen = 0;
		for await (const _ of register.certificates({})) {
			if (seen++ === 0) await issueMany(register, 1, 5_000);
		}
		expect(seen).toBe(1_201);
	});
});

describe("a SQLite file", () => {
	test("#112 #113: is in WAL mode, synchronous, checked, and the owner's alone", async () => {
		const file = join(testFolder(), "register.sqlite");
		const database = openSqlite(file);
		onTestFinished(() => void database.close());
		const pragmas = ["journal_mode", "synchronous", "foreign_keys"].map((name) =>
			database.pragma(name, { simple: true }),
		);
		expect(pragmas).toEqual(["wal", 2, 1]);
		database.exec("create table t (a)");
		for (const name of readdirSync(join(file, ".."))) {
			expect([name, statSync(join(file, "..", name)).mode & 0o777]).toEqual([name, 0o600]);
		}
	});

	test.each([
		["3.51.2", true],
		["3.50.9", true],
		["2.99.99", true],
		["3.51.3", false],
		["3.51.10", false],
		["3.53.2", false],
		["4.0.0", false],
	])("#113: SQLite %s is too old: %s", (version, old) => {
		expect(isOlder(version)).toBe(old);
	});

	test("that is no database, or a folder, or nowhere, is refused with what to do", async () => {
		const folder = testFolder();
		writeFileSync(join(folder, "text"), "Би өгөгдлийн сан биш. ".repeat(100));
		mkdirSync(join(folder, "folder"));
		const open = (name: string) => openRegister({ sqliteFile: join(folder, name) }, nodeRandom);
		await expect(open("text")).rejects.toMatchObject({ code: "DATABASE", detail: expect.stringMatching(/no SQLite/) });
		await expect(open("folder")).rejects.toMatchObject({ code: "DATABASE" });
		await expect(open("none/file")).rejects.toMatchObject({
			code: "DATABASE",
			detail: expect.stringMatching(/folder/),
		});
	});

	test("#115: on a full disk a write is STORAGE_FULL and stores nothing; reading goes on, and writing when there is room", async () => {
		const database = openSqlite(join(testFolder(), "register"));
		const register = await sqliteRegister(database, nodeRandom);
		onTestFinished(() => register.close());
		await furnish(register);
		await prepareMany(register, 10);
		const pages = Number(database.pragma("page_count", { simple: true }));
		database.pragma(`max_page_count = ${pages + 2}`);
		await expect(prepareMany(register, 500, 100)).rejects.toMatchObject({ code: "STORAGE_FULL" });
		const many = Array.from({ length: 500 }, (_, index) => preparedCertificate(1_000 + index));
		await expect(register.prepare(many)).rejects.toMatchObject({ code: "STORAGE_FULL" });
		expect(await collect(register.certificates({}))).toHaveLength(10);
		database.pragma("max_page_count = 1000000");
		await register.prepare(many);
		expect(await collect(register.certificates({}))).toHaveLength(510);
	});

	test("a rollback that SQLite has done itself does not hide why", async () => {
		const db = new Kysely<Tables>({ dialect: sqliteDialect(openSqlite(join(testFolder(), "register"))) });
		onTestFinished(() => db.destroy());
		const failing = db.transaction().execute(async (transaction) => {
			await transaction.executeQuery(CompiledQuery.raw("rollback"));
			throw new TamgaError("STORAGE_FULL");
		});
		await expect(failing).rejects.toMatchObject({ code: "STORAGE_FULL" });
	});

	test("waits for another process's transaction without blocking this one", async () => {
		const file = join(testFolder(), "register");
		const register = await openForTest({ sqliteFile: file });
		await furnish(register);
		const other = new SqliteDatabase(file);
		onTestFinished(() => void other.close());
		other.exec("begin immediate");
		let ticks = 0;
		const timer = setInterval(() => ticks++, 5);
		const release = setTimeout(400).then(() => other.exec("commit"));
		await furnish(register);
		await release;
		clearInterval(timer);
		expect(ticks).toBeGreaterThan(3);
	});

	test("#114: after a write that the disk lost, nothing is written any more", async () => {
		const database = openSqlite(join(testFolder(), "register"));
		let failing = false;
		class FailingDriver extends SqliteDriver {
			override async commitTransaction(connection: DatabaseConnection): Promise<void> {
				if (failing) throw Object.assign(new Error("disk I/O error"), { code: "SQLITE_IOERR_FSYNC" });
				await super.commitTransaction(connection);
			}
		}
		const dialect = { ...sqliteDialect(database), createDriver: () => new FailingDriver({ database }) };
		const register = await sqliteRegister(database, nodeRandom, dialect);
		onTestFinished(() => register.close());
		expect(await register.writable()).toBe(true);
		failing = true;
		await expect(furnish(register)).rejects.toMatchObject({
			code: "DATABASE",
			detail: "It answered SQLITE_IOERR_FSYNC.",
		});
		failing = false;
		expect(await register.writable()).toBe(false);
		await expect(furnish(register)).rejects.toMatchObject({ code: "DATABASE" });
		expect(await register.issuers()).toEqual([]);
	});
});

describe("a PostgreSQL server", () => {
	test("may drop every connection; the next request makes a new one", async () => {
		const location = await databases[1].create();
		const register = await openForTest(location);
		await furnish(register);
		const others =
			"select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()";
		await bare(location).executeQuery(CompiledQuery.raw(others));
		await setTimeout(100);
		expect(await register.issuers()).toHaveLength(1);
	});

	test.each([
		["at an address where nobody answers", "postgres://user:secret@127.0.0.1:1/tamga"],
		["at what is no address", "postgres://user:secret@:::/x"],
	])("%s is refused without its password", async (_, postgresUrl) => {
		const error: unknown = await openRegister({ postgresUrl }, nodeRandom).catch((thrown: unknown) => thrown);
		expect(error).toMatchObject({ code: "DATABASE" });
		expect(inspect(error)).not.toContain("secret");
	});
});
