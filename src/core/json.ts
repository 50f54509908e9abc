/** A JSON value (RFC 8259) as it comes out of the strict parser: plain objects without inherited keys. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;

export interface JsonObject {
	readonly [key: string]: Json;
}

export function isObject(value: unknown): value is JsonObject {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A term that may hold one value or a set of them (JSON-LD), always read as a list. */
export function asList(value: Json | undefined): readonly Json[] {
	if (value === undefined) return [];
	return Array.isArray(value) ? value : [value];
}

/**
 * Whether the test holds for some member of an object or item of a list. Makes no list of the members on the way, as
 * `Object.values` would: documents are walked often.
 */
export function someBelow(value: Json, test: (member: Json) => boolean): boolean {
	if (Array.isArray(value)) {
		for (const item of value) if (test(item)) return true;
	} else if (isObject(value)) {
		for (const name in value) if (test(value[name] ?? null)) return true;
	}
	return false;
}

/** JSON in canonical form (RFC 8785): keys in UTF-16 order, no white space. Equal values give equal text. */
export function canonicalJson(value: Json): string {
	if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
	if (!isObject(value)) return JSON.stringify(value);
	const members = Object.entries(value)
		.toSorted(([a], [b]) => (a < b ? -1 : 1))
		.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
	return `{${members.join(",")}}`;
}
