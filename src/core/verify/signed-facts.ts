import { asList, canonicalJson, isObject, type Json, type JsonObject, someBelow } from "../json.ts";
import type { Expanded } from "./json-ld.ts";
import { hasEmptyAddress } from "./nodes.ts";

const credentials = "https://www.w3.org/2018/credentials#";

/** Addresses of the words that decide. */
const word = {
	issuer: `${credentials}issuer`,
	holder: `${credentials}holder`,
	validFrom: `${credentials}validFrom`,
	issuanceDate: `${credentials}issuanceDate`,
	validUntil: `${credentials}validUntil`,
	expirationDate: `${credentials}expirationDate`,
	credentialStatus: `${credentials}credentialStatus`,
	credentialSubject: `${credentials}credentialSubject`,
	verifiableCredential: `${credentials}verifiableCredential`,
} as const;

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
	/** How many credentials it presents. */
	readonly credentials: number;
}

/** Those of them that decide about a credential, apart from its proof. */
export type DecidingFacts = Pick<SignedFacts, "id" | "issuers" | "validFrom" | "validUntil" | "status">;

export function readFacts(expanded: Expanded): SignedFacts {
	const [root = {}] = expanded;
	const id = root["@id"];
	const told = new Map<string, JsonObject[]>();
	collectParts(expanded, told);
	const partsOf = (node: JsonObject): readonly JsonObject[] => told.get(idOf(node)) ?? [node];
	const parts = partsOf(root);
	const values = (...names: string[]): readonly Json[] =>
		parts.flatMap((part) => names.flatMap((name) => asList(part[name])));
	return {
		...(typeof id === "string" ? { id } : {}),
		types: parts.flatMap((part) => asList(part["@type"])).filter((type) => typeof type === "string"),
		issuers: values(word.issuer).map(idOf),
		holders: values(word.holder).map(idOf),
		validFrom: values(word.validFrom, word.issuanceDate).map(textOf),
		validUntil: values(word.validUntil, word.expirationDate).map(textOf),
		status: values(word.credentialStatus)
			.filter(isObject)
			.map((entry) => joined(partsOf(entry))),
		subjects: values(word.credentialSubject).filter(isObject),
		credentials: values(word.verifiableCredential).length,
	};
}

/** Every part of the document that says something about a named node, wherever it stands. */
function collectParts(value: Json, told: Map<string, JsonObject[]>): void {
	if (Array.isArray(value)) for (const item of value) collectParts(item, told);
	if (!isObject(value)) return;
	const id = value["@id"];
	if (typeof id === "string") {
		const before = told.get(id);
		if (before === undefined) told.set(id, [value]);
		else before.push(value);
	}
	for (const name in value) collectParts(value[name] ?? null, told);
}

/** The parts as one node: a status entry's `statusSize`, told elsewhere, still counts (threat 54). */
function joined(parts: readonly JsonObject[]): JsonObject {
	const [only] = parts;
	if (parts.length === 1 && only !== undefined) return only;
	const names = new Set(parts.flatMap((part) => Object.keys(part)));
	return Object.fromEntries(
		[...names].map((name) => {
			const values = parts.flatMap((part) => asList(part[name]));
			return [name, [...new Map(values.map((value) => [canonicalJson(value), value])).values()]];
		}),
	);
}

/**
 * True when something could stand where neither `readFacts` nor a reader of the JSON would see it: statements about a
 * node from outside (`@reverse`) or with no address, or credentials presented under another name than `verifiableCredential`. A
 * presentation comes here without those under that name.
 */
export function hidesStatements(expanded: Expanded): boolean {
	return hasReverse(expanded) || hasEmptyAddress(expanded) || readFacts(expanded).credentials > 0;
}

function hasReverse(value: Json): boolean {
	return (isObject(value) && "@reverse" in value) || someBelow(value, hasReverse);
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
