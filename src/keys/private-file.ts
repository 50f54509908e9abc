import { randomUUID } from "node:crypto";
import { link, open, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { TamgaError } from "../core/errors.ts";

/** A file that only its owner may read. Throws KEY_FILE_MODE when others may, FILE_UNREADABLE when we may not. */
export async function readPrivateFile(file: string): Promise<Uint8Array> {
	const handle = await open(file, "r").catch((cause: unknown) => {
		throw new TamgaError("FILE_UNREADABLE", `Check that ${file} exists and who owns it.`, { cause });
	});
	try {
		const { mode } = await handle.stat();
		if ((mode & 0o077) !== 0) throw new TamgaError("KEY_FILE_MODE", `Run: chmod 600 ${file}`);
		return new Uint8Array(await handle.readFile());
	} finally {
		await handle.close();
	}
}

/** The text of such a file without its last line break. */
export async function readPrivateText(file: string): Promise<string> {
	return new TextDecoder().decode(await readPrivateFile(file)).replace(/\r?\n$/, "");
}

/**
 * Writes a new file that only its owner may read: whole or not at all, and on the disk when the promise resolves.
 * Throws ALREADY_EXISTS, also when another process was first.
 */
export async function writePrivateFile(file: string, bytes: Uint8Array): Promise<void> {
	const partial = `${file}.${randomUUID()}.partial`;
	try {
		await writeDurably(partial, bytes);
		// Unlike a rename, a link never replaces what is there.
		await link(partial, file);
		await syncFolder(dirname(file));
	} catch (error) {
		if (!isExisting(error)) throw new TamgaError("FILE_UNREADABLE", `${file} cannot be written.`, { cause: error });
		throw new TamgaError("ALREADY_EXISTS", `${file} is not overwritten.`);
	} finally {
		await rm(partial, { force: true });
	}
}

async function writeDurably(file: string, bytes: Uint8Array): Promise<void> {
	const handle = await open(file, "wx", 0o600);
	try {
		await handle.writeFile(bytes);
		await handle.sync();
	} finally {
		await handle.close();
	}
}

async function syncFolder(folder: string): Promise<void> {
	const handle = await open(folder, "r");
	try {
		await handle.sync();
	} finally {
		await handle.close();
	}
}

function isExisting(error: unknown): boolean {
	return error instanceof Error && "code" in error && error.code === "EEXIST";
}
