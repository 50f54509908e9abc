import jsonld from "jsonld";
import { describe, expect, test } from "vitest";
import { isObject, type Json, type JsonObject } from "../../../src/core/json.ts";
import { createJsonLd } from "../../../src/core/verify/json-ld.ts";
import { answer, credential, openBadges, signed } from "../../support/judging.ts";
import { documentLoader } from "../../support/sign.ts";
import { tools } from "../../support/tools.ts";

const [base = "", badges = ""] = openBadges;
const strict = createJsonLd(tools.contexts);
const lax = createJsonLd(tools.contexts, "lax");
const plain = (document: JsonObject, safe: boolean) =>
	jsonld.expand(structuredClone(document), { documentLoader: documentLoader(), base: null, safe });

const achievement = {
	id: "urn:x:a",
	type: ["Achievement"],
	name: "Data",
	description: "Course",
	criteria: { narrative: "Test" },
	creator: { id: "urn:x:c", type: ["Profile"], name: "Centre", address: { type: ["Address"], addressCountry: "MN" } },
	alignment: [
		{ type: ["Alignment"], targetName: "1", targetUrl: "https://a.example/1" },
		{ type: ["Alignment"], targetName: "2", targetUrl: "https://a.example/2" },
	],
};
const badge: JsonObject = credential({
	"@context": openBadges,
	type: ["VerifiableCredential", "OpenBadgeCredential"],
	issuer: { id: "did:example:i", type: ["Profile"], name: "Centre" },
	credentialSubject: { type: ["AchievementSubject"], achievement, result: [{ type: ["Result"], value: "A" }] },
});

const asObject = (value: Json | undefined): JsonObject => (isObject(value) ? value : {});

const words = { "@vocab": "urn:v:", Kind: { "@id": "urn:Kind", "@context": { inner: "urn:in-kind" } } };
const inContext = (context: Json, members: JsonObject = {}): JsonObject => ({ "@context": context, ...members });

const documents: readonly (readonly [string, JsonObject])[] = [
	["a plain credential", credential()],
	["an Open Badge", badge],
	[
		"two credentials in a presentation",
		inContext(base, { type: "VerifiablePresentation", verifiableCredential: [badge, badge] }),
	],
	["a context of its own", inContext([base, { hobby: "urn:hobby" }], { hobby: "chess" })],
	["words of a type, which end with its node", inContext(words, { "@type": "Kind", inner: "1", next: { inner: "2" } })],
	[
		"words of a type that go on",
		inContext(
			{ "@vocab": "urn:v:", Kind: { "@id": "urn:K", "@context": { "@propagate": true, inner: "urn:k" } } },
			{ "@type": "Kind", inner: "1", next: { inner: "2" } },
		),
	],
	[
		"words of a property",
		inContext(
			{ "@vocab": "urn:v:", at: { "@id": "urn:at", "@context": { inner: "urn:p" } } },
			{ at: { inner: "1", next: { inner: "2" } }, inner: "3" },
		),
	],
	[
		"words that do not go on",
		inContext(
			{ "@vocab": "urn:v:" },
			{ next: { "@context": { "@propagate": false, inner: "urn:n" }, inner: "1", next: { inner: "2" } } },
		),
	],
	[
		"no words any more",
		inContext({ "@vocab": "urn:v:" }, { next: { "@context": null, inner: "1", "urn:x": "2" }, inner: "3" }),
	],
	[
		"a language and its end",
		inContext(
			{ "@vocab": "urn:v:", "@language": "mn" },
			{ a: "1", next: { "@context": { "@language": null }, a: "2" } },
		),
	],
	[
		"a direction",
		inContext({ "@vocab": "urn:v:", "@direction": "rtl" }, { a: "1", next: { "@context": { b: "urn:b" }, a: "2" } }),
	],
	[
		"a base",
		inContext(
			{ "@vocab": "urn:v:", "@base": "https://a.example/" },
			{ "@id": "x", next: { "@context": { "@base": "https://b.example/" }, "@id": "y", a: 1 } },
		),
	],
	["a word defined nowhere", credential({ undefinedWord: "1" })],
	[
		"a protected word defined anew",
		inContext([base, { VerifiableCredential: "urn:evil" }], { type: "VerifiableCredential" }),
	],
	["no context at all", { "urn:x": "1" }],
];

describe("contexts are shared instead of copied, and nothing changes", () => {
	test.each(documents)("%s expands as with jsonld alone, again and again", async (_, document) => {
		for (const [ours, safe] of [
			[strict, true],
			[lax, false],
			[strict, true],
		] as const) {
			const wanted = await plain(document, safe).catch(() => "refused");
			const got = await ours.expand(structuredClone(document)).catch(() => "refused");
			expect(got).toEqual(wanted);
		}
	});

	test("an import means the imported words and then its own, every time", async () => {
		const imported = tools.contexts.get(badges)?.["@context"];
		const own = { own: "urn:own", Result: { "@id": "urn:result", "@context": { value: "urn:value" } } };
		const wanted = await plain({ ...badge, "@context": [base, { ...asObject(imported), ...own }], own: "1" }, true);
		for (let round = 0; round < 3; round++) {
			await strict.expand(badge);
			const importing = { ...badge, "@context": [base, { "@import": badges, ...own }], own: "1" };
			expect(await strict.expand(importing)).toEqual(wanted);
		}
	});

	test("no bundled vocabulary is changed by reading documents", async () => {
		const before = JSON.stringify([...tools.contexts]);
		for (const [, document] of documents) await lax.expand(document).catch(() => undefined);
		expect(JSON.stringify([...tools.contexts])).toBe(before);
	});
});

describe("what one document says about contexts never reaches another", () => {
	const spoiling = { ...badge, "@context": [base, { "@import": badges, events: "urn:e", context: "urn:c" }] };

	test("after an @import of a vocabulary, a good badge is still good", async () => {
		const good = await signed({ "@context": openBadges, awardedDate: "2026-07-01T00:00:00Z" });
		for (let round = 0; round < 2; round++) {
			expect(await answer(spoiling, { profile: "vc-api" })).toEqual(["invalid", "PROOF_MISSING"]);
			expect(await answer(good)).toEqual(["valid"]);
		}
	});

	test("a word that an earlier document defined is unknown in the next", async () => {
		await strict.expand(inContext([base, { hobby: "urn:hobby" }], { type: "VerifiableCredential", hobby: "chess" }));
		const later = inContext([base], { type: "VerifiableCredential", hobby: "chess" });
		await expect(strict.expand(later)).rejects.toMatchObject({ code: "UNDEFINED_TERM" });
	});
});

describe("contexts that are not read", () => {
	test.each<[string, Json]>([
		["an address that is not bundled", "https://elsewhere.example/v1"],
		["a number", 5],
		["an import of what is not bundled", { "@import": "https://elsewhere.example/v1" }],
		["an import of no address", { "@import": 5 }],
	])("%s", async (_, context) => {
		await expect(strict.expand(inContext(context, { "urn:x": 1 }))).rejects.toMatchObject({
			code: "CONTEXT_NOT_ALLOWED",
		});
	});

	test("vocabularies that contain each other", async () => {
		const [one, two] = ["https://a.example/1", "https://a.example/2"];
		const contexts = new Map([
			[one, { "@context": [two] }],
			[two, { "@context": [one] }],
		]);
		const reading = createJsonLd(contexts).expand(inContext(one, { "urn:x": 1 }));
		await expect(reading).rejects.toMatchObject({ code: "CONTEXT_NOT_ALLOWED" });
	});
});
