import { createIssuer } from "../../app/create-issuer.ts";
import { readConfig } from "../../config.ts";
import { parseIssuerProfile } from "../../core/issuer-profile.ts";
import { passphraseFrom } from "../../main.ts";
import { readJson } from "../files.ts";
import { withNewOffice } from "../office.ts";
import { print, say } from "../output.ts";

/** Everything is checked before anything is written; a first run that fails leaves nothing behind. */
export async function init({ issuer: file, json }: { issuer: string; json?: boolean }): Promise<void> {
	const config = readConfig();
	const profile = parseIssuerProfile(await readJson(file, "ISSUER_INVALID"));
	await passphraseFrom(config.secrets)();
	const { slug, did } = await withNewOffice(config, (office) => createIssuer(office, profile));
	say(`${slug} is registered in ${config.dataDir}. Back up that directory and keep the passphrase elsewhere.`);
	print(json === true ? JSON.stringify({ slug, did }) : did);
}
