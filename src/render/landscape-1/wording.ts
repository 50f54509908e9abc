import type { LanguageMap } from "../../core/language-map.ts";
import { inLanguage, type Language } from "../../core/languages.ts";
import type { MicroCertificate } from "../../core/micro-certificate.ts";
import { say, type Word } from "./words.ts";

/** A text in the paper's own language and, where that is another and says something else, in English. */
export interface Pair {
	readonly first: Spoken;
	readonly second?: Spoken;
}

export interface Spoken {
	readonly text: string;
	readonly language: Language;
}

/** Says things in a paper's one or two languages. */
export class Speaker {
	readonly first: Language;
	readonly second: Language | undefined;

	constructor(languages: readonly Language[]) {
		this.first = languages[0] ?? "en";
		this.second = languages[1];
	}

	/** One of the layout's own words. */
	word(word: Word, values?: Readonly<Record<string, string>>): Pair {
		return this.pair((language) => say(word, language, values));
	}

	/** Signed words; what lacks a translation is said once, in English. */
	signed(texts: LanguageMap): Pair {
		return this.pair((language) => inLanguage(texts, language));
	}

	pair(textIn: (language: Language) => string): Pair {
		const first = { text: textIn(this.first), language: this.first };
		if (this.second === undefined) return { first };
		const second = { text: textIn(this.second), language: this.second };
		return second.text === first.text ? { first } : { first, second };
	}
}

/** Both languages on one line. */
export function oneLine({ first, second }: Pair): string {
	return second === undefined ? first.text : `${first.text}  ·  ${second.text}`;
}

/** The sentence that certifies, cut at the holder's name and the course's title, which are set large between them. */
export interface Sentence {
	readonly lead: string;
	readonly middle: string;
	readonly tail: string;
}

export function sentence(kind: MicroCertificate["course"]["kind"], language: Language): Sentence {
	const whole = say(kind === "attendance" ? "cert.attendanceSentence" : "cert.sentence", language);
	const [lead = "", middle = "", tail = ""] = whole.split(/\{name\}|\{course\}/).map(withoutMarks);
	return { lead, middle, tail };
}

/** Set large, a title needs no quotation marks, and the sentence ends with the page. */
function withoutMarks(text: string): string {
	return text.replace(/^[\s“”«»]+|[\s“”«»]+$/g, "").replace(/^[.。]$/, "");
}
