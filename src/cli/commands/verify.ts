import { readdir, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { buffer } from "node:stream/consumers";
import { type EvidenceSource, givenSource } from "../../app/evidence-sources.ts";
import { ownPath } from "../../app/deployment.ts";
import { parseId } from "../../core/crockford.ts";
import { statusMaxAgeMs, verifyDocument } from "../../app/verify-document.ts";
import { type Config, readConfig } from "../../config.ts";
import { TamgaError } from "../../core/errors.ts";
import { isObject, type Json } from "../../core/json.ts";
import type { Report } from "../../core/report.ts";
import { hasDataDirectory, type Office, openOffice, openVerifier, safeFetch } from "../../main.ts";
import { verdictExitCode } from "../exit-codes.ts";
import { readInput, readJson } from "../files.ts";
import { paint, plainLine, print } from "../output.ts";

interface VerifyOptions {
	readonly json?: boolean;
	readonly at?: string;
	readonly offline?: boolean;
	readonly evidence?: string;
	readonly trust: readonly string[];
	readonly challenge?: string;
	readonly domain?: string;
}

export async function verify(inputs: readonly string[], options: VerifyOptions): Promise<void> {
	const config = readConfig();
	const now = moment(options.at);
	const clock = (): Date => now ?? new Date();
	const office = hasDataDirectory(config) ? await openOffice(config, clock) : undefined;
	try {
		const sources = options.evidence === undefined ? [] : [await evidenceFrom(options.evidence, clock())];
		const offline = options.offline === true;
		const deps = await openVerifier(config, {
			sources,
			offline,
			clock,
			trusted: options.trust,
			...(office === undefined ? {} : { office }),
		});
		const reports: Report[] = [];
		for (const input of inputs) {
			const bytes = await readAny(input, config, office, offline);
			const { report } = await verifyDocument(deps, bytes, {
				maxAgeMs: offline ? statusMaxAgeMs.offline : statusMaxAgeMs.online,
				...(options.challenge === undefined ? {} : { challenge: options.challenge }),
				...(options.domain === undefined ? {} : { domain: options.domain }),
			});
			print(options.json === true ? JSON.stringify({ file: input, ...report }) : describe(input, report));
			reports.push(report);
		}
		process.exitCode = verdictExitCode(reports.map(({ verdict }) => verdict));
	} finally {
		await office?.close();
	}
}

function moment(text: string | undefined): Date | undefined {
	if (text === undefined) return undefined;
	const day = /^\d{4}-\d\d-\d\d(T[\d:.]+(Z|[+-]\d\d:\d\d))?$/.test(text);
	const date = new Date(text);
	if (day && !Number.isNaN(date.getTime())) return date;
	throw new TamgaError("USAGE", "Write --at as 2026-03-01 or 2026-03-01T12:00:00Z.");
}

/** `-`, a file, one of our own addresses, or an address elsewhere. */
async function readAny(
	input: string,
	config: Config,
	office: Office | undefined,
	offline: boolean,
): Promise<Uint8Array> {
	if (input === "-") return await buffer(process.stdin);
	if (!/^https?:\/\//.test(input)) return await readInput(input);
	return (await ownCertificate(input, office)) ?? (await fetchCertificate(input, config, offline));
}

async function ownCertificate(address: string, office: Office | undefined): Promise<Uint8Array | undefined> {
	const path = office === undefined ? undefined : ownPath(office.deployment, address);
	const id = parseId(/^\/c\/([^/.?#]+)/.exec(path ?? "")?.[1] ?? "");
	if (office === undefined || id === undefined) return undefined;
	const certificate = await office.register.certificate(id);
	return certificate?.signed === undefined ? undefined : new TextEncoder().encode(certificate.signed);
}

async function fetchCertificate(address: string, { allowHosts }: Config, offline: boolean): Promise<Uint8Array> {
	if (offline) throw new TamgaError("USAGE", "An address cannot be read with --offline.");
	const outcome = await safeFetch(address, { allowHosts, accept: "application/vc, application/json, application/pdf" });
	if (outcome.state === "found") return outcome.body;
	const why = {
		absent: "there is nothing there",
		refused: "only https addresses on the public network are read; others go in TAMGA_ALLOW_HOSTS",
	};
	throw new TamgaError(
		"FILE_UNREADABLE",
		`${plainLine(address)}: ${outcome.state === "unreachable" ? outcome.reason : why[outcome.state]}.`,
	);
}

/** A map file names a document for each address; a folder holds documents that say their own `id`. */
async function evidenceFrom(path: string, fetchedAt: Date): Promise<EvidenceSource> {
	const isFolder = (await stat(path).catch(() => undefined))?.isDirectory() === true;
	return givenSource(isFolder ? await folderEvidence(path) : await mapEvidence(path), fetchedAt);
}

async function mapEvidence(path: string): Promise<ReadonlyMap<string, Json>> {
	const map = await readJson(path, "USAGE");
	const entries = Object.entries(isObject(map) ? map : {}).flatMap(([address, file]) =>
		typeof file === "string" ? [[address, file] as const] : [],
	);
	if (!isObject(map) || entries.length < Object.keys(map).length) {
		throw new TamgaError("USAGE", `${path} is not of the form { "URL or DID": "file path" }.`);
	}
	return new Map(
		await Promise.all(
			entries.map(async ([address, file]) => [address, await readEvidence(resolve(dirname(path), file))] as const),
		),
	);
}

async function folderEvidence(folder: string): Promise<ReadonlyMap<string, Json>> {
	const files = (await readdir(folder)).filter((file) => file.endsWith(".json")).sort();
	const documents = await Promise.all(files.map((file) => readEvidence(join(folder, file))));
	return new Map(
		documents.flatMap((document) =>
			isObject(document) && typeof document["id"] === "string" ? [[document["id"], document] as const] : [],
		),
	);
}

/** Evidence that is no JSON is kept as a text, so that the judge sees that something was there and of no use. */
async function readEvidence(path: string): Promise<Json> {
	const text = new TextDecoder().decode(await readInput(path));
	try {
		return JSON.parse(text) as Json;
	} catch {
		return text.slice(0, 1_000);
	}
}

function describe(input: string, { verdict, errors, warnings, credential, credentials }: Report): string {
	const colour = verdict === "valid" ? "green" : verdict === "invalid" ? "red" : "yellow";
	const about = credential?.name === undefined ? "" : `  ${plainLine(credential.name)}`;
	const lines = [
		`${paint(colour, verdict.padEnd(12))}  ${plainLine(input)}${about}`,
		...errors.map(
			({ code, title, detail }) => `  ${code}: ${title}${detail === undefined ? "" : ` (${plainLine(detail)})`}`,
		),
		...warnings.map(({ code, title }) => paint("dim", `  note ${code}: ${title}`)),
		...(credentials ?? []).map(
			(report, index) => `  ${describe(`credential ${index + 1}`, report).replaceAll("\n", "\n  ")}`,
		),
	];
	return lines.join("\n");
}
