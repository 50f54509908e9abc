import { asList, isObject, type JsonObject } from "../json.ts";
import { idOf, statusVocabulary, textOf } from "./signed-facts.ts";

/** A `BitstringStatusListEntry` (Bitstring Status List §2.1) as signed. */
export interface StatusEntry {
	readonly purpose: string;
	readonly index: number;
	/** Address of the list. */
	readonly list: string;
	/** Bits an entry; 1 unless stated. */
	readonly size: number;
	/** What the issuer says that a value means. */
	readonly messages: ReadonlyMap<number, string>;
}

const longestMessage = 200;

/** A whole number from 0, without sign, leading zero, exponent or anything after it (threat 46). */
export const indexSyntax = /^(?:0|[1-9]\d{0,14})$/;

/** Reads an expanded status entry: `unsupported` for another kind, `malformed` for one that lacks something. */
export function readEntry(node: JsonObject): StatusEntry | "unsupported" | "malformed" {
	if (!asList(node["@type"]).includes(`${statusVocabulary}BitstringStatusListEntry`)) return "unsupported";
	const purpose = single(node, "statusPurpose");
	const index = single(node, "statusListIndex");
	const [list, ...more] = asList(node[`${statusVocabulary}statusListCredential`]);
	const size = node[`${statusVocabulary}statusSize`] === undefined ? "1" : single(node, "statusSize");
	if (!purpose || !indexSyntax.test(index) || !indexSyntax.test(size) || more.length > 0) return "malformed";
	const address = idOf(list);
	if (address === "" || !(Number(size) >= 1 && Number(size) <= 8)) return "malformed";
	return { purpose, index: Number(index), list: address, size: Number(size), messages: messagesOf(node) };
}

/** `statusMessage`: values in hexadecimal, each with a text. */
function messagesOf(node: JsonObject): StatusEntry["messages"] {
	const messages = asList(node[`${statusVocabulary}statusMessage`]).filter(isObject);
	return new Map(
		messages.map((message) => [Number(single(message, "status")), single(message, "message").slice(0, longestMessage)]),
	);
}

/** The text of a property that has exactly one value; empty otherwise. */
function single(node: JsonObject, name: string): string {
	const values = asList(node[statusVocabulary + name]);
	const [value] = values;
	return values.length === 1 && value !== undefined ? textOf(value) : "";
}
