import { TamgaError } from "../../core/errors.ts";
import { hex } from "../../core/hex.ts";
import type { Tools } from "../../core/tools.ts";
import { type Manifest, manifestFile } from "./manifest.ts";

/** A folder as an export needs it, wherever it lies. */
export interface ExportFolder {
	/** Every file below it, relative and with slashes. */
	paths(): Promise<readonly string[]>;
	/** Throws FILE_UNREADABLE. */
	read(path: string): Promise<Uint8Array>;
}

/** So many files are named; a person looks at them one by one. */
const namedFiles = 5;

/** Compares a folder with its manifest. Throws EXPORT_INVALID that names what is missing, was added or was changed. */
export async function checkFiles(folder: ExportFolder, manifest: Manifest, tools: Tools): Promise<void> {
	const { files } = manifest.credentialSubject;
	const there = new Set((await folder.paths()).filter((path) => path !== manifestFile));
	const listed = Object.keys(files);
	const missing = listed.filter((path) => !there.has(path));
	const added = [...there].filter((path) => !Object.hasOwn(files, path));
	const changed: string[] = [];
	for (const path of listed.filter((one) => there.has(one))) {
		if (!isAsListed(await folder.read(path), files[path], tools)) changed.push(path);
	}
	const faults = [told("Missing", missing), told("Added", added), told("Changed", changed)].filter((one) => one !== "");
	if (faults.length > 0) throw new TamgaError("EXPORT_INVALID", faults.join(" "));
}

type Listed = Manifest["credentialSubject"]["files"][string];

export function isAsListed(bytes: Uint8Array, listed: Listed | undefined, tools: Pick<Tools, "sha256">): boolean {
	return bytes.length === listed?.size && hex(tools.sha256(bytes)) === listed.sha256;
}

function told(word: string, paths: readonly string[]): string {
	if (paths.length === 0) return "";
	const others = paths.length > namedFiles ? ` and ${paths.length - namedFiles} more` : "";
	return `${word}: ${paths.slice(0, namedFiles).join(", ")}${others}.`;
}
