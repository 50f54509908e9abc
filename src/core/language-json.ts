import type { JsonObject } from "./json.ts";
import type { LanguageMap } from "./language-map.ts";

/** `name` in English as Open Badges has it, and the other languages beside it. */
export function translated(name: LanguageMap): JsonObject {
	const others = Object.entries(languageMap(name)).filter(([language]) => language !== "en");
	return { name: name.en, ...(others.length > 0 ? { nameTranslation: Object.fromEntries(others) } : {}) };
}

/** A JSON-LD language map: one text a language. */
export function languageMap(texts: LanguageMap): JsonObject {
	return Object.fromEntries(Object.entries(texts).flatMap(([key, text]) => (text === undefined ? [] : [[key, text]])));
}
