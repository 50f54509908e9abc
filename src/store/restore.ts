import { mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { type Database, SqliteDatabase } from "./sqlite-driver.ts";
import { TamgaError } from "../core/errors.ts";
import { openBackupFile, packedPaths, unpackFile } from "./backup-file.ts";
import { belongsInBackup, isMissingOrEmpty, registerFile, syncToDisk } from "./data-directory.ts";
import { databaseError } from "./database-errors.ts";

/**
 * Makes a data directory from a backup: unpacked and checked beside it, then put in its place in one step, so that
 * it is there whole or not at all. Answers the paths restored. Files get mode 0600, folders 0700.
 *
 * Throws DATA_DIRECTORY when the directory is not empty, FILE_UNREADABLE when the backup is damaged, STORAGE_FULL.
 */
export function restoreBackup(file: string, dataDir: string): readonly string[] {
	const target = resolve(dataDir);
	if (!isMissingOrEmpty(target)) {
		throw new TamgaError("DATA_DIRECTORY", `${dataDir} is not empty; name a new directory.`);
	}
	const backup = openBackupFile(file);
	try {
		return unpackBeside(backup, target);
	} catch (error) {
		throw databaseError(error);
	} finally {
		backup.close();
	}
}

function unpackBeside(backup: Database, target: string): readonly string[] {
	mkdirSync(dirname(target), { recursive: true });
	const folder = mkdtempSync(join(dirname(target), ".tamga-restore-"));
	try {
		const paths = unpack(backup, folder);
		checkRegister(join(folder, registerFile));
		syncToDisk(...new Set(paths.map((path) => dirname(join(folder, path)))), folder);
		putInPlace(folder, target);
		return paths;
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

function unpack(backup: Database, folder: string): readonly string[] {
	const paths = packedPaths(backup);
	if (!paths.includes(registerFile) || !paths.every(belongsInBackup)) throw unusable();
	for (const path of paths) {
		mkdirSync(dirname(join(folder, path)), { recursive: true, mode: 0o700 });
		unpackFile(backup, path, join(folder, path));
	}
	return paths;
}

function checkRegister(file: string): void {
	const register = new SqliteDatabase(file, { readonly: true });
	try {
		const sound = register.pragma("integrity_check", { simple: true }) === "ok";
		const strays = register.prepare("select 1 from pragma_foreign_key_check").get();
		if (!sound || strays !== undefined) throw unusable();
	} finally {
		register.close();
	}
}

function putInPlace(folder: string, target: string): void {
	try {
		// rename(2) replaces a directory only when it is empty.
		renameSync(folder, target);
	} catch {
		throw new TamgaError("DATA_DIRECTORY", `${target} cannot be made; name a new directory that is no mount point.`);
	}
	syncToDisk(dirname(target));
}

function unusable(): TamgaError {
	return new TamgaError("FILE_UNREADABLE", "The backup holds no sound register; use another one.");
}
