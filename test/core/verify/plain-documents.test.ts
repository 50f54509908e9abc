import * as fc from "fast-check";
import jsonld from "jsonld";
import { describe, expect, test } from "vitest";
import { isObject, type Json, type JsonObject } from "../../../src/core/json.ts";
import { canonizePlain } from "../../../src/core/verify/canonize-plain.ts";
import { contextResolver } from "../../../src/core/verify/context-resolver.ts";
import { withLocalContext } from "../../../src/core/verify/contexts.ts";
import { expandPlain } from "../../../src/core/verify/expand-plain.ts";
import { awardedCertificate } from "../../support/awarded-certificate.ts";
import { foreignBadge } from "../../support/foreign-badge.ts";
import { credential } from "../../support/judging.ts";
import { changed, everyKindOfWord, randomDocument, wordsAddress } from "../../support/random-documents.ts";
import { tools } from "../../support/tools.ts";

// The libraries are the oracle: what the plain way gives is what they give, to the letter, and what they refuse it never
// gives. What the plain way leaves to them is no difference, but most ordinary documents must not be left to them.

const known = new Map([...tools.contexts, [wordsAddress, everyKindOfWord]]);
const refuseAll = async (): Promise<never> => Promise.reject(new Error("nothing is loaded"));
const options = { documentLoader: refuseAll, contextResolver: contextResolver(known), safe: true, base: null } as const;
const sha256 = (text: string): string => tools.hashText("sha256", text);
const initial = await jsonld.processContext(null, null, options);

/** What the libraries give, or that they refuse. */
async function expandedByLibrary(document: JsonObject): Promise<readonly JsonObject[] | undefined> {
	const expanded = await jsonld.expand(structuredClone(document), options).catch(() => undefined);
	return expanded?.filter(isObject);
}

function canonizedByLibrary(expanded: readonly JsonObject[], hash: "sha256" | "sha384" = "sha256"): Promise<unknown> {
	const canonizeOptions = { algorithm: "RDFC-1.0", maxWorkFactor: 1, messageDigestAlgorithm: hash } as const;
	const rdf = { ...options, skipExpansion: true, rdfDirection: "i18n-datatype", canonizeOptions } as const;
	return jsonld.canonize(structuredClone(expanded), rdf).catch(() => "refused");
}

const seen = { expanded: 0, canonized: 0, refused: 0 };

async function compare(document: JsonObject): Promise<void> {
	const byLibrary = await expandedByLibrary(document);
	const plain = expandPlain(document, initial, known);
	if (plain !== undefined) {
		seen.expanded++;
		expect(JSON.stringify([plain])).toBe(JSON.stringify(byLibrary));
	}
	if (byLibrary === undefined) seen.refused++;
	const statements = canonizePlain(byLibrary ?? [], sha256);
	if (byLibrary === undefined || statements === undefined) return;
	seen.canonized++;
	expect(statements).toBe(await canonizedByLibrary(byLibrary));
}

describe("the plain way gives what the libraries give", () => {
	test.each<[string, JsonObject]>([
		["a small credential", credential()],
		["a foreign badge", foreignBadge("did:example:issuer")],
		["one of our certificates", withLocalContext(awardedCertificate())],
	])("for %s, at the second reading, and with every change of it that was tried", async (_, document) => {
		const expanded = (await expandedByLibrary(document)) ?? [];
		expect(expandPlain(document, initial, known)).toEqual(expanded[0]);
		for (const hash of ["sha256", "sha384"] as const) {
			expect(canonizePlain(expanded, (text) => tools.hashText(hash, text))).toBe(
				await canonizedByLibrary(expanded, hash),
			);
		}
		await fc.assert(fc.asyncProperty(changed(document), compare), { seed: 7, numRuns: 200 });
	});

	test("for thousands of documents of random words", async () => {
		const before = { ...seen };
		await fc.assert(fc.asyncProperty(randomDocument, compare), { seed: 11, numRuns: 2000 });
		expect(seen.expanded - before.expanded).toBeGreaterThan(500);
		expect(seen.canonized - before.canonized).toBeGreaterThan(500);
		expect(seen.refused - before.refused).toBeGreaterThan(500);
	});
});

const words = (members: JsonObject): JsonObject => ({ "@context": [wordsAddress], ...members });

describe("what is left to the libraries", () => {
	test.each<[string, JsonObject]>([
		["a word that is defined nowhere", words({ unknown: "1" })],
		["a relative address", words({ id: "here", title: "1" })],
		["a blank node with a name", words({ id: "_:b0", title: "1" })],
		["a list in a list", words({ list: [["1"]] })],
		["a keyword", words({ "@id": "urn:x:a", title: "1" })],
		["a context inside", words({ place: { "@context": {}, title: "1" } })],
		["a reversed word", words({ partOf: { id: "urn:x:a" } })],
		["texts by index", words({ byIndex: { a: "1" } })],
		["a direction", words({ title: { "@value": "1", "@direction": "rtl" } })],
		["nothing but an id", words({ id: "urn:x:a" })],
		["an inline context", { "@context": [{ title: "urn:x:title" }], title: "1" }],
	])("%s is not expanded", async (_, document) => {
		await expandedByLibrary(document);
		expect(expandPlain(document, initial, known)).toBeUndefined();
	});

	test("words of a context are first read by jsonld", async () => {
		const fresh = new Map([[wordsAddress, structuredClone(everyKindOfWord)]]);
		const document = words({ title: "1" });
		expect(expandPlain(document, initial, fresh)).toBeUndefined();
		await jsonld.expand(document, { ...options, contextResolver: contextResolver(fresh) });
		expect(expandPlain(document, initial, fresh)).toEqual({ "https://words.example/#title": [{ "@value": "1" }] });
	});

	test("words are forgotten after a thousand others, and then read again", async () => {
		const fresh = new Map([[wordsAddress, structuredClone(everyKindOfWord)]]);
		const read = { ...options, contextResolver: contextResolver(fresh) };
		const document = words({ title: "1" });
		await jsonld.expand(document, read);
		for (let place = 0; place < 1001; place++) {
			await jsonld.expand({ "@context": { title: `urn:x:${place}` }, title: "1" }, read);
		}
		expect(expandPlain(document, initial, fresh)).toBeUndefined();
		await jsonld.expand(document, read);
		expect(expandPlain(document, initial, fresh)).toBeDefined();
	});

	const things = (first: Json, second: Json): JsonObject => words({ set: [first, second] });
	test.each<[string, JsonObject]>([
		["two things that look alike", things({ title: "1" }, { title: "1" })],
		["a thing described twice", things({ id: "urn:x:a", title: "1" }, { id: "urn:x:a", kind: "urn:x:b" })],
		["a value said twice", things("1", "1")],
		["a number and its text", words({ count: ["5", 5] })],
		["a text with a direction", words({ rightward: "1" })],
	])("%s are not canonised", async (_, document) => {
		expect(canonizePlain((await expandedByLibrary(document)) ?? [], sha256)).toBeUndefined();
	});
});
