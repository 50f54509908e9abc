import { escapeLiteral } from "../compiled/n-quads.ts";
import { asList, canonicalJson, isObject, type Json, type JsonObject } from "../json.ts";
import { leave, unlessLeft } from "./leave-to-library.ts";
import { plainAddress } from "./plain-values.ts";

/** A term as N-Quads write it, or a blank node, which has no name yet. */
export type Term = string | Subject;

/** What statements are about. */
export interface Subject {
	/** How it is written; to a blank node whoever canonicalises gives it. */
	label: string;
	/** What is said about it: what stands after it in the lines of N-Quads. */
	readonly said: Rest[];
	/** Of a blank node: statements about others in which it stands, each once. */
	readonly mentions: Mention[];
}

export interface Mention {
	readonly subject: Subject;
	readonly rest: Rest;
}

/** The end of a line after its subject: written once for every use, unless there is a blank node in it. */
export type Rest = string | OpenRest;

interface OpenRest {
	readonly predicate: string;
	readonly object: Term;
	/** `undefined` for the default graph. */
	readonly graph: Term | undefined;
}

/** The end of a line of N-Quads. */
export function restOf(predicate: string, object: string, graph: string | undefined): string {
	return graph === undefined ? `${predicate} ${object} .\n` : `${predicate} ${object} ${graph} .\n`;
}

export interface Dataset {
	readonly named: Iterable<Subject>;
	readonly blankNodes: readonly Subject[];
}

const rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
const xsd = "http://www.w3.org/2001/XMLSchema#";

/**
 * The statements of an expanded document (JSON-LD API §8.1), exactly as jsonld makes them; `undefined` where only jsonld
 * can tell: a thing is described twice, a value repeated, an address relative, a text has a direction.
 */
export function plainStatements(expanded: readonly JsonObject[]): Dataset | undefined {
	return unlessLeft(() => {
		const collector = new Collector();
		for (const node of expanded) collector.node(node, undefined);
		return collector;
	});
}

class Collector implements Dataset {
	readonly blankNodes: Subject[] = [];
	readonly #named = new Map<string, Subject>();
	readonly #described = new Map<Term | undefined, Set<string>>();

	get named(): Iterable<Subject> {
		return this.#named.values();
	}

	/** Tells everything about the node and gives its name. */
	node(node: JsonObject, graph: Term | undefined): Term {
		const id = node["@id"];
		if (id === undefined) return this.#tell(node, this.#blank(), graph);
		const name = named(id);
		if (Object.keys(node).length === 1) return name;
		this.#describe(name, graph);
		this.#tell(node, this.#subject(name), graph);
		return name;
	}

	#tell(node: JsonObject, subject: Subject, graph: Term | undefined): Term {
		for (const property in node) {
			if (property !== "@id") this.#property(subject, property, asList(node[property]), graph);
		}
		return subject;
	}

	#property(subject: Subject, property: string, items: readonly Json[], graph: Term | undefined): void {
		if (property === "@type") this.#addAll(subject, `<${rdf}type>`, items.map(named), graph);
		else if (property === "@graph") for (const item of items) this.node(thing(item), termOf(subject));
		else this.#addAll(subject, named(property), this.#objects(items, graph), graph);
	}

	/** jsonld puts together what is said in several places, and drops what is said twice. */
	#describe(subject: string, graph: Term | undefined): void {
		const described = this.#described.get(graph) ?? new Set();
		if (described.has(subject)) leave();
		this.#described.set(graph, described.add(subject));
	}

	#addAll(subject: Subject, predicate: string, objects: readonly Term[], graph: Term | undefined): void {
		if (objects.length > 1 && new Set(objects).size < objects.length) leave();
		for (const object of objects) this.#add(subject, predicate, object, graph);
	}

	#add(subject: Subject, predicate: string, object: Term, graph: Term | undefined): void {
		const isOpen = typeof object === "object" || typeof graph === "object";
		const rest = isOpen ? { predicate, object, graph } : restOf(predicate, object, graph);
		subject.said.push(rest);
		for (const term of object === graph ? [object] : [object, graph]) {
			if (typeof term === "object" && term !== subject) term.mentions.push({ subject, rest });
		}
	}

	#subject(name: string): Subject {
		const before = this.#named.get(name);
		if (before !== undefined) return before;
		const subject: Subject = { label: name, said: [], mentions: [] };
		this.#named.set(name, subject);
		return subject;
	}

	#blank(): Subject {
		const node: Subject = { label: "", said: [], mentions: [] };
		this.blankNodes.push(node);
		return node;
	}

	#objects(items: readonly Json[], graph: Term | undefined): readonly Term[] {
		return items.map((item) => this.#object(item, graph));
	}

	#object(value: Json, graph: Term | undefined): Term {
		const item = thing(value);
		if ("@value" in item) return literal(item);
		return "@list" in item ? this.#list(asList(item["@list"]), graph) : this.node(item, graph);
	}

	/** A chain of nodes, each with an item and the rest of the list. */
	#list(items: readonly Json[], graph: Term | undefined): Term {
		let rest: Term = `<${rdf}nil>`;
		for (const item of items.toReversed()) {
			if ("@list" in thing(item)) leave();
			const subject = this.#blank();
			this.#add(subject, `<${rdf}first>`, this.#object(item, graph), graph);
			this.#add(subject, `<${rdf}rest>`, rest, graph);
			rest = subject;
		}
		return rest;
	}
}

/** Somebody named stands in a line as text. */
function termOf(subject: Subject): Term {
	return subject.label === "" ? subject : subject.label;
}

function thing(value: Json): JsonObject {
	return isObject(value) ? value : leave();
}

function named(address: Json): string {
	return typeof address === "string" && plainAddress.test(address) ? `<${address}>` : leave();
}

const literalNames: ReadonlySet<string> = new Set(["@value", "@type", "@language"]);

/** JSON-LD API §8.2.2. */
function literal(item: JsonObject): string {
	for (const name in item) if (!literalNames.has(name)) leave();
	const { "@value": value = null, "@type": type, "@language": language } = item;
	if (type !== undefined && language !== undefined) leave();
	if (type === "@json") return typed(canonicalJson(value), `${rdf}JSON`);
	if (typeof value === "boolean") return typed(String(value), type ?? `${xsd}boolean`);
	if (typeof value === "number") return number(value, type);
	if (typeof value !== "string" || type === `${xsd}double` || type === `${rdf}langString`) return leave();
	if (typeof language === "string") return `"${escapeLiteral(value)}"@${language}`;
	return type === undefined || type === `${xsd}string` ? `"${escapeLiteral(value)}"` : typed(value, type);
}

/** A number is whole for jsonld where it is written without a point. */
function number(value: number, type: Json | undefined): string {
	const isWhole = !String(value).includes(".") && Math.abs(value) < 1e21 && type !== `${xsd}double`;
	if (isWhole) return typed(value.toFixed(0), type ?? `${xsd}integer`);
	return typed(value.toExponential(15).replace(/(\d)0*e\+?/, "$1E"), type ?? `${xsd}double`);
}

function typed(text: string, type: Json): string {
	return `"${escapeLiteral(text)}"^^${named(type)}`;
}
