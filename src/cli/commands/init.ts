import { rmSync } from "node:fs";
import { createIssuer } from "../../app/create-issuer.ts";
import { markerFile, readConfig, readMarker } from "../../config.ts";
import { parseIssuerProfile } from "../../core/issuer-profile.ts";
import { makeDataDirectory, openOffice, passphraseFrom } from "../../main.ts";
import { readJson } from "../files.ts";
import { print, say } from "../output.ts";

/** Everything is checked before anything is written; a first run that fails leaves nothing behind. */
export async function init({ issuer: file }: { issuer: string }): Promise<void> {
	const config = readConfig();
	const profile = parseIssuerProfile(await readJson(file, "ISSUER_INVALID"));
	await passphraseFrom(config.secrets)();
	const first = readMarker(config.dataDir) === undefined;
	const { baseUrl, timeZone, dataDir } = config;
	makeDataDirectory(dataDir, markerFile, { baseUrl, timeZone, demo: false });
	try {
		const office = await openOffice(config);
		try {
			const issuer = await createIssuer(office, profile);
			say(`${issuer.slug} is registered in ${dataDir}. Back up that directory and keep the passphrase elsewhere.`);
			print(issuer.did);
		} finally {
			await office.close();
		}
	} catch (error) {
		if (first) rmSync(dataDir, { recursive: true, force: true });
		throw error;
	}
}
