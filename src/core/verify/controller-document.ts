import { TamgaError } from "../errors.ts";
import { evidenceKey, type EvidenceMap } from "../evidence.ts";
import { asList, isObject, type Json, type JsonObject } from "../json.ts";
import { methodOfDidJwk } from "./did-jwk.ts";
import { isDidJwk, isDidKey, isImpossibleDidWeb, isResolvable, withoutFragment } from "./did.ts";
import { type Finding, failed, undetermined } from "./finding.ts";
import { type PublicKey, readMethodKey, recallMultikey } from "./public-key.ts";
import { parseDateTime } from "./date-time.ts";

export type ProofPurpose = "assertionMethod" | "authentication";

/** A verification method (CID 1.0 §2.2) whose controller document has been read and which may sign for the purpose. */
export interface VerificationMethod {
	readonly id: string;
	readonly controller: string;
	readonly key: PublicKey;
	/** Milliseconds since 1970. */
	readonly revoked?: number;
	readonly expires?: number;
}

export type MethodLookup = { readonly method: VerificationMethod } | { readonly finding: Finding };

/** Finds a proof's verification method in the gathered evidence; a `did:key` or `did:jwk` is its own evidence. */
export function findMethod(
	id: string,
	purpose: ProofPurpose,
	evidence: EvidenceMap,
	allowedHosts?: ReadonlySet<string>,
): MethodLookup {
	const controller = withoutFragment(id);
	if (controller === id) return { finding: failed("KEY_INVALID", "The verification method names no key.") };
	if (!/^[a-z][a-z0-9+.-]*:/i.test(controller)) return { finding: failed("KEY_INVALID", "It is no whole address.") };
	try {
		if (isDidKey(controller)) return { method: methodOfDidKey(id, controller) };
		if (isDidJwk(controller)) return { method: methodOfDidJwk(id, controller, purpose) };
		const document = controllerDocument(controller, evidence, allowedHosts);
		return "finding" in document ? document : { method: recallMethod(document.found, id, purpose) };
	} catch (error) {
		if (!(error instanceof TamgaError)) throw error;
		return { finding: failed(error.code, error.detail) };
	}
}

/** did:key 0.9 §3.1: the identifier is the key, and the fragment repeats it. */
function methodOfDidKey(id: string, controller: string): VerificationMethod {
	const multikey = controller.slice("did:key:".length);
	const key = recallMultikey(multikey);
	if (id !== `${controller}#${multikey}`) throw new TamgaError("KEY_NOT_FOUND", "A did:key has one key only.");
	return { id, controller, key };
}

function controllerDocument(
	id: string,
	evidence: EvidenceMap,
	allowedHosts?: ReadonlySet<string>,
): { readonly found: JsonObject } | { readonly finding: Finding } {
	const answer = evidence.get(evidenceKey({ kind: "controller-document", id }));
	if (answer?.state === "found") {
		const { document } = answer;
		if (isObject(document) && document["id"] === id) return { found: document };
		return { finding: failed("ISSUER_UNRESOLVABLE", "The document found there belongs to another id.") };
	}
	if (isImpossibleDidWeb(id, allowedHosts)) {
		return { finding: failed("ISSUER_UNRESOLVABLE", "The DID is not one that can be looked up.") };
	}
	if (!isResolvable(id)) return { finding: undetermined("ISSUER_UNRESOLVABLE", "This kind of id is not supported.") };
	if (answer?.state === "absent") return { finding: failed("ISSUER_UNRESOLVABLE", "There is no such document.") };
	return { finding: undetermined("ISSUER_UNRESOLVABLE", "The document could not be reached.") };
}

/** Methods that were found, by document and then by purpose and id: a certificate after the other names the same one. */
const found = new WeakMap<JsonObject, Map<string, VerificationMethod>>();

function recallMethod(document: JsonObject, id: string, purpose: ProofPurpose): VerificationMethod {
	const methods = found.get(document) ?? new Map<string, VerificationMethod>();
	found.set(document, methods);
	const key = `${purpose} ${id}`;
	const method = methods.get(key) ?? methodIn(document, id, purpose);
	methods.set(key, method);
	return method;
}

/** CID 1.0 §3.3 "Retrieve Verification Method". Throws KEY_NOT_FOUND, PROOF_PURPOSE_MISMATCH, ISSUER_KEY_MISMATCH or a key's error. */
function methodIn(document: JsonObject, id: string, purpose: ProofPurpose): VerificationMethod {
	const base = withoutFragment(id);
	const address = (entry: Json): Json | undefined => {
		const text = isObject(entry) ? entry["id"] : entry;
		return typeof text === "string" && text.startsWith("#") ? base + text : text;
	};
	const relationship = asList(document[purpose]);
	const others = [document["verificationMethod"], document["assertionMethod"], document["authentication"]];
	const candidates = others.flatMap(asList).filter(isObject);
	const found = candidates.find((candidate) => address(candidate) === id);
	if (found === undefined) throw new TamgaError("KEY_NOT_FOUND");
	if (!relationship.some((entry) => address(entry) === id)) {
		throw new TamgaError("PROOF_PURPOSE_MISMATCH", `The key is not listed under ${purpose}.`);
	}
	if (found["controller"] !== base) throw new TamgaError("ISSUER_KEY_MISMATCH", "The key has another controller.");
	return { id, controller: base, key: readMethodKey(found), ...lifetime(found) };
}

function lifetime(method: JsonObject): { readonly revoked?: number; readonly expires?: number } {
	const revoked = momentOf(method["revoked"]);
	const expires = momentOf(method["expires"]);
	return { ...(revoked === undefined ? {} : { revoked }), ...(expires === undefined ? {} : { expires }) };
}

/** A date that cannot be read counts as long past: the key is not used. */
function momentOf(date: Json | undefined): number | undefined {
	if (date === undefined) return undefined;
	return typeof date === "string" ? (parseDateTime(date) ?? 0) : 0;
}
