import { sayer } from "../fill-words.ts";
// Wording added here still waits for a native reader; where the reviewed list has a word, that one counts.
import drafts from "./draft-words.json" with { type: "json" };
import reviewed from "./words.json" with { type: "json" };

export type Word = keyof typeof drafts | keyof typeof reviewed;

/** All words of the layout; frozen with it, since a signed certificate must be drawn the same for ever. */
export const frozenWords = { drafts, reviewed };

/** A word of the layout in a language, its {braces} filled. */
export const say = sayer<Word>({ ...drafts, ...reviewed });

export function isWord(word: string): word is Word {
	return Object.hasOwn(drafts, word) || Object.hasOwn(reviewed, word);
}
