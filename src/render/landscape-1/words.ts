import type { Language } from "../../core/languages.ts";
// Wording added here still waits for a native reader; where the reviewed list has a word, that one counts.
import drafts from "./draft-words.json" with { type: "json" };
import reviewed from "./words.json" with { type: "json" };

export type Word = keyof typeof drafts | keyof typeof reviewed;

/** All words of the layout; frozen with it, since a signed certificate must be drawn the same for ever. */
export const frozenWords = { drafts, reviewed };

const words: Readonly<Record<Word, Readonly<Record<Language, string>>>> = { ...drafts, ...reviewed };

/** A word of the layout in a language, its {braces} filled. */
export function say(word: Word, language: Language, values: Readonly<Record<string, string>> = {}): string {
	return words[word][language].replace(/\{(\w+)\}/g, (braces, name: string) => values[name] ?? braces);
}

export function isWord(word: string): word is Word {
	return Object.hasOwn(words, word);
}
