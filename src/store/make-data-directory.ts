import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { TamgaError } from "../core/errors.ts";

/**
 * Makes a data directory with its marker, private to its owner, and answers how to take that back; one that is there
 * already stays as it is. Throws DATA_DIRECTORY for a folder that holds anything else or cannot be made.
 */
export function makeDataDirectory(folder: string, markerName: string, marker: object): () => void {
	const file = join(folder, markerName);
	if (existsSync(file)) return () => undefined;
	// A run that was killed at this very place has left the marker under its other name.
	const partial = `${markerName}.part`;
	if (entriesOf(folder).some((name) => name !== partial)) {
		throw new TamgaError("DATA_DIRECTORY", `${folder} holds other files; name an empty directory in TAMGA_DATA_DIR.`);
	}
	const existed = existsSync(folder);
	try {
		mkdirSync(folder, { recursive: true, mode: 0o700 });
		writeFileSync(join(folder, partial), `${JSON.stringify(marker, null, 2)}\n`, { mode: 0o600 });
		renameSync(join(folder, partial), file);
	} catch (cause) {
		throw unusable(folder, cause);
	}
	return () => remove(folder, { markerName, keepFolder: existed });
}

/** Removes a directory that the demo made; refuses any other. */
export function wipeDemoDirectory(folder: string, markerName: string, isDemo: boolean): void {
	if (!existsSync(folder)) return;
	if (entriesOf(folder).length > 0 && !isDemo) {
		throw new TamgaError(
			"DATA_DIRECTORY",
			`${folder} was not made by the demo, so it is left alone; name another in TAMGA_DATA_DIR.`,
		);
	}
	remove(folder, { markerName, keepFolder: false });
}

/** The marker goes last: what a killed run leaves is still known for what it is. */
function remove(folder: string, { markerName, keepFolder }: { markerName: string; keepFolder: boolean }): void {
	const others = entriesOf(folder).filter((name) => name !== markerName);
	for (const name of [...others, markerName]) rmSync(join(folder, name), { recursive: true, force: true });
	if (!keepFolder) rmdirSync(folder);
}

function entriesOf(folder: string): readonly string[] {
	try {
		return existsSync(folder) ? readdirSync(folder) : [];
	} catch (cause) {
		throw unusable(folder, cause);
	}
}

function unusable(folder: string, cause: unknown): TamgaError {
	return new TamgaError("DATA_DIRECTORY", `${folder} cannot be used as a directory; name another in TAMGA_DATA_DIR.`, {
		cause,
	});
}
