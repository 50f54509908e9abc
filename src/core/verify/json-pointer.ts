import { isObject, type Json } from "../json.ts";

/** A place from where one stands, as a JSON Pointer (RFC 6901). */
export const here = "";

/** A name as a token of a JSON Pointer (RFC 6901 §3). */
export function pointerToken(key: string): string {
	return key.replaceAll("~", "~0").replaceAll("/", "~1");
}

/**
 * Where the first member of an object (with its name) or item of a list (without) stands for which `look` finds a place.
 * Every document is walked in this way several times, so nothing is made on the way: no lists of entries, no paths.
 */
export function firstBelow(
	value: Json,
	look: (member: Json, name: string | undefined) => string | undefined,
): string | undefined {
	if (Array.isArray(value)) {
		for (let place = 0; place < value.length; place++) {
			const found = look(value[place], undefined);
			if (found !== undefined) return `/${place}${found}`;
		}
	} else if (isObject(value)) {
		for (const name in value) {
			const found = look(value[name] ?? null, name);
			if (found !== undefined) return `/${pointerToken(name)}${found}`;
		}
	}
	return undefined;
}
