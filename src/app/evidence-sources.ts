import { keyHistory } from "../core/did-document.ts";
import { TamgaError } from "../core/errors.ts";
import { type Evidence, type EvidenceMap, type EvidenceRequest, evidenceKey } from "../core/evidence.ts";
import { parseId } from "../core/crockford.ts";
import type { Json } from "../core/json.ts";
import { statementsOf } from "../core/recognition/plan-recognition.ts";
import { type Deployment, isAtHome, ownBase, ownPath } from "./deployment.ts";
import type { Clock, Register } from "./ports.ts";
import { recordedStatements } from "./recognising/recorded-statements.ts";
import type { StatusLists } from "./status-lists.ts";
import type { TokenStatusLists } from "./wallet/token-status-lists.ts";

/** Answers a request for evidence, or `undefined` when it has no say about that address. */
export type EvidenceSource = (request: EvidenceRequest) => Promise<Evidence | undefined>;

/** Asks the sources in order; what nobody has a say about is unreachable, never absent. */
export function gatherFrom(sources: readonly EvidenceSource[]) {
	return async (requests: readonly EvidenceRequest[]): Promise<EvidenceMap> => {
		const answers = requests.map(
			async (request) => [evidenceKey(request), await firstAnswer(sources, request)] as const,
		);
		return new Map(await Promise.all(answers));
	};
}

/** Evidence that the caller hands in, by address. A copy counts as made at `fetchedAt`. */
export function givenSource(documents: ReadonlyMap<string, Json>, fetchedAt: Date): EvidenceSource {
	return async ({ kind, id }) => {
		const document = documents.get(id);
		// Under an issuer's DID stand its keys; whether they are statements too, nobody has said.
		const isOther = kind === "recognition" && statementsOf(document).length === 0;
		return document === undefined || isOther ? undefined : { state: "found", document, fetchedAt, source: "given" };
	};
}

interface RegisterSourceDeps {
	readonly register: Register;
	readonly lists: StatusLists;
	readonly tokenLists: TokenStatusLists;
	readonly clock: Clock;
	readonly deployment: Deployment;
}

/**
 * Our own register: registered issuers are never fetched, and our own lists are never older than the last change.
 * What would be ours but is not there is absent: we do not ask ourselves over the network.
 */
export function registerSource(deps: RegisterSourceDeps): EvidenceSource {
	return async (request) => {
		const document = await ownDocument(deps, request);
		if (document !== undefined) return { state: "found", document, fetchedAt: deps.clock(), source: "registered" };
		return isOurs(deps.deployment, request) ? { state: "absent" } : undefined;
	};
}

async function ownDocument(
	{ register, lists, tokenLists, deployment }: RegisterSourceDeps,
	{ kind, id }: EvidenceRequest,
): Promise<Json | undefined> {
	if (kind === "status-list") return (await lists.readAddress(id)) ?? (await tokenLists.readAddress(id));
	if (kind === "recognition") return await recordedStatements(register, deployment, id);
	if (kind === "status-note") return await statusNotes(register, deployment, id);
	const issuer = (await register.issuers()).find(({ did }) => did === id);
	return issuer && keyHistory(issuer.did, issuer.keys);
}

async function statusNotes(register: Register, deployment: Deployment, address: string): Promise<Json | undefined> {
	const id = certificateAt(deployment, address);
	const certificate = id === undefined ? undefined : await register.certificate(id);
	return certificate?.status.map(({ purpose, reason, since }) => ({ purpose, reason, since }));
}

/** The id of a certificate of ours by its address; `undefined` for any other. */
export function certificateAt(deployment: Deployment, address: string): string | undefined {
	return parseId(/^\/c\/([^/]+)(?:\/wallet\/[^/]+)?$/.exec(ownPath(deployment, address) ?? "")?.[1] ?? "");
}

function isOurs(deployment: Deployment, { kind, id }: EvidenceRequest): boolean {
	if (kind !== "controller-document") return ownBase(deployment, id) !== undefined;
	return isAtHome(deployment, id);
}

/** A source that fails, say because the keys of our own lists are locked, leaves the question to the next. */
async function firstAnswer(sources: readonly EvidenceSource[], request: EvidenceRequest): Promise<Evidence> {
	let reason = "nobody was asked";
	for (const source of sources) {
		try {
			const answer = await source(request);
			if (answer !== undefined) return answer;
		} catch (error) {
			if (!(error instanceof TamgaError)) throw error;
			reason = error.code;
		}
	}
	return { state: "unreachable", reason };
}
