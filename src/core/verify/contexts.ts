import { credentialsContext, openBadgesContext } from "../micro-certificate-template.ts";
import { bundledAddressOf, ownContextAddresses, ownContextPathOf } from "../own-contexts.ts";
import { asList, canonicalJson, isObject, type Json, type JsonObject, someBelow } from "../json.ts";
import type { Tools } from "../tools.ts";
import { type Finding, failed, pass, undetermined } from "./finding.ts";
import type { Policy } from "./policy.ts";
import { suiteOf } from "./suites/suites.ts";
import { parsesAsUrl } from "../parses-as-url.ts";

/** The base contexts of VCDM 2.0 and 1.1; one of them always comes first. */
const baseContexts: ReadonlySet<string> = new Set([
	"https://www.w3.org/ns/credentials/v2",
	"https://www.w3.org/2018/credentials/v1",
]);

/** The context of the specification's examples: no verdict for people rests on a vocabulary that defines any word. */
const examplesAddress = "https://www.w3.org/ns/credentials/examples/v2";
const examples: JsonObject = { "@context": { "@vocab": "https://www.w3.org/ns/credentials/examples#" } };

/** Every context that may be read under this policy, by address; the same object for the same policy and tools. */
export function knownContexts({ profile, extraContexts = none }: Policy, { contexts }: Tools): Contexts {
	if (profile === "public") return contexts;
	const joined = joinedContexts.get(contexts) ?? new WeakMap<Contexts, Contexts>();
	joinedContexts.set(contexts, joined);
	const known = joined.get(extraContexts) ?? new Map([...contexts, [examplesAddress, examples], ...extraContexts]);
	joined.set(extraContexts, known);
	return known;
}

type Contexts = ReadonlyMap<string, JsonObject>;

const none: Contexts = new Map();

/** What is read by a set of contexts is remembered with it, so it must not be made anew for each document. */
const joinedContexts = new WeakMap<Contexts, WeakMap<Contexts, Contexts>>();

/**
 * True for a context of ours as the issuing deployment names it: its path on the origin of the credential's own id.
 * It is never fetched; it means the bundled document.
 */
export function isOwnContext(address: string, credentialId: Json | undefined): boolean {
	const path = ownContextPathOf(address);
	if (path === undefined || typeof credentialId !== "string") return false;
	if (!parsesAsUrl(credentialId) || !parsesAsUrl(address)) return false;
	const { origin, protocol } = new URL(credentialId);
	return /^https?:$/.test(protocol) && address === origin + path;
}

/** The same document with our own contexts under the addresses that the tools know. Nothing that is signed changes. */
export function withLocalContext(document: JsonObject): JsonObject {
	const contexts = document["@context"];
	if (!Array.isArray(contexts)) return document;
	const local = (entry: Json): Json =>
		typeof entry === "string" && isOwnContext(entry, document["id"]) ? (bundledAddressOf(entry) ?? entry) : entry;
	return { ...document, "@context": contexts.map(local) };
}

/** Judges `@context`: may this verifier read the document at all? Nothing is expanded before this has passed. */
export function checkContexts(document: JsonObject, policy: Policy, known: ReadonlyMap<string, JsonObject>): Finding {
	const context = document["@context"];
	if (typeof context === "number" || typeof context === "boolean") {
		return failed("SCHEMA_INVALID", "It is no list of contexts.", "/@context");
	}
	const isKnown = (address: string): boolean =>
		!ownContextAddresses.includes(address) &&
		(known.has(address) || (isOwnContext(address, document["id"]) && known.has(bundledAddressOf(address) ?? "")));
	return policy.profile === "public" ? checkClosedList(document, isKnown) : checkAddresses(document, isKnown);
}

/** `public`: a list of known addresses, the base first, none twice, and no context anywhere below. */
function checkClosedList(document: JsonObject, isKnown: (address: string) => boolean): Finding {
	const { "@context": contexts, ...rest } = document;
	if (!Array.isArray(contexts)) return refused("It is not a list.");
	if (!contexts.every((entry) => typeof entry === "string")) return refused("It defines words of its own.");
	if (!baseContexts.has(contexts[0] ?? "")) return refused("The base context does not come first.");
	if (new Set(contexts).size < contexts.length) return refused("An address stands there twice.");
	if (!contexts.every(isKnown)) return refused("An address is not a bundled vocabulary.");
	if (!isOwnInPlace(contexts)) return refused("Beside our own vocabulary stand others than it was made with.");
	if (hasContextBelow(rest)) return refused("A part of the document brings words of its own.");
	return pass;
}

/** Our own context comes after those that every certificate of ours names, so that its list can be written in one way only. */
function isOwnInPlace(contexts: readonly string[]): boolean {
	const own = contexts.find((address) => bundledAddressOf(address) !== undefined);
	const inOrder = [credentialsContext, openBadgesContext, own].filter((address) => contexts.includes(address ?? ""));
	return own === undefined || contexts.every((address, place) => address === inOrder[place]);
}

/** `vc-api`: inline contexts too, as VCDM 2.0 allows, but every address in them is known. */
function checkAddresses(document: JsonObject, isKnown: (address: string) => boolean): Finding {
	const [first] = asList(document["@context"]);
	if (typeof first !== "string" || !baseContexts.has(first)) return refused("The base context does not come first.");
	return addressesIn(document).every(isKnown) ? pass : refused("An address is not a bundled vocabulary.");
}

function refused(detail: string): Finding {
	return undetermined("CONTEXT_NOT_ALLOWED", detail, "/@context");
}

function hasContextBelow(value: Json): boolean {
	return (isObject(value) && "@context" in value) || someBelow(value, hasContextBelow);
}

/** Every address that JSON-LD would load for this document, at any depth. */
function addressesIn(value: Json): readonly string[] {
	if (Array.isArray(value)) return value.flatMap(addressesIn);
	if (!isObject(value)) return [];
	const own = [value["@context"], value["@import"]].flatMap((entry) => asList(entry));
	const below = Object.values(value).flatMap(addressesIn);
	return [...own.filter((entry) => typeof entry === "string"), ...below];
}

/**
 * A context inside a proof is allowed only where it repeats the document's (vc-di-eddsa §3.3.2), and in a public verdict
 * only where the signature covers it: one over statements would not tell whether it was there.
 */
export function checkProofContexts(proofs: readonly Json[], document: JsonObject, { profile }: Policy): Finding {
	const isAllowed = (context: Json): boolean => canonicalJson(context) === canonicalJson(document["@context"] ?? null);
	const isStrange = (proof: JsonObject): boolean => {
		const isUncovered = profile === "public" && suiteOf(proof)?.covers !== "json";
		return isUncovered || !isAllowed(proof["@context"] ?? null);
	};
	const withContext = proofs.filter(isObject).filter((proof) => "@context" in proof);
	return withContext.some(isStrange) ? refused("A proof brings words of its own.") : pass;
}
