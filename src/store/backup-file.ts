import { createHash, type Hash } from "node:crypto";
import { closeSync, fsyncSync, openSync, readSync, writeSync } from "node:fs";
import { type Database, SqliteDatabase } from "./sqlite-driver.ts";
import { TamgaError } from "../core/errors.ts";

/**
 * A backup is one SQLite file: for each file that it carries a row with its path and SHA-256, and its content in
 * parts. SQLite checks its own pages, any `sqlite3` can read it in an emergency, and no part has to fit into memory.
 */
const schema = `
	create table files (path text primary key, sha256 text not null);
	create table parts (path text not null, number integer not null, content blob not null,
		primary key (path, number));
`;

/** "TAMG" in ASCII, where SQLite's own header keeps who made a file, and the version of the form above. */
const applicationId = 0x54_41_4d_47;
const formVersion = 1;

const partSize = 1_048_576;

export function createBackupFile(file: string): Database {
	const backup = new SqliteDatabase(file);
	backup.pragma(`application_id = ${applicationId}`);
	backup.pragma(`user_version = ${formVersion}`);
	backup.exec(schema);
	return backup;
}

/** Opens a backup to be read. Throws FILE_UNREADABLE when it is none, is damaged, or is of a newer version. */
export function openBackupFile(file: string): Database {
	try {
		const backup = new SqliteDatabase(file, { readonly: true, fileMustExist: true });
		try {
			checkBackup(backup);
			return backup;
		} catch (error) {
			backup.close();
			throw error;
		}
	} catch (error) {
		if (error instanceof TamgaError) throw error;
		throw new TamgaError("FILE_UNREADABLE", `${file} is no backup, or it is damaged.`);
	}
}

function checkBackup(backup: Database): void {
	const pragma = (name: string): unknown => backup.pragma(name, { simple: true });
	if (pragma("application_id") !== applicationId) throw new TamgaError("FILE_UNREADABLE", "It is no backup.");
	if (pragma("user_version") !== formVersion) {
		throw new TamgaError("FILE_UNREADABLE", "A newer version of Tamga made the backup; use that version.");
	}
	if (pragma("integrity_check") !== "ok") throw damaged();
}

/** Puts the content of `source` into the backup as `path`. */
export function packFile(backup: Database, path: string, source: string): void {
	const addPart = backup.prepare("insert into parts (path, number, content) values (?, ?, ?)");
	const descriptor = openSync(source, "r");
	try {
		const hash = createHash("sha256");
		const buffer = Buffer.alloc(partSize);
		for (let number = 0; ; number++) {
			const length = readSync(descriptor, buffer, 0, partSize, null);
			if (length === 0) break;
			addPart.run(path, number, buffer.subarray(0, length));
			hash.update(buffer.subarray(0, length));
		}
		backup.prepare("insert into files (path, sha256) values (?, ?)").run(path, hash.digest("hex"));
	} finally {
		closeSync(descriptor);
	}
}

export function packedPaths(backup: Database): readonly string[] {
	return backup.prepare<[], string>("select path from files order by path").pluck().all();
}

/** Writes what the backup holds as `path` to a new file, mode 0600. Throws FILE_UNREADABLE when it was changed. */
export function unpackFile(backup: Database, path: string, target: string): void {
	const descriptor = openSync(target, "wx", 0o600);
	try {
		const hash = createHash("sha256");
		writeParts(backup, path, descriptor, hash);
		const expected = backup.prepare("select sha256 from files where path = ?").pluck().get(path);
		if (hash.digest("hex") !== expected) throw damaged();
		fsyncSync(descriptor);
	} finally {
		closeSync(descriptor);
	}
}

function writeParts(backup: Database, path: string, descriptor: number, hash: Hash): void {
	const parts = backup.prepare<[string], Buffer>("select content from parts where path = ? order by number").pluck();
	for (const content of parts.iterate(path)) {
		hash.update(content);
		for (let written = 0; written < content.length; ) written += writeSync(descriptor, content, written);
	}
}

function damaged(): TamgaError {
	return new TamgaError("FILE_UNREADABLE", "The backup is damaged; use another one.");
}
