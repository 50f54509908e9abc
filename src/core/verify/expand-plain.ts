import { asList, isObject, type Json, type JsonObject } from "../json.ts";
import { sortTexts } from "../sort-texts.ts";
import { type ActiveContext, type Meaning, recallApplied } from "./context-resolver.ts";
import { leave, unlessLeft } from "./leave-to-library.ts";
import { idOf, scalar, textInLanguage, textsByLanguage, textsIn, typesOf } from "./plain-values.ts";

/*
 * JSON-LD API §5.1 for documents as most are: words of known contexts, texts, numbers, things and lists of them, written
 * plainly. jsonld does the same some ten times as slowly, since it awaits every value. Whatever is not plain, or uses
 * words that jsonld has not read yet, is left to jsonld, which stays the one that decides.
 */

type Contexts = ReadonlyMap<string, JsonObject>;

/** An expanded node while it is made. */
type Node = Record<string, Json>;

/** The expanded document, exactly as jsonld gives it; `undefined` where only jsonld can tell. */
export function expandPlain(document: JsonObject, initial: ActiveContext, known: Contexts): JsonObject | undefined {
	const { "@context": context, ...members } = document;
	return unlessLeft(() => {
		const addresses = textsIn(context);
		const node = new Expansion(known).node(members, apply(addresses, initial, known));
		return saysSomething(node) ? node : leave();
	});
}

function apply(context: Json, words: ActiveContext, known: Contexts, asType = false): ActiveContext {
	return recallApplied(context, words, known, asType) ?? leave();
}

/** Anything less falls out of a graph, and jsonld complains. */
function saysSomething(node: Node): boolean {
	for (const name in node) if (name !== "@id") return true;
	return false;
}

class Expansion {
	readonly #known: Contexts;

	constructor(known: Contexts) {
		this.#known = known;
	}

	/** `words` are in force where the node stands, those of its property and its types not among them yet. */
	node(object: JsonObject, words: ActiveContext): Node {
		const names = sortTexts(Object.keys(object));
		const inner = this.#withTypes(object, names, words);
		const node: Node = {};
		for (const name of names) {
			const meaning = inner.mappings.get(name) ?? leave();
			const value = object[name] ?? null;
			const address = meaning["@id"];
			if (address === "@type") node["@type"] = typesOf(value, "@type" in node, words);
			else if (address === "@id") node["@id"] = idOf(value, "@id" in node, inner);
			else if (address === null || address.startsWith("@") || meaning.reverse === true) leave();
			else this.#add(node, address, this.#values(value, name, meaning, inner));
		}
		return node;
	}

	/** The words of all types, in the order of their names (§5.1.2 step 11). */
	#withTypes(object: JsonObject, names: readonly string[], words: ActiveContext): ActiveContext {
		let inner = words;
		for (const name of names) {
			if (words.mappings.get(name)?.["@id"] !== "@type") continue;
			const types = textsIn(object[name]);
			for (const type of types.length > 1 ? sortTexts([...types]) : types) {
				const context = words.mappings.get(type)?.["@context"];
				if (context !== undefined) inner = apply(context, inner, this.#known, true);
			}
		}
		return inner;
	}

	#add(node: Node, address: string, values: readonly Json[] | undefined): void {
		if (values === undefined) return;
		const before = node[address];
		node[address] = before === undefined ? values : [...asList(before), ...values];
	}

	/** What stands under a word, as its container wants it; `undefined` for nothing. */
	#values(value: Json, name: string, meaning: Meaning, words: ActiveContext): readonly Json[] | undefined {
		const containers = meaning["@container"] ?? none;
		// Under a word for JSON even null is a value.
		if (meaning["@type"] === "@json") return containers.length > 0 ? leave() : [{ "@type": "@json", "@value": value }];
		if (value === null) return undefined;
		const scope = meaning["@context"];
		const inner = scope === undefined ? words : apply(scope, words, this.#known);
		const own = inner.mappings.get(name);
		if (own?.["@id"] !== meaning["@id"]) leave();
		if (containers.includes("@language") && isObject(value)) return textsByLanguage(value, own, inner);
		return contained(this.#items(value, own, inner), containers);
	}

	#items(value: Json, meaning: Meaning, words: ActiveContext): readonly Json[] {
		if (!Array.isArray(value)) return [this.#item(value, meaning, words)];
		return value.filter((item: Json) => item !== null).map((item: Json) => this.#item(item, meaning, words));
	}

	#item(value: Json, meaning: Meaning, words: ActiveContext): Json {
		if (typeof value !== "object") return scalar(value, meaning, words);
		if (!isObject(value)) return leave();
		if ("@value" in value) return textInLanguage(value);
		const kept = isReference(value, words) ? words : words.revertToPreviousContext();
		const scope = meaning["@context"];
		return this.node(value, scope === undefined ? kept : apply(scope, kept, this.#known));
	}
}

const none: readonly string[] = [];
const plainContainers: ReadonlySet<string> = new Set(["@set", "@language", "@list", "@graph"]);

function contained(values: readonly Json[], containers: readonly string[]): readonly Json[] | undefined {
	if (containers.length === 0) return values;
	if (!containers.every((container) => plainContainers.has(container))) leave();
	if (containers.includes("@list")) return [{ "@list": values }];
	if (!containers.includes("@graph")) return values;
	return values.length === 0 ? undefined : values.map((item) => ({ "@graph": [isThing(item) ? item : leave()] }));
}

/** Where there is nothing but an id, the words of a type go on (§5.1.2 step 7). */
function isReference(value: JsonObject, { mappings }: ActiveContext): boolean {
	const names = Object.keys(value);
	return names.length === 1 && mappings.get(names[0] ?? "")?.["@id"] === "@id";
}

function isThing(item: Json): boolean {
	return isObject(item) && !("@value" in item) && saysSomething(item);
}
