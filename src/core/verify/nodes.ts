import { asList, canonicalJson, isObject, type Json, type JsonObject, someBelow } from "../json.ts";
import { type Finding, failed, pass } from "./finding.ts";
import type { Expanded } from "./json-ld.ts";

/*
 * Different expanded documents can still make the same statements. These rules leave one of them:
 * no node told in two places, no value twice, no text that RDF drops, no number as text.
 */

const proofProperty = "https://w3id.org/security#proof";
// Open Badges 3.0 writes these addresses with https; the standard has http.
const booleanType = /^https?:\/\/www\.w3\.org\/2001\/XMLSchema#boolean$/;
const numberType = /^https?:\/\/www\.w3\.org\/2001\/XMLSchema#(?:integer|double|float|decimal)$/;
const double = "http://www.w3.org/2001/XMLSchema#double";

/** Judges an expanded document by the rules above. */
export function checkNodes(expanded: Expanded): Finding {
	if (hasEmptyAddress(expanded)) return failed("RELATIVE_IRI", "An address is empty.");
	if (expanded.length !== 1) return refused("It holds more than one thing, or none.");
	const walk: Walk = { told: new Map() };
	const detail = expanded.map((node) => inNode(node, walk)).find((found) => found !== undefined);
	return detail === undefined ? pass : refused(detail);
}

/** An empty address is relative too, but falls out of the statements without a word (threat 3). */
export function hasEmptyAddress(value: Json): boolean {
	if (isObject(value)) {
		if ("@value" in value) return false;
		if (value["@id"] === "" || asList(value["@type"]).includes("")) return true;
	}
	return someBelow(value, hasEmptyAddress);
}

function refused(detail: string): Finding {
	return failed("NON_COMPACT_FORM", detail);
}

interface Walk {
	/** What was said about each named node. */
	readonly told: Map<string, JsonObject>;
}

function inNode(node: JsonObject, walk: Walk): string | undefined {
	const id = node["@id"];
	if (typeof id === "string") {
		if (id.startsWith("_:")) return "A blank node carries a name.";
		if (Object.keys(node).length > 1 && !isSameAsBefore(id, node, walk)) return "A thing is described in two places.";
	}
	for (const property in node) {
		const found = property === "@id" ? undefined : inProperty(property, node[property] ?? null, walk);
		if (found !== undefined) return found;
	}
	return undefined;
}

/** The same description may be repeated (an issuer who is also the creator), but not spread over two places. */
function isSameAsBefore(id: string, description: JsonObject, { told }: Walk): boolean {
	const before = told.get(id);
	told.set(id, description);
	return before === undefined || canonicalJson(before) === canonicalJson(description);
}

function inProperty(property: string, values: Json, walk: Walk): string | undefined {
	if (!Array.isArray(values)) return "A keyword of JSON-LD stands in it.";
	if (values.length === 0) return "A list is empty.";
	if (hasRepeats(values)) return "A value stands there twice.";
	if (property === "@type") return undefined;
	if (property.startsWith("@")) return "A keyword of JSON-LD stands in it.";
	return firstFound(values, walk, property === proofProperty);
}

/** Blank nodes may be alike, since each is a thing of its own; texts and named nodes may not. */
function hasRepeats(values: readonly Json[]): boolean {
	if (values.length < 2) return false;
	const named = values.filter((value) => !isObject(value) || "@value" in value || "@id" in value);
	return new Set(named.map(identity)).size < named.length;
}

function identity(value: Json): string {
	return canonicalJson((isObject(value) ? value["@id"] : undefined) ?? value);
}

function inValue(value: Json, walk: Walk, mayBeGraph: boolean): string | undefined {
	if (!isObject(value)) return "A value is not expanded.";
	if ("@index" in value) return "A text stands where no signature covers it.";
	if ("@value" in value) return inLiteral(value);
	const list = value["@list"];
	if (Array.isArray(list)) return firstFound(list, walk, false);
	const graph = value["@graph"];
	if (mayBeGraph && Array.isArray(graph)) return firstFound(graph, walk, false);
	return inNode(value, walk);
}

/** A number or truth value stands as such, all else as text: `"5"` and `5` could give the same statement. */
function inLiteral({ "@value": value, "@type": type }: JsonObject): string | undefined {
	if (type === "@json") return undefined;
	if (typeof value === "string") {
		return isNativeText(value, type) ? "A number or truth value is written as text." : undefined;
	}
	const fits = type === undefined || isOf(type, typeof value === "boolean" ? booleanType : numberType);
	return fits ? undefined : "A number or truth value stands where a text belongs.";
}

function isOf(type: Json | undefined, pattern: RegExp): boolean {
	return typeof type === "string" && pattern.test(type);
}

/** True when a bare number or truth value of this datatype would give the same literal (JSON-LD API §8.2.2). */
function isNativeText(text: string, type: Json | undefined): boolean {
	if (isOf(type, booleanType)) return text === "true" || text === "false";
	if (!isOf(type, numberType)) return false;
	const number = Number(text);
	if (text.trim() === "" || !Number.isFinite(number)) return false;
	const isWhole = Number.isInteger(number) && type !== double;
	return text === (isWhole ? number.toFixed(0) : number.toExponential(15).replace(/(\d)0*e\+?/, "$1E"));
}

function firstFound(values: readonly Json[], walk: Walk, mayBeGraph: boolean): string | undefined {
	for (const value of values) {
		const found = inValue(value, walk, mayBeGraph);
		if (found !== undefined) return found;
	}
	return undefined;
}
