import { asList, isObject, type Json, type JsonObject } from "../json.ts";
import { withLocalContext } from "./contexts.ts";
import type { Expanded, JsonLd } from "./json-ld.ts";
import type { HashName } from "./suites/suite.ts";
import { vocabulariesOf, type Vocabulary } from "./vocabulary.ts";

/** A document apart from its proofs, in the forms in which it was signed. Costly forms are made once. */
export interface SecuredDocument {
	/** As presented, without `proof`. */
	readonly document: JsonObject;
	readonly proofs: readonly Json[];
	readonly expanded: Expanded;
	/** What stands under `@context`, with our own context under its local address. */
	readonly context: Json;
	/** How the words of those contexts are written. */
	readonly vocabularies: readonly Vocabulary[];
	canonical(hash: HashName): Promise<string>;
	/** The canonical form together with the proofs that another one builds on (vc-data-integrity §4.5). */
	canonicalWith(previous: readonly Json[], hash: HashName): Promise<string>;
}

/** What reading a document takes: the contexts that may be read, and the steps over them. */
export interface Reading {
	readonly known: ReadonlyMap<string, JsonObject>;
	readonly jsonLd: JsonLd;
}

/** Throws what `JsonLd.expand` throws: the document says something that no signature over statements would cover. */
export async function readSecured(presented: JsonObject, { jsonLd, known }: Reading): Promise<SecuredDocument> {
	const { proof, ...document } = presented;
	const local = withLocalContext(withLocalCredentials(document));
	const expanded = await jsonLd.expand(local);
	const context = local["@context"] ?? null;
	const made = new Map<HashName, Promise<string>>();
	return {
		document,
		proofs: asList(proof),
		expanded,
		context,
		vocabularies: vocabulariesOf(context, known),
		canonical(hash) {
			const canonical = made.get(hash) ?? jsonLd.canonize(expanded, hash);
			made.set(hash, canonical);
			return canonical;
		},
		async canonicalWith(previous, hash) {
			return jsonLd.canonize(await jsonLd.expand({ ...local, proof: previous }), hash);
		},
	};
}

/** The members of a document that say something, apart from how they are to be read. */
export function withoutContext({ "@context": _context, ...members }: JsonObject): JsonObject {
	return members;
}

/** The credentials of a presentation bring their own contexts. */
function withLocalCredentials(document: JsonObject): JsonObject {
	const { verifiableCredential: credentials } = document;
	if (credentials === undefined) return document;
	const local = asList(credentials).map((one) => (isObject(one) ? withLocalContext(one) : one));
	return { ...document, verifiableCredential: Array.isArray(credentials) ? local : (local[0] ?? null) };
}
