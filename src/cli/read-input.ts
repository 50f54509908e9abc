import { ownPath } from "../app/deployment.ts";
import type { Config } from "../config.ts";
import { parseId } from "../core/crockford.ts";
import { TamgaError } from "../core/errors.ts";
import { type Office, safeFetch } from "../main.ts";
import { readInput, readStream } from "./files.ts";
import { plainLine } from "./output.ts";

export function isAddress(input: string): boolean {
	return /^https?:\/\//i.test(input);
}

/** What a person named: `-`, a file, one of our own addresses, or an address elsewhere. Throws FILE_UNREADABLE. */
export async function readNamed(input: string, config: Config, office: Office | undefined): Promise<Uint8Array> {
	if (input === "-") return await readStream(process.stdin, "Standard input");
	if (!isAddress(input)) return await readInput(input);
	return (await ownCertificate(input, office)) ?? (await fetchCertificate(input, config));
}

async function ownCertificate(address: string, office: Office | undefined): Promise<Uint8Array | undefined> {
	const path = office === undefined ? undefined : ownPath(office.deployment, address);
	const id = parseId(/^\/c\/([^/.?#]+)/.exec(path ?? "")?.[1] ?? "");
	if (office === undefined || id === undefined) return undefined;
	const certificate = await office.register.certificate(id);
	return certificate?.signed === undefined ? undefined : new TextEncoder().encode(certificate.signed);
}

const failures = {
	absent: "there is nothing there",
	refused: "only https addresses on the public network are read; others go in TAMGA_ALLOW_HOSTS",
};

async function fetchCertificate(address: string, { allowHosts }: Config): Promise<Uint8Array> {
	const outcome = await safeFetch(address, { allowHosts, accept: "application/vc, application/json, application/pdf" });
	if (outcome.state === "found") return outcome.body;
	const why = outcome.state === "unreachable" ? outcome.reason : failures[outcome.state];
	throw new TamgaError("FILE_UNREADABLE", `${plainLine(address)}: ${why}.`);
}
