import { chmodSync, existsSync, linkSync, mkdtempSync, rmSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { SqliteDatabase } from "./sqlite-driver.ts";
import { TamgaError } from "../core/errors.ts";
import { createBackupFile, packFile } from "./backup-file.ts";
import { carriedFiles, registerFile, syncToDisk } from "./data-directory.ts";
import { databaseError } from "./database-errors.ts";

/**
 * Writes one file with everything that a data directory cannot lose: a consistent copy of the register, which may be
 * in use, the encrypted key files and the issuer files. Mode 0600; it holds personal data. Answers the paths in it.
 *
 * Throws ALREADY_EXISTS rather than overwrite, STORAGE_FULL, and DATABASE where the register is in PostgreSQL:
 * a backup without it would only look like one.
 */
export async function writeBackup(dataDir: string, file: string): Promise<readonly string[]> {
	if (existsSync(file)) throw new TamgaError("ALREADY_EXISTS", `${file} is not overwritten.`);
	if (!existsSync(join(dataDir, registerFile))) throw noRegister(dataDir);
	try {
		return await packBeside(dataDir, resolve(file));
	} catch (error) {
		throw databaseError(error);
	}
}

/** A consistent copy of a SQLite database that may be in use; `target` is a new file, mode 0600, complete in itself. */
export async function backupSqlite(file: string, target: string): Promise<void> {
	const live = new SqliteDatabase(file, { readonly: true, fileMustExist: true });
	try {
		// All pages at once: between two steps another process could write, and the copy would begin anew for ever.
		await live.backup(target, { progress: () => 0x7f_ff_ff_ff });
	} finally {
		live.close();
	}
	chmodSync(target, 0o600);
	const copy = new SqliteDatabase(target);
	copy.pragma("journal_mode = delete");
	copy.close();
}

/** Packs in a folder beside the file, so that what appears under its name is whole. */
async function packBeside(dataDir: string, file: string): Promise<readonly string[]> {
	const folder = mkdtempSync(join(dirname(file), ".tamga-backup-"));
	try {
		const copy = join(folder, registerFile);
		await backupSqlite(join(dataDir, registerFile), copy);
		const packed = join(folder, "backup");
		const paths = pack(packed, copy, dataDir);
		chmodSync(packed, 0o600);
		syncToDisk(packed);
		linkSync(packed, file);
		syncToDisk(dirname(file));
		return paths;
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

function pack(packed: string, register: string, dataDir: string): readonly string[] {
	const others = carriedFiles(dataDir);
	const backup = createBackupFile(packed);
	try {
		packFile(backup, registerFile, register);
		for (const path of others) packFile(backup, path, join(dataDir, path));
	} finally {
		backup.close();
	}
	return [registerFile, ...others];
}

function noRegister(dataDir: string): TamgaError {
	return new TamgaError(
		"DATABASE",
		`There is no ${registerFile} in ${dataDir}. Where the register is in PostgreSQL, back it up with pg_dump, and ` +
			"copy the folders keys and issuers; the keys in them are encrypted.",
	);
}
