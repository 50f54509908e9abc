import type { JsonObject } from "../json.ts";
import type { Finding } from "./finding.ts";
import { checkForm } from "./form.ts";
import { readSecured, type Reading, type SecuredDocument, withoutContext } from "./secured-document.ts";
import { readFacts, type SignedFacts } from "./signed-facts.ts";

/** What a status list says, by its contexts. No clock, key or policy changes any of it. */
export interface ListReading {
	readonly secured: SecuredDocument;
	readonly facts: SignedFacts;
	/** Whether it is written in the one way. */
	readonly form: Finding;
}

/** Thousands of credentials share a list; so many of the last ones are remembered, unless they are unusually long. */
const readingsKept = 64;
const rememberedCharacters = 64 * 1024;

const readings = new WeakMap<Reading["known"], Map<string, Promise<ListReading>>>();

/** Reads a list, or remembers the reading of one with exactly the same content. Throws what `readSecured` throws. */
export async function readList(document: JsonObject, reading: Reading): Promise<ListReading> {
	const text = JSON.stringify(document);
	if (text.length > rememberedCharacters) return readAnew(document, reading);
	const known = readings.get(reading.known) ?? new Map<string, Promise<ListReading>>();
	readings.set(reading.known, known);
	const found = known.get(text) ?? readAnew(document, reading);
	if (!known.has(text) && known.size >= readingsKept) known.clear();
	known.set(text, found);
	return found;
}

async function readAnew(document: JsonObject, reading: Reading): Promise<ListReading> {
	const secured = await readSecured(document, reading);
	const { expanded, vocabularies } = secured;
	return {
		secured,
		facts: readFacts(expanded),
		form: checkForm(withoutContext(secured.document), expanded, vocabularies),
	};
}
