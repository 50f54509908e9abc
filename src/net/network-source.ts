import type { EvidenceSource } from "../app/evidence-sources.ts";
import { TamgaError } from "../core/errors.ts";
import type { Evidence, EvidenceRequest } from "../core/evidence.ts";
import { parseStrictJson } from "../core/verify/strict-json.ts";
import { type FetchRules, safeFetch } from "./safe-fetch.ts";

/** Evidence from the network: controller documents of `did:web` and https issuers, and status lists. */
export function networkSource(rules: FetchRules): EvidenceSource {
	return async (request) => {
		const address = addressOf(request);
		if (address === undefined) return undefined;
		const outcome = await safeFetch(address, rules);
		if (outcome.state === "refused") return { state: "unreachable", reason: "this address may not be asked" };
		if (outcome.state !== "found") return outcome;
		return readDocument(outcome.body);
	};
}

function addressOf({ kind, id }: EvidenceRequest): string | undefined {
	if (kind === "status-note") return undefined;
	if (id.startsWith("did:web:")) return didWebAddress(id);
	return id.startsWith("https:") || id.startsWith("http:") ? id : undefined;
}

/** did:web §3.2: the method-specific id is host (with an escaped port) and path. */
function didWebAddress(did: string): string {
	const [host = "", ...path] = did.slice("did:web:".length).split(":");
	const folder = path.length === 0 ? "/.well-known" : `/${path.join("/")}`;
	return `https://${decodeURIComponent(host)}${folder}/did.json`;
}

function readDocument(body: Uint8Array): Evidence {
	try {
		return { state: "found", document: parseStrictJson(body), fetchedAt: new Date(), source: "network" };
	} catch (error) {
		if (error instanceof TamgaError) return { state: "unreachable", reason: "the answer is not JSON" };
		throw error;
	}
}
