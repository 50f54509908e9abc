import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { SqliteDatabase } from "../../src/store/sqlite-driver.ts";
import { expect, onTestFinished, test } from "vitest";
import type { Register } from "../../src/app/ports.ts";
import { nodeRandom } from "../../src/keys/node-random.ts";
import { backupSqlite, writeBackup } from "../../src/store/backup.ts";
import { registerFile } from "../../src/store/data-directory.ts";
import { openRegister } from "../../src/store/open-register.ts";
import { restoreBackup } from "../../src/store/restore.ts";
import { at, collect, furnish, issueMany, issuer } from "../support/certificates.ts";
import { openForTest, testFolder } from "../support/databases.ts";

/** A data directory in use, with three certificates, one of them revoked. */
async function dataDirectory(): Promise<{ readonly dataDir: string; readonly register: Register }> {
	const dataDir = join(testFolder(), "data");
	for (const folder of ["keys", "issuers", "logs"]) mkdirSync(join(dataDir, folder), { recursive: true });
	writeFileSync(join(dataDir, "tamga.json"), '{"baseUrl":"https://certificates.example"}');
	writeFileSync(join(dataDir, "passphrase"), "the secret");
	writeFileSync(join(dataDir, "keys/mn-center.age"), Uint8Array.of(0, 1, 2, 255));
	writeFileSync(join(dataDir, "keys/mn-center.age.1234.partial"), "half");
	writeFileSync(join(dataDir, "issuers/mn-center.json"), '{"slug":"mn-center"}');
	writeFileSync(join(dataDir, "logs/today"), "noise");
	const register = await openForTest({ sqliteFile: join(dataDir, registerFile) });
	await furnish(register);
	const [first] = await issueMany(register, 3);
	const change = { purpose: "revocation", set: true, reason: "issued-in-error", at } as const;
	await register.changeStatus([{ certificate: first?.id ?? "", ...change }]);
	return { dataDir, register };
}

const carried = ["issuers/mn-center.json", "keys/mn-center.age", registerFile, "tamga.json"];

test("a backup of a register in use is one file, from which everything comes back", async () => {
	const { dataDir, register } = await dataDirectory();
	const file = join(testFolder(), "backup");
	expect([...(await writeBackup(dataDir, file))].sort()).toEqual(carried);
	await issueMany(register, 2, 100);
	const restored = join(testFolder(), "restored");
	expect(restoreBackup(file, restored)).toEqual(carried);
	expect(readFileSync(join(restored, "keys/mn-center.age"))).toEqual(Buffer.of(0, 1, 2, 255));
	const copy = await openForTest({ sqliteFile: join(restored, registerFile) });
	const before = (await collect(register.certificates({}))).slice(0, 3);
	expect(await collect(copy.certificates({}))).toEqual(before);
	expect(await copy.statusList(issuer.slug, 1, "revocation")).toMatchObject({ revision: 1 });
	expect(await copy.writable()).toBe(true);
});

test("a backup carries no passphrase, and belongs to its owner alone", async () => {
	const { dataDir } = await dataDirectory();
	const folder = testFolder();
	await writeBackup(dataDir, join(folder, "backup"));
	expect(readdirSync(folder)).toEqual(["backup"]);
	expect(statSync(join(folder, "backup")).mode & 0o777).toBe(0o600);
	expect(readFileSync(join(folder, "backup"), "latin1")).not.toContain("the secret");
	restoreBackup(join(folder, "backup"), join(folder, "restored"));
	const modes = readdirSync(join(folder, "restored"), { recursive: true, encoding: "utf8" }).map((path) => {
		const stat = statSync(join(folder, "restored", path));
		return [stat.isDirectory(), stat.mode & 0o777];
	});
	expect(new Set(modes.map(String))).toEqual(new Set(["true,448", "false,384"]));
});

test("a copy made while another process writes is consistent", async () => {
	const { dataDir, register } = await dataDirectory();
	const copies = Array.from({ length: 5 }, (_, number) => join(testFolder(), `copy-${number}`));
	const writing = (async () => {
		for (let from = 1_000; from < 3_000; from += 20) await issueMany(register, 20, from);
	})();
	for (const copy of copies) await backupSqlite(join(dataDir, registerFile), copy);
	await writing;
	for (const copy of copies) {
		const database = new SqliteDatabase(copy, { readonly: true });
		onTestFinished(() => void database.close());
		expect(database.pragma("integrity_check", { simple: true })).toBe("ok");
		const counted = database.prepare("select count(*) from certificates").pluck().get();
		expect((Number(counted) - 3) % 20).toBe(0);
	}
});

test("what exists is never overwritten", async () => {
	const { dataDir } = await dataDirectory();
	const file = join(testFolder(), "backup");
	writeFileSync(file, "precious");
	await expect(writeBackup(dataDir, file)).rejects.toMatchObject({ code: "ALREADY_EXISTS" });
	expect(readFileSync(file, "utf8")).toBe("precious");
});

test("restoring into a directory with anything in it is refused, into an empty one not", async () => {
	const { dataDir } = await dataDirectory();
	const folder = testFolder();
	await writeBackup(dataDir, join(folder, "backup"));
	expect(() => restoreBackup(join(folder, "backup"), dataDir)).toThrow(
		expect.objectContaining({ code: "DATA_DIRECTORY" }),
	);
	mkdirSync(join(folder, "empty"));
	expect(restoreBackup(join(folder, "backup"), join(folder, "empty"))).toEqual(carried);
	expect(readdirSync(folder).sort()).toEqual(["backup", "empty"]);
});

test("where the register is in PostgreSQL, the backup says what to do instead", async () => {
	const file = join(testFolder(), "backup");
	const refused = { code: "DATABASE", detail: expect.stringMatching(/pg_dump/) };
	await expect(writeBackup(testFolder(), file)).rejects.toMatchObject(refused);
});

type Damage = (file: string) => void;

function inDatabase(statement: string): Damage {
	return (file) => {
		const database = new SqliteDatabase(file);
		database.exec(statement);
		database.close();
	};
}

function atByte(place: (length: number) => number): Damage {
	return (file) => {
		const bytes = readFileSync(file);
		const offset = place(bytes.length);
		bytes[offset] = (bytes[offset] ?? 0) ^ 0xff;
		writeFileSync(file, bytes);
	};
}

const damages: readonly (readonly [string, Damage])[] = [
	["is no SQLite file", (file) => writeFileSync(file, "not a backup ".repeat(100))],
	["is cut short", (file) => writeFileSync(file, readFileSync(file).subarray(0, -8_192))],
	["is empty", (file) => writeFileSync(file, "")],
	["has one byte changed in a file", inDatabase("update parts set content = x'00010200' where path like 'keys/%'")],
	["lost a part", inDatabase(`delete from parts where path = '${registerFile}'`)],
	["has no register", inDatabase(`delete from files where path = '${registerFile}'`)],
	["names a file outside", inDatabase("update files set path = '../../escaped' where path = 'tamga.json'")],
	["names an absolute path", inDatabase("update files set path = '/tmp/escaped' where path = 'tamga.json'")],
	["brings a passphrase", inDatabase("update files set path = 'passphrase' where path = 'tamga.json'")],
	["is of a newer form", inDatabase("pragma user_version = 2")],
	["is another program's database", inDatabase("pragma application_id = 1")],
	["has a flipped byte in the middle", atByte((length) => Math.floor(length / 2))],
	["has a flipped byte in its first quarter", atByte((length) => Math.floor(length / 4))],
];

test.each(damages)("a backup that %s is refused before anything is written", async (_, damage) => {
	const { dataDir } = await dataDirectory();
	const folder = testFolder();
	const file = join(folder, "backup");
	await writeBackup(dataDir, file);
	damage(file);
	expect(() => restoreBackup(file, join(folder, "restored"))).toThrow(
		expect.objectContaining({ code: "FILE_UNREADABLE" }),
	);
	expect(readdirSync(folder)).toEqual(["backup"]);
});

test("a backup that is not there is said to be so", () => {
	const missing = join(testFolder(), "nothing");
	expect(() => restoreBackup(missing, join(testFolder(), "restored"))).toThrow(
		expect.objectContaining({ code: "FILE_UNREADABLE" }),
	);
});

test("a damaged register within a sound backup is refused", async () => {
	const { dataDir, register } = await dataDirectory();
	await register.close();
	const database = new SqliteDatabase(join(dataDir, registerFile));
	database.pragma("foreign_keys = off");
	database.exec("delete from issuers");
	database.close();
	const folder = testFolder();
	await writeBackup(dataDir, join(folder, "backup"));
	expect(() => restoreBackup(join(folder, "backup"), join(folder, "restored"))).toThrow(
		expect.objectContaining({ code: "FILE_UNREADABLE" }),
	);
	expect(readdirSync(folder)).toEqual(["backup"]);
});

test("a large register is carried in parts", async () => {
	const { dataDir, register } = await dataDirectory();
	await register.saveTemplate("f".repeat(64), { text: "Ө".repeat(3_000_000) });
	const folder = testFolder();
	await writeBackup(dataDir, join(folder, "backup"));
	restoreBackup(join(folder, "backup"), join(folder, "restored"));
	const copy = await openRegister({ sqliteFile: join(folder, "restored", registerFile) }, nodeRandom);
	onTestFinished(() => copy.close());
	expect(await copy.template("f".repeat(64))).toEqual({ text: "Ө".repeat(3_000_000) });
});
