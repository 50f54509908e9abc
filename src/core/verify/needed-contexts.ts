import { asList, isObject, type Json, type JsonObject } from "../json.ts";
import { withLocalContext } from "./contexts.ts";
import { type Finding, pass, undetermined } from "./finding.ts";
import { withoutContext } from "./secured-document.ts";
import { vocabulariesOf } from "./vocabulary.ts";

/**
 * Every vocabulary after the base must bring a word that the document or its proofs use and that none before it has.
 * Another one could be added by anybody without changing what is signed (threat 5, vc-data-integrity "Validating
 * Contexts"). `document` has a list of known addresses for its context.
 */
export function checkNeeded(document: JsonObject, known: ReadonlyMap<string, JsonObject>): Finding {
	const members = withoutContext(document);
	const vocabularies = vocabulariesOf(withLocalContext(document)["@context"] ?? null, known);
	const isNeeded = (at: number): boolean => {
		const earlier = vocabularies.slice(0, at);
		const isNew = (word: string): boolean => !earlier.some(({ names }) => names.has(word));
		return usesWord(members, (word) => vocabularies[at]?.names.has(word) === true && isNew(word));
	};
	const areNeeded = vocabularies.every((_, at) => at === 0 || isNeeded(at));
	return areNeeded ? pass : undetermined("CONTEXT_NOT_ALLOWED", "No word of one vocabulary is used.", "/@context");
}

/** Whether a name or a type, which is what JSON-LD looks up in a context, is such a word. */
function usesWord(value: Json, isSuch: (word: string) => boolean): boolean {
	if (Array.isArray(value)) return value.some((item: Json) => usesWord(item, isSuch));
	if (!isObject(value)) return false;
	const { type } = value;
	if (asList(type).some((one) => typeof one === "string" && isSuch(one))) return true;
	for (const name in value) if (isSuch(name) || usesWord(value[name] ?? null, isSuch)) return true;
	return false;
}
