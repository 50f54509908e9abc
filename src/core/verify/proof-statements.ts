import { asList, isObject, type Json, type JsonObject } from "../json.ts";
import { type Finding, failed, pass } from "./finding.ts";
import type { Expanded } from "./json-ld.ts";
import { hasEmptyAddress } from "./nodes.ts";
import { idOf, textOf } from "./signed-facts.ts";

const security = "https://w3id.org/security#";

/** What decides about a proof, by JSON name and by address. */
const deciding: readonly (readonly [string, string])[] = [
	["verificationMethod", `${security}verificationMethod`],
	["previousProof", `${security}previousProof`],
	["created", "http://purl.org/dc/terms/created"],
	["expires", `${security}expiration`],
	["domain", `${security}domain`],
	["challenge", `${security}challenge`],
];

/** That the JSON names of a proof say what its statements say: an inline context could rename `expires` (threat 22). */
export function checkStatements(proof: JsonObject, expanded: Expanded): Finding {
	const [signed = {}] = expanded;
	const same = deciding.every(([name, address]) => isSame(asList(proof[name]), asList(signed[address])));
	return same && expanded.length === 1 && !hasEmptyAddress(expanded)
		? pass
		: failed("NON_COMPACT_FORM", "The proof's names hide what it states.");
}

function isSame(said: readonly Json[], stated: readonly Json[]): boolean {
	const texts = new Set(stated.map((value) => (isObject(value) && "@id" in value ? idOf(value) : textOf(value))));
	return said.length === texts.size && said.every((value) => typeof value === "string" && texts.has(value));
}
