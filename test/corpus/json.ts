import { issuer, signed } from "../support/judging.ts";
import { signCredential } from "../support/sign.ts";
import type { Code } from "../../src/core/codes.ts";
import { type Case, expects, utf8 } from "./case.ts";
import { badge } from "./controls.ts";

const text = JSON.stringify(await signed());
const number = JSON.stringify(await signCredential(badge({}), issuer));
const withMember = (member: string): string => text.replace("{", `{${member},`);
const inSubject = (member: string): string => text.replace('"credentialSubject":{', `"credentialSubject":{${member},`);
const credits = (token: string): string => number.replace('"creditsEarned":3', `"creditsEarned":${token}`);
const [duplicate, forbidden, precision] = [
	"JSON_DUPLICATE_KEY",
	"JSON_FORBIDDEN_KEY",
	"JSON_NUMBER_PRECISION",
] as const;

const texts: readonly (readonly [threat: number, name: string, text: string, code: Code])[] = [
	[64, "a name twice", withMember('"name":"Mallory"'), duplicate],
	[64, "a name twice with the same value", withMember('"name":"Data Analysis"'), duplicate],
	[64, "a name twice in the subject", inSubject('"name":"Mallory"'), duplicate],
	[64, "a name twice, once with an escape", withMember('"n\\u0061me":"Mallory"'), duplicate],
	[64, "a name twice, once with an escape in capitals", withMember('"\\u006Eame":"Mallory"'), duplicate],
	[64, "the proof twice", withMember('"proof":{}'), duplicate],
	[64, "an empty name twice", withMember('"":1,"":2'), duplicate],
	[65, "__proto__", withMember('"__proto__":{"isAdmin":true}'), forbidden],
	[65, "__proto__ with an escape", withMember('"__prot\\u006f__":{"name":"Mallory"}'), forbidden],
	[65, "__proto__ in the subject", inSubject('"__proto__":{"name":"Mallory"}'), forbidden],
	[65, "constructor", withMember('"constructor":{"prototype":{}}'), forbidden],
	[65, "prototype", inSubject('"prototype":{}'), forbidden],
	[65, "__proto__ for an id", text.replace(/"id":"urn:uuid:9d1b[^"]*"/, '"id":"__proto__"'), forbidden],
	[65, "__proto__ in @type", withMember('"@type":"__proto__"'), forbidden],
	[66, "2^53 + 1", credits("9007199254740993"), precision],
	[66, "more digits than a double holds", credits("95.00000000000000001"), precision],
	[66, "1e400", credits("1e400"), precision],
	[66, "-1e400", credits("-1e400"), precision],
	[66, "5e-400", credits("5e-400"), precision],
	[66, "a hundred digits", credits("3".repeat(100)), precision],
	[66, "a number with a leading zero", credits("03"), "JSON_SYNTAX"],
	[66, "a number with a plus sign", credits("+3"), "JSON_SYNTAX"],
	[66, "NaN", credits("NaN"), "JSON_SYNTAX"],
	[66, "Infinity", credits("Infinity"), "JSON_SYNTAX"],
	[67, "half a character", text.replace("Bat Dorj", "Bat \\ud800 Dorj"), "JSON_LONE_SURROGATE"],
	[67, "the other half", text.replace("Bat Dorj", "Bat \\udc00 Dorj"), "JSON_LONE_SURROGATE"],
	[67, "two halves the wrong way round", text.replace("Bat Dorj", "\\udc00\\ud800"), "JSON_LONE_SURROGATE"],
	[67, "half a character in a name", withMember('"\\ud800":1'), "JSON_LONE_SURROGATE"],
	[68, "a byte order mark", `\uFEFF${text}`, "JSON_ENCODING"],
	[68, "NUL as an escape", text.replace("Bat Dorj", "Bat\\u0000Dorj"), "JSON_FORBIDDEN_CHARACTER"],
	[68, "NUL as a byte", text.replace("Bat Dorj", "Bat\u0000Dorj"), "JSON_FORBIDDEN_CHARACTER"],
	[68, "JSON after the JSON", `${text}{}`, "JSON_SYNTAX"],
	[68, "text after the JSON", `${text};`, "JSON_SYNTAX"],
	[68, "nothing", "", "JSON_SYNTAX"],
	[68, "blanks", "  \n ", "JSON_SYNTAX"],
	[68, "a comment", `/* hello */${text}`, "JSON_SYNTAX"],
	[68, "a comma too many", text.replace(/\}$/, ",}"), "JSON_SYNTAX"],
	[68, "single quotation marks", "{'@context':[]}", "JSON_SYNTAX"],
	[68, "a line break in a text", text.replace("Bat Dorj", "Bat\nDorj"), "JSON_SYNTAX"],
	[68, "an unknown escape", text.replace("Bat Dorj", "Bat\\xDorj"), "JSON_SYNTAX"],
	[68, "half of the file", text.slice(0, text.length / 2), "JSON_SYNTAX"],
	[68, "a list with the credential", `[${text}]`, "NOT_A_CREDENTIAL"],
	[68, "a text", '"credential"', "NOT_A_CREDENTIAL"],
	[68, "null", "null", "NOT_A_CREDENTIAL"],
	[68, "an empty object", "{}", "NOT_A_CREDENTIAL"],
	[
		71,
		"10,000 lists in each other",
		text.replace('"Pass"', `${"[".repeat(10_000)}${"]".repeat(10_000)}`),
		"JSON_TOO_DEEP",
	],
	[71, "25 objects in each other", withMember(`"evidence":${'{"a":'.repeat(25)}1${"}".repeat(25)}`), "JSON_TOO_DEEP"],
	[71, "10,000 lists that never end", "[".repeat(10_000), "JSON_TOO_DEEP"],
	[74, "a name of 1 MB", withMember(`"${"x".repeat(1_000_000)}":1`), "STRING_LIMIT"],
	[69, "5 MB", withMember(`"description":"${"x".repeat(5_000_000)}"`), "BODY_TOO_LARGE"],
];

const latin = Uint8Array.from(Buffer.from(text.replace("Bat Dorj", "Bat \u00ff Dorj"), "latin1"));
const utf16 = Uint8Array.from(Buffer.from(text, "utf16le"));
const overlong = Uint8Array.from(Buffer.concat([Buffer.from('{"a":"'), Buffer.from([0xc0, 0xa2]), Buffer.from('"}')]));
const encodedSurrogate = Uint8Array.from(
	Buffer.concat([Buffer.from('{"a":"'), Buffer.from([0xed, 0xa0, 0x80]), Buffer.from('"}')]),
);

export const jsonCases: readonly Case[] = [
	...texts.map(([threat, name, body, code]) => ({
		threat,
		name: `JSON with ${name}`,
		input: utf8(body),
		expect: expects("malformed", code),
	})),
	...(
		[
			["Latin-1", latin],
			["UTF-16", utf16],
			["UTF-8 in too many bytes", overlong],
			["half a character in UTF-8", encodedSurrogate],
		] as const
	).map(([name, input]) => ({ threat: 68, name: `${name} instead of UTF-8`, input, expect: expects("malformed") })),
	...(
		[
			["blanks and line breaks", JSON.stringify(JSON.parse(text), null, "\t")],
			[
				"names in another order",
				JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(text) as object).toReversed())),
			],
			["escapes for letters", text.replaceAll("a", "\\u0061").replaceAll("/", "\\/")],
			["a number written otherwise", credits("3.0e0")],
		] as const
	).map(([name, body]) => ({ threat: 0, name: `JSON with ${name}`, input: utf8(body), expect: expects("valid") })),
];
