import { constants, createReadStream } from "node:fs";
import { access, mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { unreadable, unwritable } from "../app/file-reason.ts";
import { TamgaError } from "../core/errors.ts";

/** More than any roster, catalogue or certificate: what a wrong name such as /dev/zero may cost in memory. */
const largestInput = 64 * 1024 * 1024;

/** Reads a file that somebody named on the command line. Throws FILE_UNREADABLE with a plain reason, BODY_TOO_LARGE. */
export async function readInput(path: string): Promise<Uint8Array> {
	try {
		return await readStream(createReadStream(path), path);
	} catch (cause) {
		throw cause instanceof TamgaError ? cause : unreadable(path, cause);
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
		throw unwritable(folder, cause);
	}
}

/** Removes what killed processes, or threads of this one that are gone, had begun to write. */
export async function removeLeftovers(folder: string): Promise<void> {
	for (const name of await readdir(folder)) {
		const writer = /\.(\d+)\.part$/.exec(name)?.[1];
		if (writer !== undefined && !isAnotherRunning(Number(writer))) await rm(join(folder, name), { force: true });
	}
}

function isAnotherRunning(writer: number): boolean {
	try {
		return writer !== process.pid && process.kill(writer, 0);
	} catch (error) {
		return error instanceof Error && "code" in error && error.code === "EPERM";
	}
}
