import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createIssuer } from "../../src/app/create-issuer.ts";
import { importCatalogue } from "../../src/app/import-catalogue.ts";
import { issueRoster } from "../../src/app/issue-roster.ts";
import type { Certificate } from "../../src/app/register/certificates.ts";
import { readConfig } from "../../src/config.ts";
import { markerFile } from "../../src/config/marker.ts";
import { parseIssuerProfile } from "../../src/core/issuer-profile.ts";
import { type KeyPair, openKeyFile } from "../../src/keys/key-file.ts";
import { makeDataDirectory, type Office, openOffice } from "../../src/main.ts";
import { keysFolder } from "../../src/store/data-directory.ts";
import { ordinaryRoster } from "./roster.ts";

const baseUrl = "https://certificates.example.mn";

/** A service of its own with certificates in its register; what every row takes its inputs from. */
export interface Place {
	readonly office: Office;
	readonly env: Readonly<Record<string, string>>;
	/** The key that signed, secret half and all: the plain side needs it. */
	key(): Promise<KeyPair>;
	/** Issued, all in force. */
	readonly certificates: readonly IssuedCertificate[];
	close(): Promise<void>;
}

export type IssuedCertificate = Certificate & { readonly signed: string };

export async function openPlace(count: number): Promise<Place> {
	const folder = mkdtempSync(join(tmpdir(), "tamga-bench-"));
	const env = {
		TAMGA_DATA_DIR: join(folder, "data"),
		TAMGA_BASE_URL: baseUrl,
		TAMGA_KEY_PASSPHRASE: "only in benches",
		TAMGA_RATE_LIMIT: "0",
	};
	makeDataDirectory(env.TAMGA_DATA_DIR, markerFile, { baseUrl, timeZone: "Asia/Ulaanbaatar", demo: false });
	const office = await openOffice(readConfig(env));
	const { slug } = await createIssuer(office, parseIssuerProfile(demoFile("issuer-must.json")));
	const keyFile = join(env.TAMGA_DATA_DIR, keysFolder, `${slug}.age`);
	await importCatalogue(office, demoFile("catalogue.json"));
	return {
		office,
		env,
		key: async () => openKeyFile(readFileSync(keyFile), env.TAMGA_KEY_PASSPHRASE),
		certificates: await issueSome(office, count),
		close: async () => {
			await office.close();
			rmSync(folder, { recursive: true, force: true });
		},
	};
}

async function issueSome(office: Office, count: number): Promise<readonly IssuedCertificate[]> {
	const certificates: IssuedCertificate[] = [];
	if (count === 0) return certificates;
	const { parts } = await issueRoster(office, { roster: new TextEncoder().encode(ordinaryRoster(count)) });
	for await (const { issued } of parts) certificates.push(...issued);
	return certificates;
}

function demoFile(name: string): unknown {
	return JSON.parse(readFileSync(new URL(`../../demo/${name}`, import.meta.url), "utf8"));
}
