import { evidenceKey, type EvidenceMap, type EvidenceRequest } from "../evidence.ts";
import { asList, isObject, type JsonObject } from "../json.ts";
import { isStatement } from "./statement.ts";

/** What one search may take: a chain's statements, answers and all statements that are looked at. */
export const searchLimits = { chain: 4, requests: 24, statementsOfAnswer: 32, statements: 64 } as const;

/**
 * Where statements about somebody may be: what the verifier has on record, by that DID, and at the host of every body
 * that it trusts. A body learns whose recognition is looked up, and never whose certificate.
 */
export function statementRequests(about: string, trustedBodies: readonly string[]): readonly EvidenceRequest[] {
	const hosts = trustedBodies.filter((body) => body.startsWith("did:web:") && body !== about);
	return [about, ...hosts.map((body) => publishedAt(body, about))].map(asRequest);
}

export function asRequest(id: string): EvidenceRequest {
	return { kind: "recognition", id };
}

const queryPart = "/recognitions?about=";

/** The address, as a DID URL (DID Core §3.2), of what a body has published about somebody. */
function publishedAt(body: string, about: string): string {
	return `${body}${queryPart}${encodeURIComponent(about)}`;
}

/** The body whose host an address of `publishedAt` asks, and the query there; `undefined` for other addresses. */
export function readPublishedAt(id: string): { readonly body: string; readonly path: string } | undefined {
	const place = id.indexOf(queryPart);
	return place === -1 ? undefined : { body: id.slice(0, place), path: id.slice(place) };
}

/** The signed statements of an answer: a list `{statements: [...]}`, or one by itself. */
export function statementsOf(document: unknown): readonly JsonObject[] {
	if (!isObject(document)) return [];
	const listed = "statements" in document ? asList(document["statements"]) : [document];
	return listed.slice(0, searchLimits.statementsOfAnswer).filter(isObject).filter(isStatement);
}

/** True when the record of statements, which is asked by DID alone, could not be read. */
export function isRecordSilent(evidence: EvidenceMap, requests: readonly EvidenceRequest[]): boolean {
	const ofRecord = requests.filter(({ id }) => id.startsWith("did:") && readPublishedAt(id) === undefined);
	return ofRecord.some((request) => evidence.get(evidenceKey(request))?.state === "unreachable");
}

/** The bodies among these requests that could not be asked, each once. */
export function silentBodies(evidence: EvidenceMap, requests: readonly EvidenceRequest[]): readonly string[] {
	const silent = requests.filter((request) => evidence.get(evidenceKey(request))?.state === "unreachable");
	return [...new Set(silent.flatMap(({ id }) => readPublishedAt(id)?.body ?? []))];
}
