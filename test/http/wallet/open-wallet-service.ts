import { once } from "node:events";
import { createServer } from "node:net";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serve } from "@hono/node-server";
import { createIssuer } from "../../../src/app/create-issuer.ts";
import { importCatalogue } from "../../../src/app/import-catalogue.ts";
import { issueRoster } from "../../../src/app/issue-roster.ts";
import type { Certificate } from "../../../src/app/register/certificates.ts";
import type { Services } from "../../../src/app/services.ts";
import { readConfig } from "../../../src/config.ts";
import { markerFile } from "../../../src/config/marker.ts";
import { parseIssuerProfile } from "../../../src/core/issuer-profile.ts";
import { createApp } from "../../../src/http/app.ts";
import { makeDataDirectory, type Office, openOffice, openServices } from "../../../src/main.ts";
import { people, rosterOf } from "../open-service.ts";

export interface WalletTestService {
	readonly baseUrl: string;
	readonly services: Services;
	readonly office: Office;
	readonly certificates: readonly Certificate[];
	/** Lets time pass, in minutes. */
	pass(minutes: number): void;
	close(): Promise<void>;
}

const demoFile = (name: string): unknown =>
	JSON.parse(readFileSync(new URL(`../../../demo/${name}`, import.meta.url), "utf8"));

/** The whole service on a port of the loopback under its own address, as a wallet on this machine meets it. */
export async function openWalletService(now: () => Date): Promise<WalletTestService> {
	const port = await freePort();
	const baseUrl = `http://localhost:${port}`;
	const folder = mkdtempSync(join(tmpdir(), "tamga-wallet-"));
	const dataDir = join(folder, "data");
	makeDataDirectory(dataDir, markerFile, { baseUrl, timeZone: "Asia/Ulaanbaatar", demo: false });
	const env = { TAMGA_DATA_DIR: dataDir, TAMGA_BASE_URL: baseUrl, TAMGA_KEY_PASSPHRASE: "only in tests" };
	let passed = 0;
	const clock = () => new Date(now().getTime() + passed);
	const office = await openOffice(readConfig(env), clock);
	await createIssuer(office, parseIssuerProfile(demoFile("issuer-must.json")));
	await importCatalogue(office, demoFile("catalogue.json"));
	const certificates: Certificate[] = [];
	const { parts } = await issueRoster(office, { roster: new TextEncoder().encode(rosterOf(people)) });
	for await (const { issued } of parts) certificates.push(...issued);
	const services = await openServices(office);
	const log = { info: () => {}, error: (fields: object) => console.error(fields) };
	const options = { baseUrl, rateLimit: 0, trustProxy: 0, timeZone: "Asia/Ulaanbaatar", log, clock };
	const server = serve({ fetch: createApp(services, options).fetch, port, hostname: "127.0.0.1" });
	await once(server, "listening");
	return {
		baseUrl,
		services,
		office,
		certificates,
		pass: (minutes) => void (passed += minutes * 60_000),
		close: async () => {
			await new Promise((closed) => server.close(closed));
			await office.close();
			rmSync(folder, { recursive: true, force: true });
		},
	};
}

async function freePort(): Promise<number> {
	const server = createServer().listen(0, "127.0.0.1");
	await once(server, "listening");
	const address = server.address();
	await new Promise((closed) => server.close(closed));
	if (address === null || typeof address === "string") throw new TypeError("the server has no port");
	return address.port;
}
