import { type EvidenceMap, evidenceKey, type EvidenceRequest } from "../evidence.ts";
import { asList, isObject, type Json, type JsonObject } from "../json.ts";
import { isDidKey, withoutFragment } from "./did.ts";
import { limits } from "./limits.ts";

/** How often evidence can lead to further evidence: keys and lists, then the keys of the lists. */
export const planRounds = 3;

/**
 * What is still missing to judge a document: controller documents of issuers and signers, status lists and the
 * controllers of those, and what the issuer's register notes about a status. Pure; call it again after each gathering
 * until it returns nothing. A `did:key` is its own evidence. What cannot be asked for is simply not asked for.
 */
export function plan(document: Json, evidence: EvidenceMap): readonly EvidenceRequest[] {
	if (!isObject(document)) return [];
	const credentials = asList(document["verifiableCredential"]).slice(0, limits.credentials).filter(isObject);
	const wanted = [document, ...credentials].flatMap((secured) => wantedFor(secured, evidence));
	const unique = new Map(wanted.map((request) => [evidenceKey(request), request]));
	const missing = [...unique].filter(([key]) => !evidence.has(key)).map(([, request]) => request);
	return missing.slice(0, Math.max(0, limits.evidenceRequests - evidence.size));
}

function wantedFor(secured: JsonObject, evidence: EvidenceMap): readonly EvidenceRequest[] {
	const lists = statusLists(secured);
	const found = lists.map((request) => evidence.get(evidenceKey(request)));
	const documents = found.map((answer) => (answer?.state === "found" ? answer.document : null)).filter(isObject);
	return [...controllers(secured), ...lists, ...documents.flatMap(controllers), ...statusNotes(secured, lists)];
}

/** Those whose keys decide: the issuer or holder, and everybody who signed. */
function controllers({ issuer, holder, proof }: JsonObject): readonly EvidenceRequest[] {
	const methods = asList(proof)
		.slice(0, limits.proofs)
		.map((one) => (isObject(one) ? one["verificationMethod"] : undefined));
	const signers = methods.map((method) => (typeof method === "string" ? withoutFragment(method) : undefined));
	return [idOf(issuer), idOf(holder), ...signers]
		.filter((id) => id !== undefined)
		.filter((id) => id.length <= limits.controllerCharacters && !isDidKey(id))
		.map((id) => ({ kind: "controller-document", id }));
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

/** Asked for beside the lists, not after them: only the register at home knows, and it answers without a network. */
function statusNotes({ id }: JsonObject, lists: readonly EvidenceRequest[]): readonly EvidenceRequest[] {
	return typeof id === "string" && lists.length > 0 ? [{ kind: "status-note", id }] : [];
}
