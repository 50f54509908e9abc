import { type Code, codes } from "../../core/codes.ts";
import type { Language } from "../../core/languages.ts";
import added from "./added.json" with { type: "json" };
import sentences from "./codes.json" with { type: "json" };
import agreed from "./strings.json" with { type: "json" };

export type MessageKey = keyof typeof agreed.strings | keyof typeof added.strings;

/** What fills the {braces} of a message. */
export type Values = Readonly<Record<string, string | number>>;

export interface Messages {
	/** The message in this language. Throws a TypeError when a {placeholder} has no value. */
	readonly t: (key: MessageKey, values?: Values) => string;
	/** What a code of a report or an answer means, as one sentence. */
	readonly sentence: (code: Code) => string;
}

type Translated = Readonly<Record<Language, string>>;

/** The agreed wording beats ours wherever both have a key. */
export const wording: Readonly<Record<MessageKey, Translated>> = { ...added.strings, ...agreed.strings };

const translatedCodes: Readonly<Partial<Record<string, Readonly<Record<Exclude<Language, "en">, string>>>>> =
	sentences.sentences;

/** How each language calls itself. */
export const ownNames: Translated = agreed.languages;

export function messages(language: Language): Messages {
	return {
		t: (key, values = {}) => fill(wording[key][language], values),
		sentence: (code) => (language === "en" ? codes[code] : (translatedCodes[code]?.[language] ?? codes[code])),
	};
}

export function isMessageKey(key: string): key is MessageKey {
	return Object.hasOwn(wording, key);
}

function fill(text: string, values: Values): string {
	return text.replace(/\{(\w+)\}/g, (_, name: string) => {
		const value = values[name];
		if (value === undefined) throw new TypeError(`no value for {${name}}`);
		return String(value);
	});
}
