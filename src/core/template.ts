import { hex } from "./hex.ts";
import { canonicalJson, isObject, type Json, type JsonObject } from "./json.ts";
import { isWellFormed } from "./text.ts";
import type { Tools } from "./tools.ts";

/**
 * Certificate = template × fields. A template is a credential's JSON in which some texts are slots,
 * `{"$slot": "name"}`; its address is the SHA-256 of its canonical form. A slot stands for one text.
 */
export type Template = JsonObject;
export type Fields = Readonly<Record<string, string>>;

export function slot(name: string): JsonObject {
	return { $slot: name };
}

/** The unsigned credential. Throws TypeError when the fields are not exactly the template's slots. */
export function fill(template: Template, fields: Fields): JsonObject {
	const used = new Set<string>();
	const filled = fillObject(template, fields, used);
	const spare = Object.keys(fields).filter((name) => !used.has(name));
	if (spare.length > 0) throw new TypeError(`the template has no slot ${spare.join(", ")}`);
	return filled;
}

/** The names of a template's slots, each once. */
export function slotsOf(template: Template): readonly string[] {
	const names = (value: Json): readonly string[] => {
		if (Array.isArray(value)) return value.flatMap(names);
		if (!isObject(value)) return [];
		return typeof value["$slot"] === "string" ? [value["$slot"]] : Object.values(value).flatMap(names);
	};
	return [...new Set(names(template))];
}

/** SHA-256 of the canonical form, in hexadecimal. */
export function templateHash(template: Template, { sha256 }: Pick<Tools, "sha256">): string {
	return hex(sha256(new TextEncoder().encode(canonicalJson(template))));
}

function fillObject(object: JsonObject, fields: Fields, used: Set<string>): JsonObject {
	return Object.fromEntries(Object.entries(object).map(([key, item]) => [key, fillValue(item, fields, used)]));
}

function fillValue(value: Json, fields: Fields, used: Set<string>): Json {
	if (Array.isArray(value)) return value.map((item) => fillValue(item, fields, used));
	if (!isObject(value)) return value;
	const { $slot: name } = value;
	return typeof name === "string" ? fillSlot(name, fields, used) : fillObject(value, fields, used);
}

function fillSlot(name: string, fields: Fields, used: Set<string>): string {
	const text = Object.hasOwn(fields, name) ? fields[name] : undefined;
	if (text === undefined) throw new TypeError(`the field ${name} is missing`);
	if (!isWellFormed(text)) throw new TypeError(`the field ${name} is not well-formed text`);
	used.add(name);
	return text;
}
