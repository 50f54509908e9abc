import { TamgaError } from "../core/errors.ts";

// SQLite result codes, PostgreSQL SQLSTATEs (appendix A) and Node error codes never collide.
const taken = new Set(["SQLITE_CONSTRAINT_UNIQUE", "SQLITE_CONSTRAINT_PRIMARYKEY", "23505"]);
const full = new Set(["SQLITE_FULL", "53100", "ENOSPC", "EDQUOT"]);
const writesLost = new Set(["SQLITE_IOERR_FSYNC", "SQLITE_IOERR_DIR_FSYNC"]);

const unknown = "without a code";

const advice: Readonly<Record<string, string>> = {
	SQLITE_NOTADB: "The file is no SQLite database; name another one or restore a backup.",
	SQLITE_CORRUPT: "The file is damaged; restore a backup.",
	SQLITE_BUSY: "Another process has kept it locked; try again.",
	SQLITE_CANTOPEN: "The file cannot be opened; check that its folder exists and may be written.",
	SQLITE_READONLY: "The file may not be written; check its owner and mode.",
	ENOENT: "The folder of the file does not exist.",
	EACCES: "The file may not be opened; check its owner and mode.",
	ECONNREFUSED: "Nothing answers at its address; check TAMGA_DATABASE_URL.",
	ERR_INVALID_URL: "Its address cannot be read; check TAMGA_DATABASE_URL.",
	ENOTFOUND: "Its host is not known; check TAMGA_DATABASE_URL.",
	"28P01": "It refused the password; check TAMGA_DATABASE_URL.",
	"3D000": "There is no such database; create it first.",
	"42501": "The user may not do that; it needs the right to create tables.",
};

/**
 * What a driver threw as a TamgaError: ALREADY_EXISTS, STORAGE_FULL or DATABASE. The driver's own message is dropped,
 * cause included, because it quotes values; its code tells enough. A TypeError of ours stays as it is.
 */
export function databaseError(error: unknown): unknown {
	if (error instanceof TamgaError) return error;
	const code = codeOf(error);
	if (code === unknown && (error instanceof TypeError || error instanceof RangeError)) return error;
	if (taken.has(code)) return new TamgaError("ALREADY_EXISTS");
	if (full.has(code)) return new TamgaError("STORAGE_FULL");
	return new TamgaError("DATABASE", advice[code] ?? `It answered ${code}.`);
}

/** True when the disk did not keep what it was told to keep; nothing more may be written then. */
export function losesWrites(error: unknown): boolean {
	return writesLost.has(codeOf(error));
}

export function isBusy(error: unknown): boolean {
	return codeOf(error).startsWith("SQLITE_BUSY");
}

function codeOf(error: unknown): string {
	const code = typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
	return typeof code === "string" && /^\w+$/.test(code) ? code : unknown;
}
