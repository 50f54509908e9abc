import { TamgaError } from "../core/errors.ts";

const reasons: Readonly<Record<string, string>> = {
	ENOENT: "there is no such file or folder",
	EACCES: "you may not use it",
	EPERM: "you may not use it",
	EISDIR: "it is a directory",
	EEXIST: "it is no directory",
	ENOTDIR: "a part of the path is no directory",
	ENAMETOOLONG: "the name is too long",
	EROFS: "nothing can be written there",
	ENOSPC: "there is no room left",
	EDQUOT: "there is no room left",
	EFBIG: "there is no room for a file of that size",
};

/** Why a file cannot be used, in plain words, from what the system answered. */
export function fileReason(error: unknown): string {
	const code = error instanceof Error && "code" in error ? String(error.code) : "";
	return reasons[code] ?? `it cannot be used (${code || "no reason was given"})`;
}

export function unwritable(path: string, cause: unknown): TamgaError {
	return new TamgaError("FILE_UNWRITABLE", `${path}: ${fileReason(cause)}.`, { cause });
}

export function unreadable(path: string, cause: unknown): TamgaError {
	return new TamgaError("FILE_UNREADABLE", `${path}: ${fileReason(cause)}.`, { cause });
}
