import { asList, canonicalJson, isObject, type Json, type JsonObject } from "../../src/core/json.ts";
import { vocabulariesOf } from "../../src/core/verify/vocabulary.ts";
import { tools } from "../support/tools.ts";
import { withLocalContext } from "../../src/core/verify/contexts.ts";

/*
 * Set-valued: what JSON-LD reads as a set, an array under any word that no context gives `@container: @list`; RDF keeps no
 * order there. `@context` is a list. One value equals a set of one only under words for which the data models allow
 * either: those of VCDM 2.0 below, and those that a context gives `@container: @set`. `issuer` and `holder` may be an id
 * or an object with nothing but one (VCDM 2.0 §4.7, §4.13). Everything else is compared as it is parsed.
 */

const oneOrMany: ReadonlySet<string> = new Set([
	"type",
	"credentialStatus",
	"credentialSchema",
	"evidence",
	"termsOfUse",
	"refreshService",
	"relatedResource",
	"renderMethod",
	"confidenceMethod",
	"proof",
	"domain",
	"previousProof",
	"verifiableCredential",
]);
const idOrObject: ReadonlySet<string> = new Set(["issuer", "holder"]);

interface Words {
	readonly lists: ReadonlySet<string>;
	readonly sets: ReadonlySet<string>;
}

/** Whether a word holds an ordered list by the contexts of this document. */
export function isOrderedIn(control: JsonObject): (word: string) => boolean {
	const { lists } = wordsOf(control);
	return (word) => word === "@context" || lists.has(word);
}

/** Whether two parsed documents are the same once sets are compared as sets. */
export function meansTheSame(mutant: Json, control: JsonObject): boolean {
	const words = wordsOf(control);
	return canonicalJson(normal(mutant, undefined, words)) === canonicalJson(normal(control, undefined, words));
}

/**
 * Whether they are, but for the version of a pinned vocabulary. An RDF signature does not cover the addresses under
 * `@context`; where two versions give a document the very same statements, nobody can tell which one its issuer wrote.
 */
export function meansTheSameInAnotherVersion(mutant: Json, control: JsonObject): boolean {
	return meansTheSame(withoutVersions(mutant), withoutVersions(control) as JsonObject);
}

/** Proofs of a set stand each for itself (vc-data-integrity §2.1.1): with fewer of them it is as genuine a document. */
export function hasFewerProofs(mutant: Json, control: JsonObject): boolean {
	if (!isObject(mutant)) return false;
	const [kept, all] = [mutant, control].map(({ proof }) => asList(proof).map(canonicalJson));
	const isSubset = kept !== undefined && kept.length > 0 && kept.every((proof) => all?.includes(proof) === true);
	return isSubset && meansTheSame({ ...mutant, proof: control["proof"] ?? null }, control);
}

function withoutVersions(document: Json): Json {
	if (Array.isArray(document)) return document.map((item: Json) => withoutVersions(item));
	if (!isObject(document)) return document;
	const members = Object.entries(document).map(([name, value]): [string, Json] => {
		return [name, name === "@context" ? asList(value).map(withoutVersion) : withoutVersions(value)];
	});
	return Object.fromEntries(members);
}

function withoutVersion(address: Json): Json {
	if (typeof address !== "string" || !tools.contexts.has(address)) return address;
	return address.replace(/context(?:-3\.0\.\d)?\.json$/, "context.json").replace(/(data-integrity)\/v\d$/, "$1");
}

function wordsOf(control: JsonObject): Words {
	const documents = [control, ...asList(control["verifiableCredential"]).filter(isObject)];
	const vocabularies = documents.flatMap((document) =>
		vocabulariesOf(withLocalContext(document)["@context"] ?? null, tools.contexts),
	);
	const all = (part: "lists" | "sets"): ReadonlySet<string> => new Set(vocabularies.flatMap((one) => [...one[part]]));
	return { lists: all("lists"), sets: all("sets") };
}

function normal(value: Json, word: string | undefined, words: Words): Json {
	const isSetWord = word !== undefined && (oneOrMany.has(word) || words.sets.has(word));
	if (Array.isArray(value)) {
		const items = value.map((item: Json) => normal(item, undefined, words));
		const isOrdered = word === "@context" || (word !== undefined && words.lists.has(word));
		return isOrdered ? items : items.toSorted((a, b) => (canonicalJson(a) < canonicalJson(b) ? -1 : 1));
	}
	if (isSetWord) return [normal(value, undefined, words)];
	if (!isObject(value)) return value;
	const names = Object.keys(value);
	if (word !== undefined && idOrObject.has(word) && names.length === 1 && "id" in value) return value["id"] ?? null;
	return Object.fromEntries(names.map((name) => [name, normal(value[name] ?? null, name, words)]));
}
