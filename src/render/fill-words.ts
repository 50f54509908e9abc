import type { Language } from "../core/languages.ts";

/** A word in every language, its values to come between {braces}. */
export type Words<Word extends string> = Readonly<Record<Word, Readonly<Record<Language, string>>>>;

/** Says the words of a list in a language. */
export function sayer<Word extends string>(words: Words<Word>) {
	return (word: Word, language: Language, values: Readonly<Record<string, string>> = {}): string =>
		words[word][language].replace(/\{(\w+)\}/g, (braces, name: string) => values[name] ?? braces);
}
