import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { inject, onTestFinished } from "vitest";
import type { Random, Register } from "../../src/app/ports.ts";
import { nodeRandom } from "../../src/keys/node-random.ts";
import { openRegister, type RegisterLocation } from "../../src/store/open-register.ts";

/** The databases that every test of the register loops over; `create` makes an empty one for the running test. */
export const databases = [
	{
		database: "SQLite",
		create: async (): Promise<RegisterLocation> => ({ sqliteFile: join(testFolder(), "register") }),
	},
	{ database: "PostgreSQL", create: createPostgres },
] as const;

/** A folder that is removed when the running test ends. */
export function testFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), "tamga-test-"));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	return folder;
}

/** A register that is closed when the running test ends. */
export async function openForTest(location: RegisterLocation, random: Random = nodeRandom): Promise<Register> {
	const register = await openRegister(location, random);
	onTestFinished(() => register.close());
	return register;
}

async function createPostgres(): Promise<RegisterLocation> {
	const name = `tamga_${randomUUID().replaceAll("-", "")}`;
	await onServer(`create database ${name}`);
	onTestFinished(() => onServer(`drop database ${name} with (force)`));
	return { postgresUrl: `${inject("postgresUrl")}/${name}` };
}

async function onServer(statement: string): Promise<void> {
	const client = new Client({ connectionString: `${inject("postgresUrl")}/postgres` });
	await client.connect();
	try {
		await client.query(statement);
	} finally {
		await client.end();
	}
}
