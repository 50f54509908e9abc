import { isObject, type Json } from "../../src/core/json.ts";
import { keywords, someValues } from "./name-mutations.ts";
import { type Mutation, ofAnything, ofLists, ofNumbers, ofTexts } from "./pick-part.ts";

const datatypes = ["http://www.w3.org/2001/XMLSchema#dateTime", "http://www.w3.org/2001/XMLSchema#string", "@json"];
const forms = ["NFC", "NFD", "NFKC", "NFKD"] as const;
const isDate = (text: string): boolean => /^\d{4}-/.test(text);
const isAddress = (text: string): boolean => text.includes(":");
const isNumeric = (text: string): boolean => Number.isFinite(Number(text));

/** Changes of values: lists, wrappings, texts, numbers. */
export const valueMutations: Readonly<Record<string, Mutation>> = {
	"swap items": ofLists((items, random) => {
		const [a, b] = [random.number(items.length), random.number(items.length)];
		return items.map((item, at) => (at === a ? (items[b] ?? null) : at === b ? (items[a] ?? null) : item));
	}),
	"drop an item": ofLists((items, random) => items.toSpliced(random.number(items.length), 1)),
	"repeat an item": ofLists((items, random) => [...items, random.one(items)]),
	"add an item": ofLists((items, random) =>
		items.toSpliced(random.number(items.length + 1), 0, random.one(someValues)),
	),
	"wrap in an array": ofAnything((part) => [part]),
	"wrap in an object": ofAnything((part, random) => ({ [random.one(["id", "value", "type", "name"])]: part })),
	"wrap in a keyword": ofAnything((part, random) => ({ [random.one(keywords)]: part })),
	"wrap as a typed value": ofTexts((text, random) => ({ "@value": text, "@type": random.one(datatypes) })),
	unwrap: ofAnything((part) => (Array.isArray(part) || isObject(part) ? (Object.values<Json>(part)[0] ?? null) : part)),
	replace: ofAnything((_, random) => random.one(someValues)),
	"change case": ofTexts((text, random) =>
		random.one([text.toUpperCase(), text.toLowerCase(), text.charAt(0).toUpperCase() + text.slice(1)]),
	),
	normalise: ofTexts((text, random) => text.normalize(random.one(forms))),
	"space in a text": ofTexts((text, random) =>
		random.one([` ${text}`, `${text} `, `${text}\n`, text.replace(" ", "\u00a0"), `${text}\u200b`]),
	),
	"text for a number": ofNumbers((number) => String(number)),
	"text for a truth value": ofAnything((part) => (typeof part === "boolean" ? String(part) : part)),
	"number for a text": ofTexts((text) => Number(text), isNumeric),
	"another number": ofNumbers((number, random) => number + random.one([1, -1, 0.5, 2 ** 32, -2 * number])),
	"date in another form": ofTexts((text, random) => {
		const zones = [text.replace("Z", "+00:00"), text.replace("Z", ".000Z"), text.replace("00:00:00", "24:00:00")];
		return random.one([...zones, text.replace("T", "t"), text.slice(0, 10)]);
	}, isDate),
	"address in another form": ofTexts((text, random) => {
		const escaped = text.replace(/[a-z]$/, (letter) => `%${letter.charCodeAt(0).toString(16)}`);
		return random.one([
			`${text}#`,
			`${text}/`,
			`${text}?`,
			text.replace("https", "http"),
			text.replace("/", "/./"),
			escaped,
		]);
	}, isAddress),
};
