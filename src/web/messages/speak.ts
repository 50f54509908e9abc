import type { Code } from "../../core/codes.ts";
import type { MessageKey } from "./messages.ts";

/** What fills the {braces} of a message. */
export type Values = Readonly<Record<string, string | number>>;

/** The words of one language. Every key and every code has its text; a test of all languages sees to that. */
export interface Words {
	/** By `MessageKey`. */
	readonly strings: Readonly<Record<string, string>>;
	/** By `Code`. */
	readonly sentences: Readonly<Record<string, string>>;
}

export interface Messages {
	/** The message in this language. Throws a TypeError when there is none, or a {placeholder} has no value. */
	readonly t: (key: MessageKey, values?: Values) => string;
	/** What a code of a report or an answer means, as one sentence. */
	readonly sentence: (code: Code) => string;
	readonly isKey: (key: string) => key is MessageKey;
}

/** One language without the others: a page that paints itself has no need of four. */
export function speak({ strings, sentences }: Words): Messages {
	return {
		t: (key, values = {}) => fill(strings[key], values),
		// The English ones are the core's, which also speaks to terminals.
		sentence: (code) => (sentences[code] ?? code).replaceAll("'", "’"),
		isKey: (key): key is MessageKey => Object.hasOwn(strings, key),
	};
}

function fill(text: string | undefined, values: Values): string {
	if (text === undefined) throw new TypeError("there is no such message");
	return text.replace(/\{(\w+)\}/g, (_, name: string) => {
		const value = values[name];
		if (value === undefined) throw new TypeError(`no value for {${name}}`);
		return String(value);
	});
}
