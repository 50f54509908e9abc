import { type Code, codes } from "../../core/codes.ts";
import type { Language } from "../../core/languages.ts";
import added from "./added.json" with { type: "json" };
import asOf from "./as-of.json" with { type: "json" };
import claim from "./claim.json" with { type: "json" };
import reports from "./reports.json" with { type: "json" };
import sentences from "./codes.json" with { type: "json" };
import offline from "./offline.json" with { type: "json" };
import openData from "./open-data.json" with { type: "json" };
import recognition from "./recognition.json" with { type: "json" };
import say from "./say.json" with { type: "json" };
import shown from "./shown.json" with { type: "json" };
import { type Messages, speak, type Words } from "./speak.ts";
import statistics from "./statistics.json" with { type: "json" };
import wallet from "./wallet.json" with { type: "json" };
import agreed from "./strings.json" with { type: "json" };

export type MessageKey =
	| keyof typeof agreed.strings
	| keyof typeof added.strings
	| keyof typeof asOf.strings
	| keyof typeof claim.strings
	| keyof typeof statistics.strings
	| keyof typeof openData.strings
	| keyof typeof offline.strings
	| keyof typeof wallet.strings
	| keyof typeof say.strings
	| keyof typeof shown.strings
	| keyof typeof recognition.strings
	| keyof typeof reports.strings;

type Translated = Readonly<Record<Language, string>>;

/** The agreed wording beats ours wherever both have a key. */
export const wording: Readonly<Record<MessageKey, Translated>> = {
	...added.strings,
	...statistics.strings,
	...openData.strings,
	...offline.strings,
	...wallet.strings,
	...asOf.strings,
	...claim.strings,
	...recognition.strings,
	...say.strings,
	...shown.strings,
	...reports.strings,
	...agreed.strings,
};

/** A code without its sentence in each language is a fault that the compiler finds, as a key without its words is. */
const translatedCodes: Readonly<Record<Code, Readonly<Record<Exclude<Language, "en">, string>>>> = sentences.sentences;

/** How each language calls itself. */
export const ownNames: Translated = agreed.languages;

/** Words of pages and mails that only the server writes. */
const serverWords: Readonly<Record<string, Translated>> = {
	...asOf.strings,
	...claim.strings,
	...say.strings,
	...wallet.strings,
	...statistics.strings,
	...openData.strings,
};

/** The words of one language that pages which paint themselves fetch. */
export function wordsOnDevice(language: Language): Words {
	const { strings, sentences } = wordsIn(language);
	const needed = Object.entries(strings).filter(([key]) => !Object.hasOwn(serverWords, key));
	return { strings: Object.fromEntries(needed), sentences };
}

function wordsIn(language: Language): Words {
	const strings = Object.fromEntries(Object.entries(wording).map(([key, texts]) => [key, texts[language]]));
	if (language === "en") return { strings, sentences: codes };
	const translated = Object.entries(translatedCodes).map(([code, texts]) => [code, texts[language]] as const);
	return { strings, sentences: Object.fromEntries(translated) };
}

const spoken = new Map<Language, Messages>();

export function messages(language: Language): Messages {
	const known = spoken.get(language) ?? speak(wordsIn(language));
	spoken.set(language, known);
	return known;
}

export function isMessageKey(key: string): key is MessageKey {
	return Object.hasOwn(wording, key);
}
