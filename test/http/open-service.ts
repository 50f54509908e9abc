import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { changeStatus } from "../../src/app/change-status.ts";
import { createIssuer } from "../../src/app/create-issuer.ts";
import type { EvidenceSource } from "../../src/app/evidence-sources.ts";
import { importCatalogue } from "../../src/app/import-catalogue.ts";
import { issueRoster } from "../../src/app/issue-roster.ts";
import type { Certificate } from "../../src/app/register/certificates.ts";
import type { Services } from "../../src/app/services.ts";
import { createToken, type TokenScope } from "../../src/app/tokens.ts";
import { readConfig } from "../../src/config.ts";
import { markerFile } from "../../src/config/marker.ts";
import { parseIssuerProfile } from "../../src/core/issuer-profile.ts";
import { createApp } from "../../src/http/app.ts";
import type { AppOptions, Routes } from "../../src/http/route-deps.ts";
import { makeDataDirectory, type Office, openOffice, openServices } from "../../src/main.ts";

export const baseUrl = "https://certificates.example.mn";
export const now = new Date("2026-11-23T04:00:00.000Z");

const demoFile = (name: string): unknown =>
	JSON.parse(readFileSync(new URL(`../../demo/${name}`, import.meta.url), "utf8"));

export interface OpenService {
	readonly services: Services;
	readonly office: Office;
	/** In the roster's order: the first is in force, the second revoked, the third suspended. */
	readonly certificates: readonly Certificate[];
	/** Lines that the app has logged, as JSON. */
	readonly lines: string[];
	app(options?: Partial<AppOptions>): Routes;
	token(...scopes: TokenScope[]): Promise<string>;
	close(): Promise<void>;
}

/** What is around the service: the time, whom it trusts besides its own issuers, and whom it asks for evidence. */
export interface Surroundings {
	readonly at?: Date;
	readonly trusted?: readonly string[];
	readonly sources?: readonly EvidenceSource[];
	readonly offline?: boolean;
	/** Further settings, over those of the test. */
	readonly env?: Readonly<Record<string, string>>;
	/** A clock that the test sets; otherwise it stands still. */
	readonly clock?: () => Date;
}

/** The whole service in a directory of its own, over a real register, with a clock that stands still. */
export async function openService(
	roster: string = rosterOf(people),
	{ at = now, trusted = [], env: settings = {}, clock = () => at, ...asking }: Surroundings = {},
): Promise<OpenService> {
	const folder = mkdtempSync(join(tmpdir(), "tamga-http-"));
	const dataDir = join(folder, "data");
	makeDataDirectory(dataDir, markerFile, { baseUrl, timeZone: "Asia/Ulaanbaatar", demo: false });
	const env = {
		TAMGA_DATA_DIR: dataDir,
		TAMGA_BASE_URL: baseUrl,
		TAMGA_KEY_PASSPHRASE: "only in tests",
		TAMGA_TRUSTED_ISSUERS: trusted.join(","),
		...settings,
	};
	const office = await openOffice(readConfig(env), clock);
	await createIssuer(office, parseIssuerProfile(demoFile("issuer-must.json")));
	await importCatalogue(office, demoFile("catalogue.json"));
	const certificates: Certificate[] = [];
	const { parts } = await issueRoster(office, { roster: new TextEncoder().encode(roster) });
	for await (const { issued } of parts) certificates.push(...issued);
	const [, second, third] = certificates;
	if (second === undefined || third === undefined) throw new TypeError("the roster has three people at least");
	await changeStatus(office, { action: "revoke", ids: [second.id], reason: "issued-in-error" });
	await changeStatus(office, { action: "suspend", ids: [third.id], reason: "under-review" });
	const services = await openServices(office, { askedByMany: true, ...asking });
	const lines: string[] = [];
	const keep = (fields: object, message: string): void => void lines.push(JSON.stringify({ ...fields, message }));
	const log = { info: keep, error: keep };
	return {
		services,
		office,
		certificates,
		lines,
		app: (options = {}) =>
			createApp(services, {
				baseUrl,
				rateLimit: 0,
				trustProxy: 0,
				timeZone: "Asia/Ulaanbaatar",
				log,
				clock,
				...options,
			}),
		token: async (...scopes) => (await createToken(office, { name: "test", scopes })).secret,
		close: async () => {
			await office.close();
			rmSync(folder, { recursive: true, force: true });
		},
	};
}

export interface Person {
	readonly family: string;
	readonly given: string;
}

export const people: readonly Person[] = [
	{ family: "Ganbold", given: "Enkhtuya" },
	{ family: "Tseren", given: "Batbayar" },
	{ family: "Dorj", given: "Solongo" },
];

export function rosterOf(those: readonly Person[]): string {
	const header =
		"learner_ref,name_order,family_native,given_native,family_latin,given_latin," +
		"email,country,institution,language,course_code,completion_date,score_percent,result";
	const rows = those.map(
		({ family, given }, index) =>
			`L-${index + 1},family-first,,,${family},${given},l${index + 1}@example.org,MN,,en,IIOE-GAI-220,2026-05-03,68,pass`,
	);
	return `${[header, ...rows].join("\n")}\n`;
}

/** The signed credential of a certificate, as text. */
export function signedText(certificate: Certificate | undefined): string {
	if (certificate?.signed === undefined) throw new TypeError("there is no such certificate");
	return certificate.signed;
}
