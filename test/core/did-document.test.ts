import { describe, expect, test } from "vitest";
import { didDocument, didWeb } from "../../src/core/did-document.ts";
import { createJsonLd } from "../../src/core/verify/json-ld.ts";
import { isImpossibleDidWeb } from "../../src/core/verify/did.ts";
import { loadContexts } from "../../src/net/node-tools.ts";

describe("the did:web of an issuer (did:web §3.2)", () => {
	test.each([
		["https://certificates.example.mn", undefined, "did:web:certificates.example.mn"],
		["https://certificates.example.mn", "must", "did:web:certificates.example.mn:issuers:must"],
		["http://localhost:8080", undefined, "did:web:localhost%3A8080"],
		["http://localhost:8080", "must", "did:web:localhost%3A8080:issuers:must"],
	])("at %s, %s", (baseUrl, slug, did) => {
		expect(didWeb(baseUrl, slug)).toBe(did);
		expect(isImpossibleDidWeb(did, new Set(["localhost:8080"]))).toBe(false);
	});
});

describe("the DID document", () => {
	const did = "did:web:certificates.example.mn";
	const keys = ["z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK", "z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp"];
	const document = didDocument(
		did,
		keys.map((key, index) => ({
			id: `${did}#${key}`,
			publicKeyMultibase: key,
			...(index === 0 ? { retired: "2026-07-01T00:00:00Z" } : {}),
		})),
	);

	test("starts with the contexts that resolvers expect", () => {
		expect(document["@context"]).toEqual(["https://www.w3.org/ns/did/v1", "https://w3id.org/security/multikey/v1"]);
		expect(document["id"]).toBe(did);
	});

	test("lists every key, also retired ones, for assertions, and those in use for authentication", () => {
		expect(document["assertionMethod"]).toEqual(keys.map((key) => `${did}#${key}`));
		expect(document["authentication"]).toEqual([`${did}#${keys[1]}`]);
		expect(document["verificationMethod"]).toEqual(
			keys.map((key) => ({ id: `${did}#${key}`, type: "Multikey", controller: did, publicKeyMultibase: key })),
		);
		expect(JSON.stringify(document)).not.toContain("2026-07-01");
	});

	test("every word in it is defined", async () => {
		const { bundled } = await loadContexts();
		await expect(createJsonLd(bundled).expand(document)).resolves.toHaveLength(1);
	});
});
