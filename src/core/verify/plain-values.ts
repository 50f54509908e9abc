import { asList, type Json, type JsonObject } from "../json.ts";
import type { ActiveContext, Meaning } from "./context-resolver.ts";
import { leave } from "./leave-to-library.ts";

// Values of a plain document in expanded form, exactly as jsonld gives them; what is not plain is left to jsonld.

/** An absolute address that N-Quads writes as it stands; blank nodes and all that is relative are none. */
export const plainAddress = /^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>"{}|^`\\\0-\x20]*$/;

/** A node's id as an address. */
export function idOf(value: Json, isSecond: boolean, words: ActiveContext): string {
	return typeof value === "string" && !isSecond ? address(value, words) : leave();
}

/** Types as addresses; a word of its own for a type is looked up. */
export function typesOf(value: Json, isSecond: boolean, words: ActiveContext): readonly string[] {
	const types = textsIn(value);
	return types.length === 0 || isSecond ? leave() : types.map((type) => wordOrAddress(type, words));
}

/** One text, or a list of nothing but texts. */
export function textsIn(value: Json | undefined): readonly string[] {
	const texts = asList(value);
	return areTexts(texts) ? texts : leave();
}

function areTexts(values: readonly Json[]): values is readonly string[] {
	return values.every((value) => typeof value === "string");
}

/** A word's address (§5.2), where it has one. */
function wordOrAddress(text: string, words: ActiveContext): string {
	const meaning = words.mappings.get(text);
	if (meaning === undefined) return address(text, words);
	return plain(meaning["@id"] ?? leave());
}

function address(text: string, { mappings }: ActiveContext): string {
	const colon = text.indexOf(":");
	if (text.startsWith("//", colon + 1)) return plain(text);
	const prefix = mappings.get(text.slice(0, Math.max(colon, 0)));
	return plain(prefix?.["_prefix"] === true ? `${prefix["@id"]}${text.slice(colon + 1)}` : text);
}

function plain(text: string): string {
	return plainAddress.test(text) ? text : leave();
}

/** JSON-LD API §5.3, value expansion. */
export function scalar(value: string | number | boolean, meaning: Meaning, words: ActiveContext): Json {
	const type = meaning["@type"];
	const isText = typeof value === "string";
	if (isText && type === "@id") return { "@id": address(value, words) };
	if (isText && type === "@vocab") return { "@id": wordOrAddress(value, words) };
	if (type !== undefined && !noDatatypes.has(type)) return { "@type": type, "@value": value };
	const language = isText ? defaultLanguage(meaning, words) : undefined;
	return language === undefined ? { "@value": value } : { "@language": language, "@value": value };
}

const noDatatypes: ReadonlySet<string> = new Set(["@id", "@vocab", "@none"]);

function defaultLanguage(meaning: Meaning, words: ActiveContext): string | undefined {
	if ("@direction" in meaning || "@direction" in words) leave();
	const language = "@language" in meaning ? meaning["@language"] : words["@language"];
	return typeof language === "string" ? language : undefined;
}

const languageTag = /^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$/;

/** `{"@value": …}`, with a language or without. */
export function textInLanguage({ "@value": text, "@language": language, ...more }: JsonObject): Json {
	if (typeof text !== "string" || Object.keys(more).length > 0) return leave();
	if (language === undefined) return { "@value": text };
	return typeof language === "string" ? { "@language": inLowerCase(language), "@value": text } : leave();
}

/** `{"en": …, "mn": …}`. */
export function textsByLanguage(map: JsonObject, meaning: Meaning, words: ActiveContext): readonly Json[] {
	if ("@direction" in meaning || "@direction" in words) leave();
	return Object.keys(map)
		.sort()
		.flatMap((language) => {
			if (words.mappings.has(language)) leave();
			const texts = textsIn(asList(map[language]).filter((text) => text !== null));
			return texts.map((text) => ({ "@value": text, "@language": inLowerCase(language) }));
		});
}

function inLowerCase(language: string): string {
	return languageTag.test(language) ? language.toLowerCase() : leave();
}
