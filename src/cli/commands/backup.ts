import { type Config, readConfig } from "../../config.ts";
import { TamgaError } from "../../core/errors.ts";
import { restoreBackup, writeBackup } from "../../main.ts";
import { say } from "../output.ts";

export async function backup(file: string): Promise<void> {
	const { dataDir } = ownDirectory(readConfig());
	await writeBackup(dataDir, file);
	say(`${dataDir} is saved in ${file}. The keys in it are still encrypted; keep the passphrase elsewhere.`);
}

export async function restore(file: string): Promise<void> {
	const { dataDir } = ownDirectory(readConfig());
	await restoreBackup(file, dataDir);
	say(`${dataDir} is restored from ${file}.`);
}

/** A backup holds a register in SQLite; one in PostgreSQL has its own tools, and must not be mixed with another. */
function ownDirectory(config: Config): Config {
	if (config.databaseUrl === undefined) return config;
	throw new TamgaError(
		"USAGE",
		"The register is in PostgreSQL (TAMGA_DATABASE_URL): save and restore it with pg_dump and pg_restore, " +
			"and copy tamga.json and the folder keys; the keys in it are encrypted.",
	);
}
