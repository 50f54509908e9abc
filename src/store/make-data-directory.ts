import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { TamgaError } from "../core/errors.ts";
import { isMissingOrEmpty } from "./data-directory.ts";

/** Makes a data directory with its marker, private to its owner. Refuses one that holds anything else. */
export function makeDataDirectory(folder: string, markerName: string, marker: object): void {
	if (existsSync(join(folder, markerName))) return;
	if (!isMissingOrEmpty(folder)) {
		throw new TamgaError("DATA_DIRECTORY", `${folder} holds other files; name an empty directory in TAMGA_DATA_DIR.`);
	}
	mkdirSync(folder, { recursive: true, mode: 0o700 });
	writeFileSync(join(folder, markerName), `${JSON.stringify(marker, null, 2)}\n`, { mode: 0o600 });
}

/** Removes a directory that the demo made; refuses any other. */
export function wipeDemoDirectory(folder: string, isDemo: boolean): void {
	if (!existsSync(folder)) return;
	if (readdirSync(folder).length > 0 && !isDemo) {
		throw new TamgaError(
			"DATA_DIRECTORY",
			`${folder} was not made by the demo, so it is left alone; name another in TAMGA_DATA_DIR.`,
		);
	}
	rmSync(folder, { recursive: true, force: true });
}
