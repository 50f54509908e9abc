import jsonld from "jsonld";
import type { Code } from "../codes.ts";
import { TamgaError } from "../errors.ts";
import { isObject, type JsonObject } from "../json.ts";
import type { Tools } from "../tools.ts";
import { canonizePlain } from "./canonize-plain.ts";
import { type ActiveContext, contextResolver as resolverOf } from "./context-resolver.ts";
import { expandPlain } from "./expand-plain.ts";

/** A document in JSON-LD expanded form: full addresses instead of words, every value in a list. */
export type Expanded = readonly JsonObject[];

/** The JSON-LD steps that verifying needs, over a closed set of contexts: no address is ever fetched. */
export interface JsonLd {
	/** When `strict`, throws UNDEFINED_TERM or RELATIVE_IRI for anything that a signature would silently not cover. */
	expand(document: JsonObject): Promise<Expanded>;
	/** RDF Dataset Canonicalization (RDFC-1.0) as N-Quads. Throws GRAPH_TOO_COMPLEX by a count of work, never by time. */
	canonize(expanded: Expanded, hash: "sha256" | "sha384"): Promise<string>;
}

/**
 * `lax` drops what no signature covers instead of refusing it; never good enough for a verdict. With the host's
 * `tools`, ordinary documents are canonised without the library.
 */
export function createJsonLd(
	contexts: ReadonlyMap<string, JsonObject>,
	mode: "strict" | "lax" = "strict",
	tools?: Pick<Tools, "hashText">,
): JsonLd {
	const contextResolver = resolverOf(contexts);
	const options = { documentLoader: refuseAll, contextResolver, safe: mode === "strict", base: null } as const;
	return {
		async expand(document) {
			const plain = expandPlain(document, await initialContext(options), contexts);
			if (plain !== undefined) return [plain];
			const expanded = await guarded("NON_COMPACT_FORM", () => jsonld.expand(document, options));
			return expanded.filter(isObject);
		},
		async canonize(expanded, hash) {
			const plain = tools && canonizePlain(expanded, (text) => tools.hashText(hash, text));
			if (plain !== undefined) return plain;
			const canonizeOptions = { algorithm: "RDFC-1.0", maxWorkFactor: 1, messageDigestAlgorithm: hash } as const;
			const rdf = { ...options, skipExpansion: true, rdfDirection: "i18n-datatype", canonizeOptions } as const;
			// Beyond what JSON-LD complains about, canonicalising fails only by running out of its allowance of work.
			return guarded("GRAPH_TOO_COMPLEX", () => jsonld.canonize(expanded, rdf));
		},
	};
}

let initial: Promise<ActiveContext> | undefined;

/** The words that are in force before any context: the one object that jsonld itself begins with. */
function initialContext(options: Parameters<typeof jsonld.processContext>[2]): Promise<ActiveContext> {
	initial ??= jsonld.processContext(null, null, options);
	return initial;
}

/** Every context comes from the resolver. */
async function refuseAll(): Promise<never> {
	throw new TamgaError("CONTEXT_NOT_ALLOWED", "Nothing is loaded.");
}

async function guarded<T>(otherwise: Code, step: () => Promise<T>): Promise<T> {
	try {
		return await step();
	} catch (error) {
		throw translated(error, otherwise);
	}
}

/** What safe mode and the syntax rules of JSON-LD 1.1 complain about, in our words. */
function translated(error: unknown, otherwise: Code): TamgaError {
	if (error instanceof TamgaError) return error;
	const details: unknown = isObject(error) ? error["details"] : undefined;
	if (!isObject(details)) return new TamgaError(otherwise, undefined, { cause: error });
	const event = details["event"];
	const reason = isObject(event) ? event["code"] : details["code"];
	if (typeof reason !== "string") return new TamgaError(otherwise, undefined, { cause: error });
	return new TamgaError(codeFor(reason), `JSON-LD: ${reason}.`, { cause: error });
}

function codeFor(reason: string): Code {
	if (/^relative (?:@id|object|subject|graph) reference$/.test(reason)) return "RELATIVE_IRI";
	if (reason === "invalid property" || reason.startsWith("relative ")) return "UNDEFINED_TERM";
	if (/context|protected|definition|mapping|redefinition|loading/.test(reason)) return "CONTEXT_NOT_ALLOWED";
	return "NON_COMPACT_FORM";
}
