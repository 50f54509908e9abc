import { asList, canonicalJson, isObject, type Json, type JsonObject } from "../../src/core/json.ts";
import { parseDateTime } from "../../src/core/verify/date-time.ts";

/** Where a value breaks a JSON Schema, as paths with a word each. Only the keywords that Open Badges' schemas use. */
export function schemaFaults(value: Json, schema: Json, root: JsonObject, path = ""): readonly string[] {
	if (!isObject(schema)) return schema === false ? [`${path} is not allowed`] : [];
	return [
		...referred(value, schema, root, path),
		...ownFaults(value, schema).map((word) => `${path} ${word}`),
		...combined(value, schema, root, path),
		...(Array.isArray(value) ? itemFaults(value, schema, root, path) : []),
		...(isObject(value) ? memberFaults(value, schema, root, path) : []),
	];
}

function referred(value: Json, { $ref }: JsonObject, root: JsonObject, path: string): readonly string[] {
	if (typeof $ref !== "string") return [];
	const steps = $ref.replace(/^#\//, "").split("/");
	const target = steps.reduce<Json>((place, step) => (isObject(place) ? (place[step] ?? null) : null), root);
	if (target === null) throw new TypeError(`the schema has no ${$ref}`);
	return schemaFaults(value, target, root, path);
}

const isOfType: Readonly<Record<string, (value: Json) => boolean>> = {
	object: isObject,
	array: (value) => Array.isArray(value),
	string: (value) => typeof value === "string",
	number: (value) => typeof value === "number",
	integer: (value) => Number.isInteger(value),
	boolean: (value) => typeof value === "boolean",
};

function ownFaults(value: Json, { type, enum: choice, pattern, format, minItems }: JsonObject): readonly string[] {
	const isText = typeof value === "string";
	return [
		...(typeof type === "string" && isOfType[type]?.(value) !== true ? [`is no ${type}`] : []),
		...(Array.isArray(choice) && !choice.includes(value) ? ["is none of the choice"] : []),
		...(isText && typeof pattern === "string" && !new RegExp(pattern, "u").test(value) ? ["breaks the pattern"] : []),
		...(isText && format === "date-time" && parseDateTime(value) === undefined ? ["is no date-time"] : []),
		...(Array.isArray(value) && typeof minItems === "number" && value.length < minItems ? ["is too short"] : []),
	];
}

function combined(value: Json, schema: JsonObject, root: JsonObject, path: string): readonly string[] {
	const { oneOf, anyOf, allOf } = schema;
	const outcomes = (part: Json | undefined) => asList(part).map((one) => schemaFaults(value, one, root, path));
	const fitting = outcomes(oneOf).filter((faults) => faults.length === 0).length;
	const isOneOf = !Array.isArray(oneOf) || fitting === 1;
	const isAnyOf = !Array.isArray(anyOf) || outcomes(anyOf).some((faults) => faults.length === 0);
	return [
		...(isOneOf ? [] : [`${path} fits ${fitting} of oneOf: ${outcomes(oneOf).flat().join(" | ")}`]),
		...(isAnyOf ? [] : [`${path} fits none of anyOf: ${outcomes(anyOf).flat().join(" | ")}`]),
		...outcomes(allOf).flat(),
	];
}

function itemFaults(
	value: readonly Json[],
	{ items, additionalItems, contains }: JsonObject,
	root: JsonObject,
	path: string,
): readonly string[] {
	const schemaOf = (place: number): Json => (Array.isArray(items) ? (items[place] ?? additionalItems) : items) ?? true;
	const has = contains === undefined || value.some((item) => schemaFaults(item, contains, root).length === 0);
	return [
		...value.flatMap((item, place) => schemaFaults(item, schemaOf(place), root, `${path}/${place}`)),
		...(has ? [] : [`${path} does not contain what it must`]),
	];
}

function memberFaults(value: JsonObject, schema: JsonObject, root: JsonObject, path: string): readonly string[] {
	const { properties, required, additionalProperties = true, propertyNames = true } = schema;
	const known = isObject(properties) ? properties : {};
	const missing = asList(required).filter((name) => typeof name === "string" && !(name in value));
	return [
		...missing.map((name) => `${path}/${canonicalJson(name)} is missing`),
		...Object.keys(value).flatMap((name) => schemaFaults(name, propertyNames, root, `${path}/${name}`)),
		...Object.entries(value).flatMap(([name, member]) =>
			schemaFaults(member, known[name] ?? additionalProperties, root, `${path}/${name}`),
		),
	];
}
