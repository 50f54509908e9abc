import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { changeStatus } from "../../app/change-status.ts";
import { createIssuer } from "../../app/create-issuer.ts";
import { certificateAddress } from "../../app/deployment.ts";
import type { Settled } from "../../app/holder/deliver-messages.ts";
import { importCatalogue } from "../../app/import-catalogue.ts";
import { issueRoster } from "../../app/issue-roster.ts";
import type { Certificate } from "../../app/register/certificates.ts";
import { verifyDocument } from "../../app/verify-document.ts";
import { printedNumber } from "../../core/crockford.ts";
import { languages } from "../../core/languages.ts";
import { parseIssuerProfile } from "../../core/issuer-profile.ts";
import type { Report } from "../../core/report.ts";
import { type Office, openVerifier } from "../../main.ts";
import { withFolder } from "../certificate-files.ts";
import { decideDemo } from "../demo-body.ts";
import { makeDemoPlaces } from "../demo-places.ts";
import { withOffice } from "../office.ts";
import { paint, print, say, table } from "../output.ts";
import { sendWaiting } from "../send-waiting.ts";
import { packageFile } from "../package-file.ts";
import { verdictColours } from "../report-text.ts";
import { serveOffice } from "./serve.ts";

interface DemoOptions {
	readonly serve: boolean;
	readonly out: string;
	readonly port?: number;
	readonly json?: boolean;
}

/** The whole of Tamga in one go, on invented data: what a visitor tries first, and what a test runs last. */
export async function demo({ serve, out, port, json = false }: DemoOptions): Promise<void> {
	const folder = resolve(out);
	const config = await makeDemoPlaces({ serve, folder, port });
	await withOffice(async (office) => {
		const issuers = await createIssuers(office);
		say(`${issuers.length} issuers: ${issuers.map(({ did }) => did).join(", ")}`);
		const { courses } = await importCatalogue(office, await readDemo("catalogue.json"));
		say(`${courses} courses imported`);
		await decideDemo(office, issuers[0]);
		const certificates = await issueAll(office, folder, issuers[0].slug);
		const links = await mailAll(office);
		await endTwo(office, certificates);
		printVerdicts(await judgeAll(office, folder, certificates), links, json);
		say(`${certificates.length} certificates in ${folder}, each as PDF and JSON.`);
		sayLinks(links);
		if (serve) await serveOffice(office, port);
	}, config);
}

async function createIssuers(office: Office) {
	const first = await createIssuer(office, parseIssuerProfile(await readDemo("issuer-must.json")));
	const second = await createIssuer(office, parseIssuerProfile(await readDemo("issuer-second.json")));
	const body = await createIssuer(office, parseIssuerProfile(await readDemo("recognising-body.json")));
	say(`${body.profile.name.en}: ${body.did}`);
	return [first, second] as const;
}

async function issueAll(office: Office, folder: string, issuer: string): Promise<readonly Certificate[]> {
	const roster = await readFile(packageFile("demo/roster.csv"));
	const certificates: Certificate[] = [];
	const { parts } = await issueRoster(office, { roster, issuer });
	await withFolder(office, folder, async (write) => {
		for await (const { issued } of parts) {
			certificates.push(...issued);
			await write(issued);
		}
	});
	return certificates;
}

/** Certificate → personal link, which anywhere else stands in the mail alone. */
type Links = ReadonlyMap<string, Settled>;

async function mailAll(office: Office): Promise<Links> {
	const links = new Map<string, Settled>();
	await sendWaiting(office, {}, (settled) => links.set(settled.certificate, settled));
	return links;
}

/** One of each language, to try what a graduate sees. */
function sayLinks(links: Links): void {
	const first = new Map([...links.values()].toReversed().map(({ language, link }) => [language, link]));
	say("What graduates open from their mails, for example:");
	say(table(languages.flatMap((language) => (first.has(language) ? [[language, first.get(language) ?? ""]] : []))));
}

/** One is revoked and one is suspended, so that a visitor sees what that looks like. */
async function endTwo(office: Office, certificates: readonly Certificate[]): Promise<void> {
	const [first, second] = certificates;
	if (first === undefined || second === undefined) throw new TypeError("the demo roster has two certificates at least");
	await changeStatus(office, { action: "revoke", ids: [first.id], reason: "issued-in-error" });
	await changeStatus(office, { action: "suspend", ids: [second.id], reason: "under-review" });
}

interface Judged {
	readonly id: string;
	readonly number: string;
	readonly course: string;
	readonly report: Report;
	readonly address: string;
}

/** Reads every written PDF back and judges it as an outsider's file. */
async function judgeAll(
	office: Office,
	folder: string,
	certificates: readonly Certificate[],
): Promise<readonly Judged[]> {
	const verifier = await openVerifier(office.config, { office, offline: true });
	const judged: Judged[] = [];
	for (const { id, number, courseCode } of certificates) {
		const { report } = await verifyDocument(verifier, await readFile(join(folder, `${id}.pdf`)));
		const address = certificateAddress(office.deployment, id);
		judged.push({ id, number: printedNumber(number), course: courseCode, report, address });
	}
	return judged;
}

function printVerdicts(judged: readonly Judged[], links: Links, json: boolean): void {
	if (json) {
		for (const { report, ...about } of judged)
			print(JSON.stringify({ ...about, verdict: report.verdict, claim: links.get(about.id)?.link }));
		return;
	}
	const rows = judged.map(({ number, course, report, address }) => [number, course, verdictCell(report), address]);
	print(table([["number", "course", "verdict", "address"], ...rows]));
}

function verdictCell({ verdict, errors }: Report): string {
	const [error] = errors;
	return paint(verdictColours[verdict], error === undefined ? verdict : `${verdict} ${error.code}`);
}

async function readDemo(file: string): Promise<unknown> {
	return JSON.parse(await readFile(packageFile(`demo/${file}`), "utf8"));
}
