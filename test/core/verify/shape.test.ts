import { expect, test } from "vitest";
import type { Json, JsonObject } from "../../../src/core/json.ts";
import { plan } from "../../../src/core/verify/plan.ts";
import { answer, credential, signed } from "../../support/judging.ts";

test.each<[string, Json]>([
	["a list", [credential()]],
	["a text", "credential"],
	["a number", 5],
	["null", null],
	["an empty object", {}],
	["any object", { a: 1 }],
])("%s is no credential", async (_, document) => {
	expect(await answer(document)).toEqual(["malformed", "NOT_A_CREDENTIAL"]);
});

const leaveOut = (name: string) => (document: JsonObject) =>
	Object.fromEntries(Object.entries(document).filter(([key]) => key !== name));
const put = (members: JsonObject) => (document: JsonObject) => ({ ...document, ...members });

test.each<[string, (document: JsonObject) => JsonObject]>([
	["no type", leaveOut("type")],
	["another type", put({ type: ["Person"] })],
	["a number among the types", put({ type: ["VerifiableCredential", 5] })],
	["no issuer", leaveOut("issuer")],
	["two issuers", put({ issuer: ["did:web:a.example", "did:web:b.example"] })],
	["a null issuer", put({ issuer: null })],
	["an issuer that is no address", put({ issuer: "MUST" })],
	["an issuer without id", put({ issuer: { name: "MUST" } })],
	["no subject", leaveOut("credentialSubject")],
	["an empty subject", put({ credentialSubject: {} })],
	["a null subject", put({ credentialSubject: [null] })],
	["a subject that is a text", put({ credentialSubject: "did:example:1" })],
	["a subject with two ids", put({ credentialSubject: { id: ["urn:x:1", "urn:x:2"] } })],
	["an id that is an object", put({ id: { value: "urn:x:1" } })],
	["two ids", put({ id: ["urn:x:1", "urn:x:2"] })],
	["a context that is a number", put({ "@context": 5 })],
	["a name that is an object", put({ name: { text: "x", url: "y" } })],
	["evidence without a type", put({ evidence: { id: "urn:x:1" } })],
	["terms of use without a type", put({ termsOfUse: [{ id: "urn:x:1" }] })],
	["a refresh service without a type", put({ refreshService: { id: "urn:x:1" } })],
	["a schema without an id", put({ credentialSchema: { type: "JsonSchema" } })],
	["a schema whose id is no address", put({ credentialSchema: { id: "not a url", type: "JsonSchema" } })],
	["a related resource without a digest", put({ relatedResource: [{ id: "https://e.example/" }] })],
])("a credential with %s is malformed", async (_, change) => {
	expect(await answer(change(await signed()))).toEqual(["malformed", "SCHEMA_INVALID"]);
});

test("a credential of VCDM 1.1 needs its issuance date", async () => {
	const contexts = ["https://www.w3.org/2018/credentials/v1"];
	const [kind, code] = await answer({ ...(await signed()), "@context": contexts });
	expect([kind, code]).toEqual(["malformed", "SCHEMA_INVALID"]);
});

test("a schema's address is not asked for, and does not matter to the verdict", async () => {
	const schema = { id: "http://127.0.0.1/schema.json", type: "JsonSchema" };
	const document = await signed({ credentialSchema: schema });
	expect(await answer(document)).toEqual(["valid"]);
	expect(plan(document, new Map())).toEqual([]);
});
