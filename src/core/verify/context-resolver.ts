import type { ActiveContext, ContextResolver, Processed, ResolvedContext } from "jsonld";
import { TamgaError } from "../errors.ts";
import { asList, isObject, type Json, type JsonObject } from "../json.ts";

/*
 * jsonld spends nine tenths of an expansion on deep copies of contexts (jsonld.js#414), and keeps what it has read in
 * one cache for all callers, in which `@import` in one document spoils a vocabulary for every later one. This resolver
 * takes the place of its own (option `contextResolver` of jsonld 9.0.0): contexts are shared instead of copied, which
 * is safe since jsonld changes only what it has just copied, and what is remembered hangs on the object that it was
 * read from, so that a document's inline contexts are forgotten with the document.
 */

/** Answers what stands under `@context`, from a closed set of documents. Throws CONTEXT_NOT_ALLOWED. */
export function contextResolver(known: ReadonlyMap<string, JsonObject>): ContextResolver {
	const resolve = (context: Json, below: readonly string[]): readonly ResolvedContext[] =>
		asList(inner(context)).flatMap((entry) => {
			if (typeof entry === "string") return resolve(documentAt(entry, known, below), [...below, entry]);
			if (entry !== null && !isObject(entry)) throw new TamgaError("CONTEXT_NOT_ALLOWED", "It is no context.");
			return entry === null ? [remembering(null)] : [resolvedFrom(entry)];
		});
	return { resolve: async ({ context }) => resolve(context, []) };
}

function documentAt(address: string, known: ReadonlyMap<string, JsonObject>, below: readonly string[]): Json {
	const document = known.get(address);
	if (document === undefined) throw new TamgaError("CONTEXT_NOT_ALLOWED", "It is not a bundled vocabulary.");
	if (below.includes(address)) throw new TamgaError("CONTEXT_NOT_ALLOWED", "It contains itself.");
	return document["@context"] ?? {};
}

/** A context may come wrapped in the document that holds it. */
function inner(context: Json): Json {
	return isObject(context) && isObject(context["@context"]) ? context["@context"] : context;
}

const resolved = new WeakMap<JsonObject, ResolvedContext>();

function resolvedFrom(context: JsonObject): ResolvedContext {
	const before = resolved.get(context);
	if (before !== undefined) return before;
	const made = remembering(context);
	resolved.set(context, made);
	return made;
}

/** A context, with what it made of each active context that it was applied to. */
function remembering(document: JsonObject | null): ResolvedContext {
	const results = new WeakMap<ActiveContext, Processed>();
	return {
		document,
		getProcessed: (active) => results.get(active),
		setProcessed: (active, processed) => {
			// `@import` hands in a plain object here, as if it were a result: that is the spoiling.
			if (!("events" in processed)) return;
			share(processed.context);
			results.set(active, processed);
		},
	};
}

function share(context: ActiveContext): void {
	context.clone = shallowCopy;
	context.revertToPreviousContext = previous;
}

/** The same members as jsonld's own copy, but not the definitions below them. */
function shallowCopy(this: ActiveContext): ActiveContext {
	const { getInverse, clone, revertToPreviousContext, previousContext } = this;
	const copy: ActiveContext = {
		mappings: new Map(this.mappings),
		protected: { ...this.protected },
		inverse: null,
		...{ getInverse, clone, revertToPreviousContext },
		...(previousContext === undefined ? {} : { previousContext }),
	};
	for (const name of ["@base", "@language", "@vocab"] as const) {
		if (name in this) copy[name] = this[name];
	}
	return copy;
}

const reverted = new WeakMap<ActiveContext, ActiveContext>();

/** Always the same copy, so that what is applied to it is found again. */
function previous(this: ActiveContext): ActiveContext {
	const { previousContext } = this;
	if (previousContext === undefined) return this;
	const copy = reverted.get(previousContext) ?? previousContext.clone();
	reverted.set(previousContext, copy);
	return copy;
}
