import { existsSync, fsyncSync, openSync, closeSync, readdirSync } from "node:fs";

/** The SQLite register within a data directory. */
export const registerFile = "register.sqlite";
/** The folder of the issuers' encrypted keys within a data directory. */
export const keysFolder = "keys";

/** The folder of letters that no mail server took, within a data directory. Their links are made anew by a resend. */
export const outboxFolder = "outbox";

/**
 * What a backup carries beside the register: encrypted keys, issuer files, and what the directory says of itself.
 * Never the passphrase: whoever finds a backup must not be able to sign.
 */
const carried = /^(?:tamga\.json|keys\/[a-z0-9-]+\.age|issuers\/[a-z0-9-]+\.json)$/;

/** Paths, relative to the data directory, of the files beside the register that a backup carries. */
export function carriedFiles(dataDir: string): readonly string[] {
	return readdirSync(dataDir, { recursive: true, encoding: "utf8" })
		.filter((path) => carried.test(path))
		.sort();
}

/** True for the paths that a backup may hold, so that none of its files can land elsewhere. */
export function belongsInBackup(path: string): boolean {
	return path === registerFile || carried.test(path);
}

export function isMissingOrEmpty(folder: string): boolean {
	return !existsSync(folder) || readdirSync(folder).length === 0;
}

/** Makes sure that files and folders just made or renamed survive a power cut. */
export function syncToDisk(...paths: readonly string[]): void {
	for (const path of paths) {
		const descriptor = openSync(path, "r");
		try {
			fsyncSync(descriptor);
		} finally {
			closeSync(descriptor);
		}
	}
}
