import { didDocument } from "../core/did-document.ts";
import { type Evidence, type EvidenceMap, type EvidenceRequest, evidenceKey } from "../core/evidence.ts";
import { parseId } from "../core/crockford.ts";
import type { Json } from "../core/json.ts";
import { type Deployment, ownPath } from "./deployment.ts";
import type { Clock, Register } from "./ports.ts";
import type { StatusLists } from "./status-lists.ts";

/** Answers a request for evidence, or `undefined` when it has no say about that address. */
export type EvidenceSource = (request: EvidenceRequest) => Promise<Evidence | undefined>;

/** Asks the sources in order; what nobody has a say about is unreachable, never absent. */
export function gatherFrom(sources: readonly EvidenceSource[]) {
	return async (requests: readonly EvidenceRequest[]): Promise<EvidenceMap> => {
		const found = await Promise.all(requests.map((request) => firstAnswer(sources, request)));
		return new Map(requests.map((request, index) => [evidenceKey(request), found[index] as Evidence]));
	};
}

/** Evidence that the caller hands in, by address. A copy counts as made at `fetchedAt`. */
export function givenSource(documents: ReadonlyMap<string, Json>, fetchedAt: Date): EvidenceSource {
	return async ({ id }) => {
		const document = documents.get(id);
		return document === undefined ? undefined : { state: "found", document, fetchedAt, source: "given" };
	};
}

/** Our own register: registered issuers are never fetched, and our own lists are never older than the last change. */
export function registerSource(deps: {
	readonly register: Register;
	readonly lists: StatusLists;
	readonly clock: Clock;
	readonly deployment: Deployment;
}): EvidenceSource {
	const { register, lists, clock, deployment } = deps;
	const found = (document: Json | undefined): Evidence | undefined =>
		document === undefined ? undefined : { state: "found", document, fetchedAt: clock(), source: "registered" };
	return async ({ kind, id }) => {
		if (kind === "controller-document") {
			const issuer = (await register.issuers()).find(({ did }) => did === id);
			return issuer === undefined ? undefined : found(didDocument(issuer.did, issuer.keys));
		}
		if (kind === "status-list") return found(await lists.readAddress(id));
		return found(await statusNotes(register, deployment, id));
	};
}

async function statusNotes(register: Register, deployment: Deployment, address: string): Promise<Json | undefined> {
	const id = parseId(/^\/c\/([^/]+)$/.exec(ownPath(deployment, address) ?? "")?.[1] ?? "");
	const certificate = id === undefined ? undefined : await register.certificate(id);
	return certificate?.status.map(({ purpose, reason, since }) => ({ purpose, reason, since }));
}

async function firstAnswer(sources: readonly EvidenceSource[], request: EvidenceRequest): Promise<Evidence> {
	for (const source of sources) {
		const answer = await source(request);
		if (answer !== undefined) return answer;
	}
	return { state: "unreachable", reason: "nobody was asked" };
}
