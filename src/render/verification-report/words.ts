import type { Language } from "../../core/languages.ts";
import words from "./words.json" with { type: "json" };

/** A word of the report in a language, its {braces} filled. */
export function say(
	word: keyof typeof words,
	language: Language,
	values: Readonly<Record<string, string>> = {},
): string {
	return words[word][language].replace(/\{(\w+)\}/g, (braces, name: string) => values[name] ?? braces);
}
