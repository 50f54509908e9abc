import { constants, createReadStream } from "node:fs";
import { access, mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { TamgaError } from "../core/errors.ts";

/** More than any roster, catalogue or certificate: what a wrong name such as /dev/zero may cost in memory. */
const largestInput = 64 * 1024 * 1024;

/** Reads a file that somebody named on the command line. Throws FILE_UNREADABLE with a plain reason, BODY_TOO_LARGE. */
export async function readInput(path: string): Promise<Uint8Array> {
	try {
		return await readStream(createReadStream(path), path);
	} catch (cause) {
		if (cause instanceof TamgaError) throw cause;
		throw new TamgaError("FILE_UNREADABLE", `${path}: ${reasonOf(cause)}.`, { cause });
	}
}

export async function readStream(stream: AsyncIterable<Buffer>, name: string): Promise<Uint8Array> {
	const chunks: Buffer[] = [];
	let length = 0;
	for await (const chunk of stream) {
		length += chunk.length;
		if (length > largestInput) throw new TamgaError("BODY_TOO_LARGE", `${name} has more than 64 MB.`);
		chunks.push(chunk);
	}
	return Buffer.concat(chunks);
}

export async function readJson(path: string, code: "CATALOGUE_INVALID" | "ISSUER_INVALID" | "USAGE"): Promise<unknown> {
	const bytes = await readInput(path);
	try {
		return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
	} catch (cause) {
		throw new TamgaError(code, `${path} is not JSON.`, { cause });
	}
}

/** Makes a folder for output and asks whether files can be made in it. Throws FILE_UNWRITABLE. */
export async function openOutput(folder: string): Promise<void> {
	try {
		await mkdir(folder, { recursive: true });
		await access(folder, constants.W_OK | constants.X_OK);
	} catch (cause) {
		throw new TamgaError("FILE_UNWRITABLE", `${folder}: ${reasonOf(cause)}.`, { cause });
	}
}

/**
 * Writes a file under a name of this process's own first: a kill never leaves half of a file under its real name, nor
 * do two processes write into the same one. Throws FILE_UNWRITABLE.
 */
export async function writeOutput(folder: string, name: string, data: Uint8Array | string): Promise<void> {
	const target = join(folder, name);
	const partial = `${target}.${process.pid}.part`;
	try {
		await writeFile(partial, data);
		await rename(partial, target);
	} catch (cause) {
		await rm(partial, { force: true });
		throw new TamgaError("FILE_UNWRITABLE", `${target}: ${reasonOf(cause)}.`, { cause });
	}
}

/** Removes what killed processes had begun to write. */
export async function removeLeftovers(folder: string): Promise<void> {
	for (const name of await readdir(folder)) {
		const writer = /\.(\d+)\.part$/.exec(name)?.[1];
		if (writer !== undefined && !isRunning(Number(writer))) await rm(join(folder, name), { force: true });
	}
}

function isRunning(process_: number): boolean {
	try {
		return process.kill(process_, 0);
	} catch (error) {
		return error instanceof Error && "code" in error && error.code === "EPERM";
	}
}

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

function reasonOf(error: unknown): string {
	const code = error instanceof Error && "code" in error ? String(error.code) : "";
	return reasons[code] ?? `it cannot be used (${code || "no reason was given"})`;
}
