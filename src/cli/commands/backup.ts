import { readConfig } from "../../config.ts";
import { restoreBackup, writeBackup } from "../../main.ts";
import { say } from "../output.ts";

export async function backup(file: string): Promise<void> {
	const { dataDir } = readConfig();
	await writeBackup(dataDir, file);
	say(`${dataDir} is saved in ${file}. The keys in it are still encrypted; keep the passphrase elsewhere.`);
}

export async function restore(file: string): Promise<void> {
	const { dataDir } = readConfig();
	await restoreBackup(file, dataDir);
	say(`${dataDir} is restored from ${file}.`);
}
