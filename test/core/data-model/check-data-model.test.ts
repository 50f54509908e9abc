import { describe, expect, test } from "vitest";
import { checkDataModel } from "../../../src/core/data-model/check-data-model.ts";
import { TamgaError } from "../../../src/core/errors.ts";
import type { Json, JsonObject } from "../../../src/core/json.ts";
import { earlierContextDigests } from "../../../src/core/verify/earlier-context-digests.ts";
import { ownContextDigests } from "../../../src/core/verify/own-context-digests.ts";

const base = "https://www.w3.org/ns/credentials/v2";
// The bytes that W3C serves at that address, now and before February 2025.
const baseSri = "sha384-l/HrjlBCNWyAX91hr6LFV2Y3heB5Tcr6IeE4/Tje8YyzYBM8IhqjHWiWpr8+ZbYU";
const baseMultibase = "uWZVc7WaX1h4D8rJVb-vlMIqxaEKEb1tYbX8fet7JJzQ";
const formerSri = "sha384-NSOcNpmdIVUxIJGvGUoe22FjTWrXiaXlsZ8q6912LdnR3KraQO2n75Ica4wK4Qeg";
const otherSri = `sha256-${"A".repeat(43)}=`;

const id = "https://certificates.example.mn/c/1";
const answer = (members: JsonObject): string => {
	try {
		checkDataModel({ id, issuer: "did:example:1", ...members });
		return "fine";
	} catch (error) {
		return error instanceof TamgaError ? `${error.code} ${error.path}` : "crash";
	}
};

describe("parts that say by type what they are", () => {
	const parts = ["credentialStatus", "credentialSchema", "refreshService", "termsOfUse", "evidence", "renderMethod"];
	test.each(parts)("%s has a type, and one id at most", (name) => {
		expect(answer({ [name]: { type: "A" } })).toBe("fine");
		expect(answer({ [name]: [{ type: ["A", "B"], id: "urn:x:1" }, { type: "A" }] })).toBe("fine");
		const noParts: Json[] = [null, true, 1, "text", [], [[]], [null], {}, { id: "urn:x:1" }, [{ type: "A" }, {}]];
		const noTypes: Json[] = [{ type: 2 }, { type: "" }, { type: [] }, { type: ["A", null] }, { type: null }];
		const noIds: Json[] = [null, 5, ["urn:x:1", "urn:x:2"]].map((id) => ({ type: "A", id }));
		const wrong = [...noParts, ...noTypes, ...noIds];
		for (const value of wrong) expect([value, answer({ [name]: value })]).toEqual([value, `SCHEMA_INVALID /${name}`]);
	});
});

describe("texts in a language", () => {
	const texts: Json[] = [
		"Dog",
		{ "@value": "Dog" },
		{ "@value": "Dog", "@language": "en" },
		{ "@value": "ᠨᠣᠬᠠᠢ", "@language": "mn-Mong", "@direction": "ltr" },
		[
			{ "@value": "Dog", "@language": "en" },
			{ "@value": "Chien", "@language": "fr" },
		],
	];
	test.each(texts.map((text) => [text]))("%j is one", (text) => {
		expect(answer({ name: text, description: text, issuer: { id, name: text, description: text } })).toBe("fine");
	});

	const others: Json[] = [
		null,
		5,
		[["Dog"]],
		{ "@value": "Dog", "@language": "not a tag" },
		{ "@value": "Dog", "@language": 5 },
		{ "@value": "Dog", "@direction": "up" },
	];
	test.each(others.map((text) => [text]))("%j is none", (text) => {
		expect(answer({ name: text })).toBe("SCHEMA_INVALID /name");
		expect(answer({ issuer: { id, description: text } })).toBe("SCHEMA_INVALID /issuer/description");
	});
});

describe("related resources", () => {
	const resource = (members: JsonObject = {}): JsonObject => ({ id: "https://e.example/1", ...members });
	const fine: JsonObject[] = [
		resource({ digestSRI: otherSri, mediaType: "application/json" }),
		resource({ digestMultibase: `u${"A".repeat(43)}` }),
		resource({ id: base, digestSRI: baseSri, digestMultibase: baseMultibase }),
		resource({ id: base, digestSRI: formerSri }),
		resource({ id: base, digestSRI: `${otherSri} ${baseSri}` }),
	];
	test.each(fine.map((one) => [one]))("%j is fine", (one) => {
		expect(answer({ relatedResource: one })).toBe("fine");
		expect(answer({ relatedResource: [one, resource({ id: "urn:x:2", digestSRI: otherSri })] })).toBe("fine");
	});

	const wrong: Json[] = [
		"https://e.example/1",
		[base],
		null,
		{ url: "https://e.example/1", digestSRI: otherSri },
		resource({ id: "not a url", digestSRI: otherSri }),
		resource({ id: null, digestSRI: otherSri }),
		resource(),
		resource({ digestSRI: "sha256-short" }),
		resource({ digestSRI: 5 }),
		resource({ digestMultibase: "uZTQ0MjM1Ng" }),
		resource({ id: base, digestSRI: otherSri }),
		resource({ id: base, digestSRI: baseSri, digestMultibase: `u${"A".repeat(43)}` }),
		[resource({ digestSRI: otherSri }), resource({ digestMultibase: `u${"A".repeat(43)}` })],
	];
	test.each(wrong.map((value) => [value]))("%j is not", (value) => {
		expect(answer({ relatedResource: value })).toBe("SCHEMA_INVALID /relatedResource");
	});

	test("our own context is known by the origin of the credential's id", () => {
		const address = "https://certificates.example.mn/contexts/micro-certificate/v1";
		const [right] = ownContextDigests["/contexts/micro-certificate/v1"];
		expect(answer({ relatedResource: { id: address, digestSRI: right } })).toBe("fine");
		expect(answer({ relatedResource: { id: address, digestSRI: otherSri } })).toBe("SCHEMA_INVALID /relatedResource");
		for (const digestSRI of earlierContextDigests) {
			expect(answer({ relatedResource: { id: address, digestSRI } })).toBe("fine");
		}
		const elsewhere = address.replace("certificates", "other");
		expect(answer({ relatedResource: { id: elsewhere, digestSRI: otherSri } })).toBe("fine");
	});
});
