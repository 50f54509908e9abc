import { asList, isObject, type Json, type JsonObject } from "../json.ts";
import type { Expanded } from "./json-ld.ts";

const credentials = "https://www.w3.org/2018/credentials#";
export const statusVocabulary = "https://www.w3.org/ns/credentials/status#";

/**
 * What decides about a credential, read from the statements that are signed and never from JSON names, which an
 * inline context could give another meaning (threats 8 and 9). Dates are texts as signed.
 */
export interface SignedFacts {
	readonly id?: string;
	readonly types: readonly string[];
	readonly issuers: readonly string[];
	readonly holders: readonly string[];
	readonly validFrom: readonly string[];
	readonly validUntil: readonly string[];
	readonly status: readonly JsonObject[];
	readonly subjects: readonly JsonObject[];
}

export function readFacts(expanded: Expanded): SignedFacts {
	const [root = {}] = expanded;
	const id = root["@id"];
	const parts = typeof id === "string" ? nodesOf(id, expanded) : [root];
	const values = (...names: string[]): readonly Json[] =>
		parts.flatMap((part) => names.flatMap((name) => asList(part[credentials + name])));
	return {
		...(typeof id === "string" ? { id } : {}),
		types: parts.flatMap((part) => asList(part["@type"])).filter((type) => typeof type === "string"),
		issuers: values("issuer").map(idOf),
		holders: values("holder").map(idOf),
		validFrom: values("validFrom", "issuanceDate").map(textOf),
		validUntil: values("validUntil", "expirationDate").map(textOf),
		status: values("credentialStatus").filter(isObject),
		subjects: values("credentialSubject").filter(isObject),
	};
}

/** Every part of the document that says something about one node, wherever it stands. */
function nodesOf(id: string, value: Json | Expanded): readonly JsonObject[] {
	if (Array.isArray(value)) return value.flatMap((item: Json) => nodesOf(id, item));
	if (!isObject(value)) return [];
	const below = Object.values(value).flatMap((member) => nodesOf(id, member));
	return value["@id"] === id ? [value, ...below] : below;
}

/** Keywords by which statements about a node can stand outside it, where `readFacts` would not see them. */
export function hidesStatements(value: Json | Expanded): boolean {
	if (Array.isArray(value)) return value.some((item: Json) => hidesStatements(item));
	if (!isObject(value)) return false;
	return "@reverse" in value || Object.values(value).some((member) => hidesStatements(member));
}

/** The address of a node; empty for a literal. */
export function idOf(value: Json | undefined): string {
	return isObject(value) ? scalarText(value["@id"]) : "";
}

/** The text of a literal; a number keeps its digits. */
export function textOf(value: Json): string {
	return isObject(value) ? scalarText(value["@value"]) : "";
}

function scalarText(value: Json | undefined): string {
	return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
