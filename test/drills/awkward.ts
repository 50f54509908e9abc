import type { Award } from "../../src/core/award.ts";
import { languages } from "../../src/core/languages.ts";
import { demoCatalogue } from "../support/sample-certificate.ts";
import type { Seeded } from "./seeded.ts";

/** Characters that some reader, writer or sorter of texts is known to treat in a way of its own. */
const awkwardCharacters = [
	...Array.from("aZ09 -'.\"\\/<>&%#$@^`{|}"),
	"\t",
	"\n",
	"\r",
	"\b",
	"\f",
	"\u0001",
	"\u001F",
	"\u007F",
	"\u0085",
	"\u00A0",
	"\u2028",
	"\u2029",
	"\u200B",
	"\u202E",
	"\uFEFF",
	"\uE000",
	"\uFFFD",
	"\uFFFF",
	"\u{10000}",
	"\u{1F600}",
	"\u{10FFFF}",
	"e\u0301",
	"é",
	"ß",
	"İ",
	"Ө",
	"ү",
	"ᠮ",
	"欧",
	"한",
	"ع",
	"_:c14n0",
	"^^<x>",
	'" .',
	"\\u0041",
];

function awkwardText(random: Seeded): string {
	const length = 1 + random.number(random.one([4, 12, 40]));
	return Array.from({ length }, () => random.one(awkwardCharacters)).join("");
}

/** Half of all names are ordinary, so that the quick way is taken often. */
function text(random: Seeded): string {
	return random.number(2) === 0
		? random.one(["Бат-Эрдэнэ", "O'Brien", "欧阳思远", "Nguyễn", "Aung"])
		: awkwardText(random);
}

/** An award whose names may hold anything, of any course, language and shape. */
export function randomAward(random: Seeded, usual: Award): Award {
	const parts = () => ({ given: text(random), ...(random.number(3) === 0 ? {} : { family: text(random) }) });
	const shape = random.number(3);
	return {
		...usual,
		name: {
			order: random.one(["patronymic-first", "family-first", "given-first", "mononym"] as const),
			...(shape === 0 ? {} : { native: parts() }),
			...(shape === 1 ? {} : { latin: parts() }),
		},
		language: random.one(languages),
		courseCode: random.one(demoCatalogue.courses).code,
		completionDate: random.one(["2026-03-04", "2024-02-29", "2025-12-31"]),
		result: random.one(["pass", "merit", "distinction"] as const),
	};
}

/** One character more, less or another, or one spelling for another, anywhere in the text. */
export function randomChange(json: string, random: Seeded): string {
	const at = random.number(json.length);
	const [before, character, after] = [json.slice(0, at), json.charAt(at), json.slice(at + 1)];
	const value = json.indexOf('":"', random.number(json.length - 200)) + 3;
	return random.one([
		() => before + random.one(awkwardCharacters) + character + after,
		() => before + after,
		() => before + random.one(awkwardCharacters) + after,
		() => json.slice(0, value) + random.one(["0", "x", "\\u0041", " "]) + json.slice(value),
		() => json.replace(/proofValue":"z(..)/, 'proofValue":"z11$1'),
	])();
}

/** Values that are no longer those of a sound certificate, or not for long. */
export function oddFields(random: Seeded): Readonly<Record<string, string>> {
	const entry = random.one(["1", "5", "94567", "01", "-1", "131071", "131072", "1e3", "", "4.0"]);
	return random.one([
		{ revocationIndex: entry },
		{ suspensionIndex: entry },
		{ validFrom: random.one(["2027-01-01T00:00:00+08:00", "2026-02-30T00:00:00Z", "2026-01-01", "soon"]) },
		{
			id: random.one([
				"https://other.example/c/1",
				"http://certificates.example.mn/c/1",
				"urn:uuid:1",
				"https://a:99999/",
			]),
		},
		{ subject: random.one(["urn:uuid:1", "https://certificates.example.mn/courses/x", "did:key:z1", "no address"]) },
		{
			revocationList: random.one([
				"https://nowhere.example/list",
				"https://certificates.example.mn/status/must/1/suspension",
			]),
		},
		{ revocationEntry: random.one(["https://certificates.example.mn/status/must/1/suspension#1203", "urn:x:y"]) },
		{ subject: "did:web:certificates.example.mn:issuers:must" },
		{ result: awkwardText(random) },
		{ nameOrder: awkwardText(random) },
	]);
}
