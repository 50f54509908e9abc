import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { TamgaError } from "../core/errors.ts";

/** Reads a file that somebody named on the command line. Throws FILE_UNREADABLE with a plain reason. */
export async function readInput(path: string): Promise<Uint8Array> {
	try {
		return await readFile(path);
	} catch (cause) {
		throw new TamgaError("FILE_UNREADABLE", `${path}: ${reasonOf(cause)}.`, { cause });
	}
}

export async function readJson(path: string, code: "CATALOGUE_INVALID" | "ISSUER_INVALID" | "USAGE"): Promise<unknown> {
	const bytes = await readInput(path);
	try {
		return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
	} catch (cause) {
		throw new TamgaError(code, `${path} is not JSON.`, { cause });
	}
}

/** Writes a file beside its final name first, so that a kill never leaves half of one. */
export async function writeOutput(folder: string, name: string, data: Uint8Array | string): Promise<void> {
	await mkdir(folder, { recursive: true });
	const target = join(folder, name);
	await writeFile(`${target}.part`, data);
	await rename(`${target}.part`, target);
}

function reasonOf(error: unknown): string {
	const code = error instanceof Error && "code" in error ? error.code : undefined;
	if (code === "ENOENT") return "there is no such file";
	if (code === "EACCES") return "you may not read it";
	if (code === "EISDIR") return "it is a directory";
	return "it cannot be read";
}
