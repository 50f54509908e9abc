import type { LanguageMap } from "./language-map.ts";

/** The languages that pages and papers speak. English is always there and is the second language of every paper. */
export const languages = ["en", "mn", "zh", "fr"] as const;
export type Language = (typeof languages)[number];

export function isLanguage(value: string): value is Language {
	return (languages as readonly string[]).includes(value);
}

/** The text in the language asked for, else in English. */
export function inLanguage(texts: LanguageMap, language: Language): string {
	return texts[language] ?? texts.en;
}
