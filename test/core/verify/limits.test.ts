import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../../src/core/json.ts";
import { complexityOf, limits } from "../../../src/core/verify/limits.ts";
import { sampleCredential } from "../../support/sample-certificate.ts";
import { costly } from "../../support/costly.ts";
import { makeIssuer, signCredential } from "../../support/sign.ts";

const centre = makeIssuer("centre", "did:web:certificates.example.mn");

function presentationOf(credentials: readonly JsonObject[]): JsonObject {
	return {
		"@context": ["https://www.w3.org/ns/credentials/v2"],
		type: ["VerifiablePresentation"],
		holder: "did:example:holder",
		verifiableCredential: credentials,
		proof: { type: "DataIntegrityProof" },
	};
}

describe("the count of work", () => {
	test("lets sixteen certificates of ours pass in one presentation", async () => {
		const certificate = await signCredential(sampleCredential({ did: centre.did }), centre);
		const sixteen = presentationOf(Array.from({ length: limits.credentials }, () => certificate));
		expect(complexityOf(sixteen)).toBeLessThan(limits.presentationComplexity);
	});

	test.each([
		"#72 a ring of 250 blank nodes",
		"#72 a torus of 12 × 12",
		"#72 everybody knows everybody",
		"#72 a vocabulary at every node",
		"#72 a new word before a vocabulary at every node",
		"#72 an import at every node",
	])("threat 72: %s is too much before anything is read by its contexts", (name) => {
		expect(complexityOf(costly[name]?.() ?? {})).toBeGreaterThan(limits.complexity);
	});

	test("threat 72: four of the costliest that may stand alone are too much in a presentation", () => {
		const poison = costly["#72 as many alike as may be"]?.() ?? {};
		expect(complexityOf(poison)).toBeLessThan(limits.complexity);
		expect(complexityOf(presentationOf([poison, poison, poison, poison]))).toBeGreaterThan(
			limits.presentationComplexity,
		);
	});

	test("a chain of proofs counts the document again for each that builds on another, a set does not", () => {
		const proofs = [1, 2, 3].map((index) => ({ id: `urn:p:${index}`, created: "2026-07-01T00:00:00Z" }));
		const document = { name: "x", proof: proofs };
		expect(complexityOf(document)).toBe(16 + 1 + 1 + 3 * 18);
		const chain = proofs.map(({ id }) => ({ id, previousProof: "urn:p:1" }));
		expect(complexityOf({ name: "x", proof: chain })).toBe(4 * (16 + 1 + 1 + 3 * 18));
	});
});
