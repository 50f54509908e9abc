import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { certificateAddress } from "../../app/deployment.ts";
import { changeStatus } from "../../app/change-status.ts";
import { createIssuer } from "../../app/create-issuer.ts";
import { importCatalogue } from "../../app/import-catalogue.ts";
import { issueRoster } from "../../app/issue-roster.ts";
import type { Certificate } from "../../app/ports.ts";
import { verifyDocument } from "../../app/verify-document.ts";
import { type Config, demoEnvironment, markerFile, passphraseFile, readConfig, readMarker } from "../../config.ts";
import { TamgaError } from "../../core/errors.ts";
import { parseIssuerProfile } from "../../core/issuer-profile.ts";
import { printedNumber } from "../../core/crockford.ts";
import type { Report } from "../../core/report.ts";
import { makeDataDirectory, type Office, openOffice, openVerifier, wipeDemoDirectory } from "../../main.ts";
import { paint, print, say, table } from "../output.ts";
import { progressBar } from "../progress.ts";
import { packageFile } from "../package-file.ts";
import { writeFiles } from "./issue.ts";
import { serveOffice } from "./serve.ts";

interface DemoOptions {
	readonly serve: boolean;
	readonly out: string;
	readonly port?: string;
}

/** The whole of Tamga in one go, on invented data: what a visitor tries first, and what a test runs last. */
export async function demo({ serve, out, port }: DemoOptions): Promise<void> {
	const office = await openOffice(makeDemoDirectory(port));
	const folder = resolve(out);
	emptyOutput(folder);
	try {
		const issuers = await createIssuers(office);
		say(`${issuers.length} issuers: ${issuers.map(({ did }) => did).join(", ")}`);
		const { courses } = await importCatalogue(office, await readDemo("catalogue.json"));
		say(`${courses} courses imported`);
		const certificates = await issueAll(office, folder, issuers[0]?.slug ?? "");
		await endTwo(office, certificates);
		await printVerdicts(office, folder, certificates);
		say(`${certificates.length} certificates in ${folder}, each as PDF and JSON.`);
	} catch (error) {
		await office.close();
		throw error;
	}
	if (serve) await serveOffice(office, port);
	else await office.close();
}

function makeDemoDirectory(port: string | undefined): Config {
	const env = demoEnvironment(port);
	const dataDir = resolve(env["TAMGA_DATA_DIR"] ?? "");
	wipeDemoDirectory(dataDir, readMarker(dataDir)?.demo === true);
	const { baseUrl, timeZone, secrets } = readConfig(env);
	makeDataDirectory(dataDir, markerFile, { baseUrl, timeZone, demo: true });
	if (secrets.passphrase === undefined && secrets.passphraseFile === undefined) {
		writeFileSync(join(dataDir, passphraseFile), `${randomBytes(18).toString("base64url")}\n`, { mode: 0o600 });
	}
	return readConfig(env);
}

/** The folder holds nothing but certificates, so it may be emptied of them, and of nothing else. */
function emptyOutput(folder: string): void {
	mkdirSync(folder, { recursive: true });
	const files = readdirSync(folder);
	const strange = files.find((file) => !/^[0-9A-HJKMNP-TV-Z]{26}\.(pdf|json)(\.part)?$/.test(file));
	if (strange !== undefined)
		throw new TamgaError("USAGE", `${folder} holds other files; name another folder with --out.`);
	for (const file of files) rmSync(join(folder, file));
}

async function createIssuers(office: Office) {
	const first = await createIssuer(office, parseIssuerProfile(await readDemo("issuer-must.json")));
	const second = await createIssuer(office, parseIssuerProfile(await readDemo("issuer-second.json")));
	return [first, second];
}

async function issueAll(office: Office, folder: string, issuer: string): Promise<readonly Certificate[]> {
	const roster = await readFile(packageFile("demo/roster.csv"));
	const certificates: Certificate[] = [];
	const bar = progressBar("issuing");
	await issueRoster(office, {
		roster,
		issuer,
		onIssued: async (certificate, done, total) => {
			await writeFiles(folder, certificate);
			certificates.push(certificate);
			bar.step(done, total);
		},
	}).finally(() => bar.stop());
	return certificates;
}

/** One is revoked and one is suspended, so that a visitor sees what that looks like. */
async function endTwo(office: Office, certificates: readonly Certificate[]): Promise<void> {
	const [first, second] = certificates;
	if (first === undefined || second === undefined) throw new TypeError("the demo roster has two certificates at least");
	await changeStatus(office, { action: "revoke", ids: [first.id], reason: "issued-in-error" });
	await changeStatus(office, { action: "suspend", ids: [second.id], reason: "under-review" });
}

/** Reads every written PDF back and judges it as an outsider's file. */
async function printVerdicts(office: Office, folder: string, certificates: readonly Certificate[]): Promise<void> {
	const verifier = await openVerifier(office.config, { office, offline: true });
	const rows: string[][] = [];
	for (const { id, number, courseCode } of certificates) {
		const { report } = await verifyDocument(verifier, await readFile(join(folder, `${id}.pdf`)));
		rows.push([printedNumber(number), courseCode, verdictCell(report), certificateAddress(office.deployment, id)]);
	}
	print(table([["number", "course", "verdict", "address"], ...rows]));
}

function verdictCell({ verdict, errors }: Report): string {
	const colour = verdict === "valid" ? "green" : verdict === "invalid" ? "red" : "yellow";
	const [error] = errors;
	return paint(colour, error === undefined ? verdict : `${verdict} ${error.code}`);
}

async function readDemo(file: string): Promise<unknown> {
	const path = packageFile(`demo/${file}`);
	if (!existsSync(path)) throw new TamgaError("FILE_UNREADABLE", `${file} of the demo is missing.`);
	return JSON.parse(await readFile(path, "utf8"));
}
