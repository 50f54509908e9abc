import { TamgaError } from "./errors.ts";
import { type Evidence, type EvidenceMap, evidenceKey, type EvidenceRequest } from "./evidence.ts";
import { asList, isObject, type Json, type JsonObject } from "./json.ts";
import { statementsOf } from "./recognition/plan-recognition.ts";
import { limits } from "./verify/limits.ts";

/*
 * Evidence as it travels between a page and its service: `{requests: [{kind, id}]}` and
 * `{answers: [{kind, id, state, document?, fetchedAt?, source?, reason?}]}`. Addresses go there, documents come back.
 */

const kinds: readonly string[] = [
	"controller-document",
	"status-list",
	"status-note",
	"recognition",
] satisfies EvidenceRequest["kind"][];
const sources: readonly string[] = ["registered", "given", "network"];
const longestAddress = 2_048;

export function writeRequests(requests: readonly EvidenceRequest[]): JsonObject {
	return { requests: requests.map(({ kind, id }) => ({ kind, id })) };
}

/** What a page asks for. Throws BAD_REQUEST. */
export function readRequests(body: Json): readonly EvidenceRequest[] {
	const requests = isObject(body) ? asList(body["requests"]) : [];
	const read = requests.filter(isRequest);
	if (read.length === 0 || read.length < requests.length || read.length > limits.evidenceRequests) {
		throw new TamgaError("BAD_REQUEST", `Send {requests: [{kind, id}]} with 1 to ${limits.evidenceRequests} of them.`);
	}
	return read.map(({ kind, id }) => ({ kind, id }));
}

function isRequest(value: Json): value is JsonObject & EvidenceRequest {
	if (!isObject(value)) return false;
	const { kind, id } = value;
	return typeof kind === "string" && kinds.includes(kind) && typeof id === "string" && id.length <= longestAddress;
}

export function writeAnswers(requests: readonly EvidenceRequest[], evidence: EvidenceMap): JsonObject {
	const answers = requests.map(({ kind, id }) => ({ kind, id, ...written(evidence.get(evidenceKey({ kind, id }))) }));
	return { answers };
}

function written(answer: Evidence = { state: "unreachable", reason: "nobody was asked" }): JsonObject {
	// What a register has kept is for its own judge: nobody else could tell whose word it is.
	if (answer.state === "recorded") return { state: "unreachable" };
	return answer.state === "found" ? { ...answer, fetchedAt: answer.fetchedAt.toISOString() } : { ...answer };
}

/** What a service answers. What cannot be read has no answer, and so counts as not reached. */
export function readAnswers(body: unknown): EvidenceMap {
	const answers = isObject(body) ? asList(body["answers"]) : [];
	return new Map(answers.filter(isRequest).map((answer) => [evidenceKey(answer), readAnswer(answer)]));
}

function readAnswer({ state, document, fetchedAt, source }: JsonObject): Evidence {
	if (state === "absent") return { state };
	const at = new Date(typeof fetchedAt === "string" ? fetchedAt : Number.NaN);
	if (state !== "found" || document === undefined || Number.isNaN(at.getTime()) || !isSource(source)) {
		return { state: "unreachable", reason: "the service could not tell" };
	}
	return { state, document, fetchedAt: at, source };
}

type Source = Extract<Evidence, { readonly state: "found" }>["source"];

function isSource(value: Json | undefined): value is Source {
	return typeof value === "string" && sources.includes(value);
}

/**
 * True for a document that can tell anything: a controller document of that id, a status list, statements. Whatever else an
 * address answers has the same effect on a verdict as `null`, and is nothing to be handed on.
 */
export function isEvidence({ kind, id }: EvidenceRequest, document: Json): boolean {
	if (kind === "status-note") return true;
	if (!isObject(document)) return false;
	if (kind === "controller-document") return document["id"] === id;
	if (kind === "recognition") return statementsOf(document).length > 0;
	return asList(document["type"]).includes("BitstringStatusListCredential");
}
