import { describe, expect, test } from "vitest";
import { checkStatements } from "../../../src/core/issue/check-statements.ts";
import { checkUnsigned, issuingPolicy } from "../../../src/core/issue/check-unsigned.ts";
import type { Json, JsonObject } from "../../../src/core/json.ts";
import { knownContexts } from "../../../src/core/verify/contexts.ts";
import { createJsonLd } from "../../../src/core/verify/json-ld.ts";
import { tools } from "../../support/tools.ts";

const base = "https://www.w3.org/ns/credentials/v2";
const examples = "https://www.w3.org/ns/credentials/examples/v2";
const known = knownContexts(issuingPolicy, tools);

const unsigned = (members: JsonObject = {}): JsonObject => ({
	"@context": [base],
	type: ["VerifiableCredential"],
	issuer: "did:example:issuer",
	credentialSubject: { id: "did:example:subject" },
	...members,
});

/** The code of the first thing that is wrong, before or after the credential is read by its contexts. */
async function answer(credential: JsonObject): Promise<unknown> {
	try {
		checkUnsigned(credential, known);
		checkStatements(await createJsonLd(known).expand(credential));
		return "fine";
	} catch (error) {
		return error instanceof Error && "code" in error ? error.code : error;
	}
}

const without = (name: string): JsonObject =>
	Object.fromEntries(Object.entries(unsigned()).filter(([key]) => key !== name));

describe("a conforming credential", () => {
	const ours = { ours: "https://e.example/v#ours", Ours: "https://e.example/v#Ours" };
	test.each<[string, JsonObject]>([
		["the least", {}],
		["an id of any scheme", { id: "urn:uuid:9d1b6c1e-6f0a-4f6e-9a39-0d8f0f2f7a01" }],
		["an issuer with a name", { issuer: { id: "did:example:issuer", name: { "@value": "MUST", "@language": "en" } } }],
		["several subjects", { credentialSubject: [{ id: "did:example:1" }, { name: "Bat" }] }],
		["words of its own", { "@context": [base, ours], type: ["VerifiableCredential", "Ours"], ours: "A" }],
		["any word at all", { "@context": [base, examples], issuanceDate: "2026-01-01T00:00:00Z", degree: { gpa: 3.5 } }],
		["types that are addresses", { type: ["https://e.example/#A", "VerifiableCredential"] }],
		["a beginning in the future", { validFrom: "4023-02-26T01:02:58.447Z" }],
		["an end in the past", { validFrom: "2023-02-26T01:19:19-06:00", validUntil: "2023-02-26T07:19:19Z" }],
		["a status of another kind", { "@context": [base, ours], credentialStatus: { type: "Ours" } }],
		["a refresh service", { refreshService: { id: "did:example:1", type: "https://e.example/#A" } }],
		["several schemas", { credentialSchema: [1, 2].map((n) => ({ id: `urn:x:${n}`, type: "JsonSchema" })) }],
	])("may have %s", async (_, members) => {
		expect(await answer(unsigned(members))).toBe("fine");
	});
});

describe("a credential is refused", () => {
	test.each(["@context", "type", "issuer", "credentialSubject"])("without %s", async (name) => {
		expect(await answer(without(name))).toBe("SCHEMA_INVALID");
	});

	const contexts: readonly (readonly [Json, string])[] = [
		[null, "SCHEMA_INVALID"],
		[4, "SCHEMA_INVALID"],
		[[], "SCHEMA_INVALID"],
		[base, "SCHEMA_INVALID"],
		[[examples], "SCHEMA_INVALID"],
		[[examples, base], "SCHEMA_INVALID"],
		[["https://www.w3.org/2018/credentials/v1"], "SCHEMA_INVALID"],
		[[null, base], "SCHEMA_INVALID"],
		[[base, 123], "SCHEMA_INVALID"],
		[[base, null], "SCHEMA_INVALID"],
		[[base, "https ://not-a-url"], "CONTEXT_NOT_ALLOWED"],
		[[base, "https://unknown.example/v1"], "CONTEXT_NOT_ALLOWED"],
		[[base, { "@import": "http://127.0.0.1/" }], "CONTEXT_NOT_ALLOWED"],
		[[base, { VerifiableCredential: "https://e.example/#Bad" }], "CONTEXT_NOT_ALLOWED"],
		[[base, { Ours: "https ://not-a-url" }], "CONTEXT_NOT_ALLOWED"],
	];
	test.each(contexts)("for the contexts %j", async (context, code) => {
		expect(await answer(unsigned({ "@context": context }))).toBe(code);
	});

	test.each<[string, Json, string]>([
		["id", null, "SCHEMA_INVALID"],
		["id", ["urn:x:1", "urn:x:2"], "SCHEMA_INVALID"],
		["id", "not a url", "RELATIVE_IRI"],
		["id", "https ://not-a-url/1", "RELATIVE_IRI"],
		["id", "https://[::bad/", "RELATIVE_IRI"],
		["id", "_:b0", "RELATIVE_IRI"],
		["type", 4, "SCHEMA_INVALID"],
		["type", [], "SCHEMA_INVALID"],
		["type", ["VerifiableCredential", null], "SCHEMA_INVALID"],
		["type", ["Other"], "SCHEMA_INVALID"],
		["type", ["VerifiableCredential", "Unmapped"], "UNDEFINED_TERM"],
		["issuer", null, "SCHEMA_INVALID"],
		["issuer", 4, "SCHEMA_INVALID"],
		["issuer", [], "SCHEMA_INVALID"],
		["issuer", "MUST", "SCHEMA_INVALID"],
		["issuer", { name: "MUST" }, "SCHEMA_INVALID"],
		["issuer", { id: null }, "SCHEMA_INVALID"],
		["credentialSubject", {}, "SCHEMA_INVALID"],
		["credentialSubject", [], "SCHEMA_INVALID"],
		["credentialSubject", [{}], "SCHEMA_INVALID"],
		["credentialSubject", [null, { id: "urn:x:1" }], "SCHEMA_INVALID"],
		["credentialSubject", "did:example:1", "SCHEMA_INVALID"],
		["credentialSubject", { id: ["urn:x:1", "urn:x:2"] }, "SCHEMA_INVALID"],
		["credentialSubject", { id: "nobody" }, "RELATIVE_IRI"],
		["credentialSubject", { unheardOf: 1 }, "UNDEFINED_TERM"],
		["validFrom", "2026-06-30", "DATE_INVALID"],
		["validFrom", "2026-06-30T00:00:00", "DATE_INVALID"],
		["validFrom", "2026-02-30T00:00:00Z", "DATE_INVALID"],
		["validUntil", null, "DATE_INVALID"],
		["validUntil", 5, "SCHEMA_INVALID"],
		["proof", {}, "SCHEMA_INVALID"],
		["proof", null, "SCHEMA_INVALID"],
		["refreshService", { type: "https://e.example/#A" }, "SCHEMA_INVALID"],
		["refreshService", { type: "https://e.example/#A", id: "https ://x" }, "SCHEMA_INVALID"],
		["credentialSchema", { type: "JsonSchema", id: "https ://x" }, "SCHEMA_INVALID"],
		["credentialStatus", { type: "BitstringStatusListEntry", statusListIndex: true }, "STATUS_MALFORMED"],
		["credentialStatus", { type: "A", id: "https ://x" }, "STATUS_MALFORMED"],
		["statusEntry", { type: "BitstringStatusListEntry" }, "UNDEFINED_TERM"],
		["name", { "@value": "x", url: "y" }, "SCHEMA_INVALID"],
	])("for the %s %j", async (name, value, code) => {
		expect(await answer(unsigned({ [name]: value }))).toBe(code);
	});

	test("that ends before it begins", async () => {
		const period = { validFrom: "2026-01-02T00:00:00Z", validUntil: "2026-01-01T00:00:00Z" };
		expect(await answer(unsigned(period))).toBe("VALIDITY_INVERTED");
		expect(await answer(unsigned({ ...period, validUntil: period.validFrom }))).toBe("fine");
	});

	test("whose statements stand somewhere else", async () => {
		const context = [base, { subjectOf: { "@reverse": "https://e.example/v#about" } }];
		const credentialSubject = { name: "Bat", subjectOf: { id: "urn:x:1" } };
		expect(await answer(unsigned({ "@context": context, credentialSubject }))).toBe("NON_COMPACT_FORM");
	});

	test("whose parts have names that only this document knows", async () => {
		const context = [base, { next: { "@id": "https://e.example/v#next", "@type": "@id" } }];
		const ring = ["_:a", "_:b"].map((id, place, all) => ({ id, next: all[1 - place] ?? "" }));
		expect(await answer(unsigned({ "@context": context, credentialSubject: ring }))).toBe("RELATIVE_IRI");
	});

	test("that is too large to be read again", async () => {
		const credentialSubject = Array.from({ length: 250 }, () => ({ name: Array.from({ length: 50 }, () => "x") }));
		expect(await answer(unsigned({ credentialSubject }))).toBe("GRAPH_TOO_COMPLEX");
	});
});
