import type { EvidenceSource } from "../app/evidence-sources.ts";
import type { Clock } from "../app/ports.ts";
import { TamgaError } from "../core/errors.ts";
import type { Evidence, EvidenceRequest } from "../core/evidence.ts";
import { readPublishedAt } from "../core/recognition/plan-recognition.ts";
import { isImpossibleDidWeb } from "../core/verify/did.ts";
import { parseStrictJson } from "../core/verify/strict-json.ts";
import { type FetchOutcome, type FetchRules, safeFetch } from "./safe-fetch.ts";
import { defaultTimeoutMs } from "./safe-request.ts";

const mayNotBeAsked: Evidence = { state: "unreachable", reason: "this address may not be asked" };

/** Evidence from the network: controller documents of `did:web` and https issuers, status lists, published statements. */
export function networkSource(rules: FetchRules, clock: Clock = () => new Date()): EvidenceSource {
	return async ({ kind, id }: EvidenceRequest) => {
		if (kind === "status-note") return undefined;
		const outcome = await fetchNamed(kind, id, rules);
		if (outcome === undefined) return undefined;
		if (outcome.state === "refused") return mayNotBeAsked;
		return outcome.state === "found" ? readDocument(outcome.body, clock()) : outcome;
	};
}

/** `undefined` where nobody has a public place for it: what is recorded about a DID, only a register knows. */
async function fetchNamed(
	kind: EvidenceRequest["kind"],
	id: string,
	rules: FetchRules,
): Promise<FetchOutcome | undefined> {
	if (!id.startsWith("did:")) return await safeFetch(id, rules);
	if (kind !== "recognition") return await fetchAtHost(didWebPlace(id, rules.allowHosts), rules);
	const published = readPublishedAt(id);
	if (published === undefined) return undefined;
	const place = didWebPlace(published.body, rules.allowHosts);
	return await fetchAtHost(place && new URL(`https://${place}`).host + published.path, rules);
}

/** By https; where that gets no answer, by http, which `safeFetch` allows only for some hosts. One time limit for both. */
async function fetchAtHost(place: string | undefined, rules: FetchRules): Promise<FetchOutcome> {
	if (place === undefined) return { state: "refused" };
	const end = performance.now() + (rules.timeoutMs ?? defaultTimeoutMs);
	const secure = await safeFetch(`https://${place}`, rules);
	if (secure.state === "found" || secure.state === "absent") return secure;
	const timeLeft = Math.max(0, Math.floor(end - performance.now()));
	const plain = await safeFetch(`http://${place}`, { ...rules, timeoutMs: timeLeft });
	return plain.state === "refused" ? secure : plain;
}

/** did:web §3.2: the method-specific id is the host, with its port escaped, and a path; `undefined` for an impossible one. */
function didWebPlace(did: string, allowHosts: readonly string[]): string | undefined {
	const allowed = new Set([...allowHosts, ...allowHosts.map((place) => place.replace(/:(?:80|443)$/, ""))]);
	if (!did.startsWith("did:web:") || isImpossibleDidWeb(did, allowed)) return undefined;
	const [host = "", ...path] = did.slice("did:web:".length).split(":");
	const folder = path.length === 0 ? [".well-known"] : path;
	return [host.replace(/%3A/i, ":"), ...folder, "did.json"].join("/");
}

function readDocument(body: Uint8Array, fetchedAt: Date): Evidence {
	try {
		return { state: "found", document: parseStrictJson(body), fetchedAt, source: "network" };
	} catch (error) {
		if (error instanceof TamgaError) return { state: "unreachable", reason: "the answer is not JSON" };
		throw error;
	}
}
