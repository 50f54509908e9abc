import { TamgaError } from "../errors.ts";
import { isObject, type Json } from "../json.ts";
import type { Expanded } from "../verify/json-ld.ts";
import { hidesStatements } from "../verify/signed-facts.ts";
import { parsesAsUrl } from "../parses-as-url.ts";

/**
 * What a credential states once it is read by its contexts: one thing with everything in it, and every id, type and
 * property a URL (VCDM 2.0 §4.4, §4.5). Throws NON_COMPACT_FORM or RELATIVE_IRI.
 */
export function checkStatements(expanded: Expanded): void {
	if (expanded.length !== 1 || hidesStatements(expanded)) {
		throw new TamgaError("NON_COMPACT_FORM", "Statements stand outside the document's own node.");
	}
	if (!addressesIn(expanded).every((address) => /^\S+$/.test(address) && parsesAsUrl(address))) {
		throw new TamgaError("RELATIVE_IRI", "An id, a type or a word means no URL.");
	}
}

function addressesIn(value: Json | Expanded): readonly string[] {
	if (Array.isArray(value)) return value.flatMap((item: Json) => addressesIn(item));
	if (!isObject(value) || "@value" in value) return [];
	return Object.entries(value).flatMap(([name, member]) => {
		if (name === "@id" || name === "@type") return textsIn(member);
		return name.startsWith("@") ? addressesIn(member) : [name, ...addressesIn(member)];
	});
}

function textsIn(value: Json): readonly string[] {
	return [value].flat().filter((text) => typeof text === "string");
}
