import type { Config } from "../config.ts";
import { readMarker } from "../config/marker.ts";
import { TamgaError } from "../core/errors.ts";
import { nodeRandom } from "../keys/node-random.ts";
import { keysFolder, registerFile } from "../store/data-directory.ts";
import type { RegisterLocation } from "../store/open-register.ts";
import { existsSync } from "node:fs";
import { join } from "node:path";

export function registerPlace({ databaseUrl, dataDir }: Config): RegisterLocation {
	return databaseUrl === undefined ? { sqliteFile: join(dataDir, registerFile) } : { postgresUrl: databaseUrl };
}

export function hasDataDirectory({ dataDir, databaseUrl }: Config): boolean {
	return readMarker(dataDir) !== undefined && (databaseUrl !== undefined || existsSync(join(dataDir, registerFile)));
}

/** Keys without a register: it is lost, or in a database that the environment does not name. Never begin an empty one. */
export function checkRegister({ dataDir, databaseUrl }: Config): void {
	const lost = existsSync(join(dataDir, keysFolder)) && !existsSync(join(dataDir, registerFile));
	if (databaseUrl !== undefined || !lost) return;
	throw new TamgaError(
		"DATA_DIRECTORY",
		`${registerFile} is missing from ${dataDir}; restore a backup, or set TAMGA_DATABASE_URL where it is in PostgreSQL.`,
	);
}

/** Whether a database holds nothing of ours yet. */
export async function isRegisterEmpty(config: Config): Promise<boolean> {
	const { openRegister } = await import("../store/open-register.ts");
	const register = await openRegister(registerPlace(config), nodeRandom);
	try {
		return (await register.issuers()).length === 0 && (await register.courses()).length === 0;
	} finally {
		await register.close();
	}
}
