import { type Evidence, type EvidenceMap, evidenceKey, type EvidenceRequest } from "../evidence.ts";
import { asList, isObject, type Json, type JsonObject } from "../json.ts";
import type { Report } from "../report.ts";
import { carriesItsKey, withoutFragment } from "./did.ts";
import { readSigned, type SignedContent } from "./jose/open-envelope.ts";
import { limits } from "./limits.ts";

/** How often evidence can lead to further evidence: keys and lists, then the keys of the lists. */
export const planRounds = 3;

/**
 * What is still missing to judge a document: controller documents of issuers and signers, status lists and the
 * controllers of those. Pure; call it again after each gathering
 * until it returns nothing. A `did:key` or `did:jwk` is its own evidence. What cannot be asked for is simply not asked for.
 */
export function plan(document: Json, evidence: EvidenceMap): readonly EvidenceRequest[] {
	if (!isObject(document)) return [];
	const outer = readSigned(document);
	const credentials = asList(outer.document["verifiableCredential"]).slice(0, limits.credentials).filter(isObject);
	const missing = new Map<string, EvidenceRequest>();
	for (const signed of [outer, ...credentials.map(readSigned)]) {
		for (const [key, request] of wantedFor(signed, evidence)) if (!evidence.has(key)) missing.set(key, request);
	}
	return Array.from(missing.values()).slice(0, Math.max(0, limits.evidenceRequests - evidence.size));
}

type Wanted = readonly [key: string, request: EvidenceRequest];

function wantedFor({ document: secured, signer }: SignedContent, evidence: EvidenceMap): readonly Wanted[] {
	const lists = statusLists(secured).map(keyed);
	const controllers = new Set<string>();
	addController(controllers, signer);
	addControllers(controllers, secured);
	for (const [key] of lists) {
		const list = signedIn(evidence.get(key));
		if (isObject(list)) addControllers(controllers, list);
	}
	return [...Array.from(controllers, (id) => keyed({ kind: "controller-document", id })), ...lists];
}

function keyed(request: EvidenceRequest): Wanted {
	return [evidenceKey(request), request];
}

/** The list as somebody signed it. */
function signedIn(answer: Evidence | undefined): Json {
	if (answer?.state === "recorded") return answer.record.snapshot?.credential ?? null;
	return answer?.state === "found" ? answer.document : null;
}

/** Those whose keys decide: the issuer or holder, and everybody who signed. */
function addControllers(ids: Set<string>, { issuer, holder, proof }: JsonObject): void {
	addController(ids, idOf(issuer));
	addController(ids, idOf(holder));
	for (const one of asList(proof).slice(0, limits.proofs)) {
		const method = isObject(one) ? one["verificationMethod"] : undefined;
		if (typeof method === "string") addController(ids, withoutFragment(method));
	}
}

function addController(ids: Set<string>, id: string | undefined): void {
	if (id !== undefined && id.length <= limits.controllerCharacters && !carriesItsKey(id)) ids.add(id);
}

function idOf(value: Json | undefined): string | undefined {
	const id = isObject(value) ? value["id"] : value;
	return typeof id === "string" ? id : undefined;
}

function statusLists({ credentialStatus }: JsonObject): readonly EvidenceRequest[] {
	return asList(credentialStatus)
		.slice(0, limits.statusEntries)
		.map((entry) => (isObject(entry) ? entry["statusListCredential"] : undefined))
		.filter((id) => typeof id === "string")
		.map((id) => ({ kind: "status-list", id }));
}

/**
 * What a report leaves to be asked: of a certificate whose bit is set, why and since when. Only the register at home
 * knows, and most certificates are never asked about.
 */
export function openQuestions(report: Report, evidence: EvidenceMap): readonly EvidenceRequest[] {
	const reports = [report, ...(report.credentials ?? [])];
	return reports
		.filter(({ credential }) => credential?.status.some(({ set }) => set === true))
		.flatMap(({ credential }) => (credential?.id === undefined ? [] : [credential.id]))
		.map((id) => ({ kind: "status-note" as const, id }))
		.filter((request) => !evidence.has(evidenceKey(request)));
}
