import { existsSync } from "node:fs";
import { mkdir, open, readdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import type { ExportFolder } from "../app/export/check-files.ts";
import type { ExportFile } from "../app/export/export-files.ts";
import { manifestFile, readManifest } from "../app/export/manifest.ts";
import { unwritable } from "../app/file-reason.ts";
import { TamgaError } from "../core/errors.ts";
import { parseStrictJson } from "../core/verify/strict-json.ts";
import { readInput } from "./files.ts";

/** A folder on disk as an export. What is no plain file counts as one, so that nobody overlooks it. */
export function exportFolder(folder: string): ExportFolder {
	return {
		paths: async () => {
			const entries = await readdir(folder, { recursive: true, withFileTypes: true });
			const others = entries.filter((entry) => !entry.isDirectory());
			return others.map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join("/"));
		},
		read: (path) => readInput(join(folder, path)),
	};
}

export function isExport(folder: string): boolean {
	return existsSync(join(folder, manifestFile));
}

/**
 * Whether an export may be written there: where nothing is, or an earlier export and nothing beside it. Throws USAGE,
 * FILE_UNWRITABLE.
 */
export async function checkExportPlace(out: string): Promise<void> {
	if (!existsSync(out)) return;
	const folder = exportFolder(out);
	const paths = await folder.paths().catch((cause: unknown) => {
		throw unwritable(out, cause);
	});
	const ours = paths.includes(manifestFile) ? await filesOfExport(folder) : [];
	const strange = paths.find((path) => path !== manifestFile && !ours.includes(path));
	if (strange === undefined) return;
	throw new TamgaError("USAGE", `${out} holds ${strange}, which no export wrote; name a new folder with --out.`);
}

async function filesOfExport(folder: ExportFolder): Promise<readonly string[]> {
	const { credentialSubject } = readManifest(parseStrictJson(await folder.read(manifestFile)));
	return Object.keys(credentialSubject.files);
}

/** Writes an export beside its place and then puts it there, so that it is there whole or not at all. Throws FILE_UNWRITABLE. */
export async function writeExport(out: string, files: readonly ExportFile[]): Promise<void> {
	const target = resolve(out);
	const made = besides(target, "making");
	try {
		await removeLeftovers(target);
		await writeFiles(made, files);
		await putInPlace(made, target);
	} catch (cause) {
		await rm(made, { recursive: true, force: true }).catch(() => undefined);
		throw unwritable(out, cause);
	}
}

/** A name beside the export that is this process's own. */
function besides(target: string, role: "making" | "earlier"): string {
	return join(dirname(target), `.${basename(target)}.${process.pid}.${role}`);
}

/** What killed processes had begun to write. */
async function removeLeftovers(target: string): Promise<void> {
	const parent = dirname(target);
	await mkdir(parent, { recursive: true });
	for (const name of await readdir(parent)) {
		const [, of, writer] = /^\.(.+)\.(\d+)\.(?:making|earlier)$/.exec(name) ?? [];
		if (of !== basename(target) || isRunning(Number(writer))) continue;
		await rm(join(parent, name), { recursive: true, force: true });
	}
}

function isRunning(writer: number): boolean {
	try {
		return process.kill(writer, 0);
	} catch (error) {
		return error instanceof Error && "code" in error && error.code === "EPERM";
	}
}

async function writeFiles(folder: string, files: readonly ExportFile[]): Promise<void> {
	for (const { path, bytes } of files) {
		const file = join(folder, path);
		await mkdir(dirname(file), { recursive: true });
		await writeFile(file, bytes, { flush: true });
	}
}

/** A folder with files in it cannot be replaced in one step; an earlier export has another name for that moment. */
async function putInPlace(made: string, target: string): Promise<void> {
	const earlier = besides(target, "earlier");
	const isThere = existsSync(target);
	if (isThere) await rename(target, earlier);
	await rename(made, target);
	if (isThere) await rm(earlier, { recursive: true, force: true });
	const parent = await open(dirname(target), "r");
	try {
		await parent.sync();
	} finally {
		await parent.close();
	}
}
