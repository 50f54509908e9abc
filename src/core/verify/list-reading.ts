import type { JsonObject } from "../json.ts";
import type { Tools } from "../tools.ts";
import { TamgaError } from "../errors.ts";
import { checkContexts, knownContexts } from "./contexts.ts";
import { combine } from "./finding.ts";
import { checkForm, checkNames } from "./form.ts";
import { createJsonLd } from "./json-ld.ts";
import { complexityOf, limits } from "./limits.ts";
import type { Policy } from "./policy.ts";
import { readSecured, type Reading, type SecuredDocument, withoutContext } from "./secured-document.ts";
import type { ProofContext } from "./proof.ts";
import { verifyProofs } from "./proof-set.ts";
import { rememberBits } from "./remember-bits.ts";
import { readFacts } from "./signed-facts.ts";
import { demand, type ListReading, type ReadList } from "./status-list.ts";

/** What a status list says, by its contexts. */
export interface SecuredList extends Omit<ListReading, "verifyProofs"> {
	readonly secured: SecuredDocument;
}

export interface ListContext extends Reading {
	readonly policy: Policy;
	readonly tools: Pick<Tools, "gunzip">;
}

/** Reads lists by JSON-LD, which takes all that are sound. */
export function listReader(context: ListContext & Pick<ProofContext, "tools" | "jsonLd">): ReadList {
	return async (document) => {
		const { secured, ...reading } = await readList(document, context);
		const { tools, jsonLd } = context;
		return { ...reading, verifyProofs: (conditions) => verifyProofs(secured, { ...conditions, tools, jsonLd }) };
	};
}

/** The same where nothing else is read by JSON-LD. */
export function anyListReader(policy: Policy, tools: Tools): ReadList {
	const known = knownContexts(policy, tools);
	return listReader({ known, policy, tools, jsonLd: createJsonLd(known, "strict", tools) });
}

/** Thousands of credentials share a list; so many of the last ones are remembered, unless they are unusually long. */
const readingsKept = 64;
const rememberedCharacters = 64 * 1024;

type Remembered<Key extends WeakKey> = WeakMap<Reading["known"], Key>;
const byObject: Remembered<WeakMap<JsonObject, Promise<SecuredList>>> = new WeakMap();
const byText: Remembered<Map<string, Promise<SecuredList>>> = new WeakMap();

/**
 * Reads a list, or remembers the reading of the same one, or of one with exactly the same content. Throws the code of
 * what is wrong with its vocabulary, and what `readSecured` throws.
 */
export function readList(document: JsonObject, context: ListContext): Promise<SecuredList> {
	const readings = byObject.get(context.known) ?? new WeakMap<JsonObject, Promise<SecuredList>>();
	byObject.set(context.known, readings);
	const reading = readings.get(document) ?? readByText(document, context);
	readings.set(document, reading);
	return reading;
}

async function readByText(document: JsonObject, context: ListContext): Promise<SecuredList> {
	const text = JSON.stringify(document);
	if (text.length > rememberedCharacters) return readAnew(document, context);
	const readings = byText.get(context.known) ?? new Map<string, Promise<SecuredList>>();
	byText.set(context.known, readings);
	const reading = readings.get(text) ?? readAnew(document, context);
	if (!readings.has(text) && readings.size >= readingsKept) readings.clear();
	readings.set(text, reading);
	return reading;
}

async function readAnew(document: JsonObject, context: ListContext): Promise<SecuredList> {
	const contexts = checkContexts(document, context.policy, context.known);
	demand(combine([contexts, checkNames(withoutContext(document))]));
	if (complexityOf(document) > limits.complexity) throw new TamgaError("GRAPH_TOO_COMPLEX");
	const secured = await readSecured(document, context);
	const { expanded, vocabularies } = secured;
	return {
		secured,
		facts: readFacts(expanded),
		form: checkForm(withoutContext(secured.document), expanded, vocabularies),
		bits: rememberBits(context.tools),
	};
}
