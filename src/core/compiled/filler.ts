import { isObject, type Json, type JsonObject } from "../json.ts";
import type { Fields, Template } from "../template.ts";

/** Fills a template many times; what holds no slot is shared by all results. A slot without a field stays empty. */
export function filler(template: Template): (fields: Fields) => JsonObject {
	const write = fillObject(template);
	return typeof write === "function" ? write : () => write;
}

type Part<T extends Json> = T | ((fields: Fields) => T);

function fillObject(object: JsonObject): Part<JsonObject> {
	const members = Object.entries(object).map(([name, item]) => [name, fillPart(item)] as const);
	if (!members.some(([, part]) => typeof part === "function")) return object;
	return (fields) => {
		const filled: Record<string, Json> = {};
		for (const [name, part] of members) filled[name] = typeof part === "function" ? part(fields) : part;
		return filled;
	};
}

function fillPart(value: Json): Part<Json> {
	if (Array.isArray(value)) return fillList(value);
	if (!isObject(value)) return value;
	const { $slot: name } = value;
	return typeof name === "string" ? (fields) => fields[name] ?? "" : fillObject(value);
}

function fillList(list: readonly Json[]): Part<Json> {
	const parts = list.map(fillPart);
	if (!parts.some((part) => typeof part === "function")) return list;
	return (fields) => parts.map((part) => (typeof part === "function" ? part(fields) : part));
}
