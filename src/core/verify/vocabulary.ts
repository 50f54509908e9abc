import { asList, isObject, type Json, type JsonObject } from "../json.ts";

/** How a context's words may be written, as far as a document's form depends on it. Words of all its scopes together. */
export interface Vocabulary {
	/** Words that hold sets, ordered lists, or texts by language. */
	readonly sets: ReadonlySet<string>;
	readonly lists: ReadonlySet<string>;
	readonly languageMaps: ReadonlySet<string>;
	/** Addresses for which there is a word. */
	readonly addresses: ReadonlySet<string>;
	/** All its words. */
	readonly names: ReadonlySet<string>;
}

const read = new WeakMap<JsonObject, Vocabulary>();

/** Reads a bundled context document; each only once. */
export function vocabularyOf(context: JsonObject): Vocabulary {
	const before = read.get(context);
	if (before !== undefined) return before;
	const words = wordsIn(context["@context"], new Map());
	const inContainer = (container: string): ReadonlySet<string> =>
		new Set(words.filter((word) => word.containers.includes(container)).map(({ name }) => name));
	const vocabulary = {
		sets: inContainer("@set"),
		lists: inContainer("@list"),
		languageMaps: inContainer("@language"),
		addresses: new Set(words.map(({ address }) => address)),
		names: new Set(words.map(({ name }) => name)),
	};
	read.set(context, vocabulary);
	return vocabulary;
}

/** The vocabularies of everything that stands under `@context`. */
export function vocabulariesOf(context: Json, known: ReadonlyMap<string, JsonObject>): readonly Vocabulary[] {
	return asList(context)
		.map((address) => (typeof address === "string" ? known.get(address) : undefined))
		.filter((found) => found !== undefined)
		.map(vocabularyOf);
}

interface Word {
	readonly name: string;
	readonly address: string;
	readonly containers: readonly Json[];
}

/** Every word that a context and the contexts within it define; `outer` gives what words mean further out. */
function wordsIn(context: Json | undefined, outer: ReadonlyMap<string, string>): readonly Word[] {
	if (Array.isArray(context)) return context.flatMap((part: Json) => wordsIn(part, outer));
	if (!isObject(context)) return [];
	const definitions = Object.entries(context).filter(([name]) => !name.startsWith("@"));
	const inner = new Map([...outer, ...definitions.map(([name, definition]) => [name, idOf(definition)] as const)]);
	return definitions.flatMap(([name, definition]) => {
		const containers = isObject(definition) ? asList(definition["@container"]) : [];
		const word = { name, address: resolve(name, inner), containers };
		return isObject(definition) ? [word, ...wordsIn(definition["@context"], inner)] : [word];
	});
}

function idOf(definition: Json): string {
	const id = isObject(definition) ? definition["@id"] : definition;
	return typeof id === "string" ? id : "";
}

/** The full address of a word: through a prefix (`tamga:level`), through another word, or as it stands. */
function resolve(name: string, meanings: ReadonlyMap<string, string>, depth = 0): string {
	const meaning = meanings.get(name) ?? name;
	const [prefix = "", ...rest] = meaning.split(":");
	const base = meanings.get(prefix);
	if (depth > 4 || meaning === name || base === undefined) return meaning;
	return rest.length === 0
		? resolve(prefix, meanings, depth + 1)
		: resolve(prefix, meanings, depth + 1) + rest.join(":");
}
