import { asList, type Json, type JsonObject } from "../../src/core/json.ts";
import { without } from "./case.ts";

/** A member of a credential that somebody wants out of sight, and what it is called in the statements. */
export interface Hidden {
	readonly word: string;
	readonly address: string;
	/** The value as a value object or node that gives the same statement under the full address. */
	readonly expanded: Json;
	/** The datatype or `@id` by which an alias must read the value. */
	readonly readAs: string;
}

export interface Hiding {
	readonly name: string;
	rewrite(document: JsonObject, hidden: Hidden): JsonObject;
	/** It brings a context of its own: for the public an unknown vocabulary. */
	readonly inline?: true;
	/** What stands there is no date, entry or credential at all, whatever it may mean. */
	readonly malformed?: "member" | "document";
}

const rest = (document: JsonObject, { word }: Hidden): JsonObject => without(document, word);
const valueOf = (document: JsonObject, { word }: Hidden): Json => document[word] ?? null;

/** The document with one more context. */
export function withContext(document: JsonObject, context: Json): JsonObject {
	return { ...document, "@context": [...asList(document["@context"]), context] };
}

const alias = ({ address, readAs }: Hidden): JsonObject => ({ "@id": address, "@type": readAs });

/** Every way that JSON-LD knows to say the same somewhere else or in another word. None needs the issuer's key. */
export const hidings: readonly Hiding[] = [
	{ name: "as its full address", rewrite: (d, h) => ({ ...rest(d, h), [h.address]: h.expanded }) },
	{ name: "as its full address in a list", rewrite: (d, h) => ({ ...rest(d, h), [h.address]: [h.expanded] }) },
	{
		name: "as its full address in @set",
		rewrite: (d, h) => ({ ...rest(d, h), [h.address]: { "@set": [h.expanded] } }),
	},
	{ name: "into @nest", rewrite: (d, h) => ({ ...rest(d, h), "@nest": { [h.word]: valueOf(d, h) } }) },
	{ name: "into a list in @nest", rewrite: (d, h) => ({ ...rest(d, h), "@nest": [{ [h.word]: valueOf(d, h) }] }) },
	{
		name: "into @nest in @nest",
		rewrite: (d, h) => ({ ...rest(d, h), "@nest": { "@nest": { [h.word]: valueOf(d, h) } } }),
	},
	{
		name: "into @nest by its full address",
		rewrite: (d, h) => ({ ...rest(d, h), "@nest": { [h.address]: h.expanded } }),
	},
	{ name: "into @set", malformed: "member", rewrite: (d, h) => ({ ...d, [h.word]: { "@set": [valueOf(d, h)] } }) },
	{
		name: "into a value or node object with @index",
		rewrite: (d, h) => ({ ...rest(d, h), [h.address]: { ...(h.expanded as JsonObject), "@index": "x" } }),
	},
	{
		name: "into @included under the credential's id",
		rewrite: (d, h) => ({ ...rest(d, h), "@included": [partOf(d, h)] }),
	},
	{ name: "into @included of the subject", rewrite: (d, h) => inSubject(rest(d, h), { "@included": [partOf(d, h)] }) },
	{
		name: "into @included of @included",
		rewrite: (d, h) => ({ ...rest(d, h), "@included": [{ id: d["id"] ?? null, "@included": [partOf(d, h)] }] }),
	},
	{
		name: "into a second node of a @graph",
		malformed: "document",
		rewrite: (d, h) => graphOf(d, [without(rest(d, h), "@context", "proof"), partOf(d, h)]),
	},
	{
		name: "under an alias of an inline context",
		inline: true,
		rewrite: (d, h) => withContext({ ...rest(d, h), other: valueOf(d, h) }, { other: alias(h) }),
	},
	{
		name: "under a word of another language",
		inline: true,
		rewrite: (d, h) =>
			withContext({ ...rest(d, h), "хүчинтэй хугацаа": valueOf(d, h) }, { "хүчинтэй хугацаа": alias(h) }),
	},
	{
		name: "under a prefix of an inline context",
		inline: true,
		rewrite: (d, h) =>
			withContext(
				{ ...rest(d, h), [`c:${h.address.split("#")[1]}`]: h.expanded },
				{ c: "https://www.w3.org/2018/credentials#" },
			),
	},
	{
		name: "into an alias of @nest",
		inline: true,
		rewrite: (d, h) => withContext({ ...rest(d, h), more: { [h.word]: valueOf(d, h) } }, { more: "@nest" }),
	},
	{
		name: "into an alias of @included",
		inline: true,
		rewrite: (d, h) => withContext({ ...rest(d, h), more: [partOf(d, h)] }, { more: "@included" }),
	},
	{
		name: "under a word that only a further type has",
		inline: true,
		rewrite: (d, h) =>
			withContext(
				{ ...rest(d, h), type: [...asList(d["type"]), "Also"], other: valueOf(d, h) },
				{
					Also: { "@id": "https://www.w3.org/2018/credentials#VerifiableCredential", "@context": { other: alias(h) } },
				},
			),
	},
];

/** A second description of the credential that says only this. */
function partOf(document: JsonObject, hidden: Hidden): JsonObject {
	return { id: document["id"] ?? null, [hidden.address]: hidden.expanded };
}

function inSubject(document: JsonObject, members: JsonObject): JsonObject {
	const subject = document["credentialSubject"];
	return { ...document, credentialSubject: { ...(subject as JsonObject), ...members } };
}

/** A readable top, with the statements in a graph below. */
function graphOf(document: JsonObject, nodes: readonly JsonObject[]): JsonObject {
	return { "@context": document["@context"] ?? null, "@graph": nodes, proof: document["proof"] ?? null };
}
