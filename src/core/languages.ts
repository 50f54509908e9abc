/** The languages that pages and papers speak. English is always there and is the second language of every paper. */
export const languages = ["en", "mn", "zh", "fr"] as const;
export type Language = (typeof languages)[number];

/** A text in one or more languages; English always present. */
export type LanguageMap = { readonly en: string } & { readonly [L in Language]?: string };

export function isLanguage(value: string): value is Language {
	return (languages as readonly string[]).includes(value);
}
