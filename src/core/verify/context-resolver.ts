import { TamgaError } from "../errors.ts";
import { asList, isObject, type Json, type JsonObject } from "../json.ts";

/*
 * jsonld spends nine tenths of an expansion on deep copies of contexts (jsonld.js#414), and keeps what it has read in
 * one cache for all callers, where `@import` in one document spoils a vocabulary for every later one. This resolver
 * takes the place of its own (option `contextResolver` of jsonld 9.0.0). Contexts are shared instead of copied, which
 * is safe since jsonld changes only what it has just copied; and what is remembered hangs on the object that it was
 * read from, so that the inline contexts of a document are forgotten with the document.
 */

/** What jsonld asks for the contexts that stand somewhere, in order. */
export interface ContextResolver {
	resolve(request: { readonly context: Json }): Promise<readonly ResolvedContext[]>;
}

interface ResolvedContext {
	readonly document: JsonObject | null;
	/** What the context made of these words before, when it was applied as a type's or in any other place. */
	recall(active: ActiveContext, asType: boolean): Processed | undefined;
	getProcessed(active: ActiveContext): Processed | undefined;
	setProcessed(active: ActiveContext, processed: Processed): void;
}

/** The result of applying a context, and what safe mode has to say about it. */
interface Processed {
	readonly context: ActiveContext;
	readonly events: readonly unknown[];
}

/** What a word means, as far as expanding needs it; jsonld keeps more of it under further names. */
export interface Meaning {
	readonly "@id": string | null;
	readonly "@type"?: string;
	readonly "@container"?: readonly string[];
	readonly "@context"?: Json;
	readonly "@language"?: string | null;
	readonly "@direction"?: string | null;
	readonly reverse?: boolean;
	readonly _prefix?: boolean;
}

/** The words that are defined at one place of a document, in jsonld's own form. */
export interface ActiveContext {
	mappings: Map<string, Meaning>;
	protected: Record<string, boolean>;
	inverse: unknown;
	previousContext?: ActiveContext;
	"@base"?: unknown;
	"@language"?: unknown;
	"@vocab"?: unknown;
	"@direction"?: unknown;
	getInverse: unknown;
	clone(this: ActiveContext): ActiveContext;
	revertToPreviousContext(this: ActiveContext): ActiveContext;
}

type Contexts = ReadonlyMap<string, JsonObject>;

/** Answers from a closed set of documents. Throws CONTEXT_NOT_ALLOWED. */
export function contextResolver(known: Contexts): ContextResolver {
	return { resolve: async ({ context }) => resolve(context, known, []) };
}

/**
 * What contexts make of the words in force, if jsonld has worked that out before and had nothing to say about it;
 * the words of a type (`asType`) end with its node. Throws CONTEXT_NOT_ALLOWED.
 */
export function recallApplied(
	context: Json,
	active: ActiveContext,
	known: Contexts,
	asType = false,
): ActiveContext | undefined {
	if (isOwnWords(context)) return recallOne(remembered(context), active, asType);
	let words: ActiveContext | undefined = active;
	for (const entry of resolve(context, known, [])) words &&= recallOne(entry, words, asType);
	return words;
}

/** What most words of types and properties bring along: definitions, and nothing that leads elsewhere. */
function isOwnWords(context: Json): context is JsonObject {
	return isObject(context) && !("@context" in context) && !("@import" in context);
}

function recallOne(entry: ResolvedContext, active: ActiveContext, asType: boolean): ActiveContext | undefined {
	const processed = entry.recall(active, asType && active.previousContext === undefined);
	return processed === undefined || processed.events.length > 0 ? undefined : processed.context;
}

function resolve(context: Json, known: Contexts, within: readonly string[]): readonly ResolvedContext[] {
	const unwrapped = isObject(context) ? (context["@context"] ?? context) : context;
	return asList(unwrapped).flatMap((entry) => {
		if (typeof entry === "string") return resolve(read(entry, known, within), known, [...within, entry]);
		if (entry === null) return [remembering(null)];
		if (!isObject(entry)) throw new TamgaError("CONTEXT_NOT_ALLOWED", "It is no context.");
		return ["@import" in entry ? remembering(withImport(entry, known)) : remembered(entry)];
	});
}

function read(address: string, known: Contexts, within: readonly string[] = []): Json {
	const document = known.get(address);
	if (document === undefined) throw new TamgaError("CONTEXT_NOT_ALLOWED", "It is not a bundled vocabulary.");
	if (within.includes(address)) throw new TamgaError("CONTEXT_NOT_ALLOWED", "A vocabulary contains itself.");
	return document["@context"] ?? {};
}

/** JSON-LD API §4.1.2 step 5.6: the imported definitions, then its own. */
function withImport({ "@import": address, ...own }: JsonObject, known: Contexts): JsonObject {
	const imported = typeof address === "string" ? read(address, known) : null;
	if (isObject(imported) && !("@import" in imported)) return { ...imported, ...own };
	throw new TamgaError("CONTEXT_NOT_ALLOWED", "What it imports is no single context.");
}

/**
 * Every order of types gives other words, so that documents could fill the memory: after so many results all are
 * forgotten. What people use takes less than a tenth.
 */
const resultsKept = 1000;
let resultCount = 0;
let resolved = new WeakMap<JsonObject, ResolvedContext>();

function remembered(context: JsonObject): ResolvedContext {
	const before = resolved.get(context);
	if (before !== undefined) return before;
	const made = remembering(context);
	resolved.set(context, made);
	return made;
}

function countResult(): void {
	resultCount++;
	if (resultCount <= resultsKept) return;
	resultCount = 0;
	resolved = new WeakMap();
}

/** A context, with what it made of each active context that it was applied to. */
function remembering(document: JsonObject | null): ResolvedContext {
	const [results, asType] = [new WeakMap<ActiveContext, Processed>(), new WeakMap<ActiveContext, Processed>()];
	const place = (active: ActiveContext) => {
		const original = document !== null && "@propagate" in document ? undefined : originalOf(active);
		return original === undefined ? ([results, active] as const) : ([asType, original] as const);
	};
	return {
		document,
		recall(active, isType) {
			if (document === null || "@propagate" in document) return undefined;
			return (isType ? asType : results).get(active);
		},
		getProcessed: (active) => {
			const [table, key] = place(active);
			return table.get(key);
		},
		setProcessed: (active, processed) => {
			countResult();
			Object.assign(processed.context, sharing);
			const [table, key] = place(active);
			table.set(key, processed);
		},
	};
}

const originals = new WeakMap<ActiveContext, ActiveContext>();

/** Before a type's words are added, jsonld makes a copy that remembers its original; until then they are the same. */
function originalOf(active: ActiveContext): ActiveContext | undefined {
	const original = originals.get(active);
	return original !== undefined && original === active.previousContext ? original : undefined;
}

/** What takes the place of jsonld's own copying, in every active context that comes from one of ours. */
const sharing = { clone: shallowCopy, revertToPreviousContext: previousOf };

/** The same members as jsonld's own copy, but the definitions below them are shared. */
function shallowCopy(this: ActiveContext): ActiveContext {
	const { getInverse, previousContext } = this;
	const copy: ActiveContext = {
		mappings: new Map(this.mappings),
		protected: { ...this.protected },
		inverse: null,
		getInverse,
		...sharing,
		...(previousContext === undefined ? {} : { previousContext }),
	};
	for (const name of ["@base", "@language", "@vocab"] as const) {
		if (name in this) copy[name] = this[name];
	}
	originals.set(copy, this);
	return copy;
}

/** The very one and no copy, so that what was applied to it is found again: whoever changes a context copies it first. */
function previousOf(this: ActiveContext): ActiveContext {
	return this.previousContext ?? this;
}
