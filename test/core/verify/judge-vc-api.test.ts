import { expect, test } from "vitest";
import type { JsonObject } from "../../../src/core/json.ts";
import { answer, credential, issuer, judged } from "../../support/judging.ts";
import { addProof, signCredential } from "../../support/sign.ts";
import { found, statusList } from "../../support/status-list.ts";

const api = { profile: "vc-api" } as const;
const base = "https://www.w3.org/ns/credentials/v2";
const ours = {
	score: "https://ex.example/v#score",
	until: {
		"@id": "https://www.w3.org/2018/credentials#validUntil",
		"@type": "http://www.w3.org/2001/XMLSchema#dateTime",
	},
};
const inContext = (members: JsonObject = {}): JsonObject => credential({ "@context": [base, ours], ...members });

test("an inline context is accepted, as VCDM 2.0 allows, and everything is judged as ever", async () => {
	const document = await signCredential(inContext({ credentialSubject: { name: "Bat", score: "12" } }), issuer);
	expect(await answer(document, api)).toEqual(["valid"]);
	expect(await answer({ ...document, name: "Other" }, api)).toEqual(["invalid", "SIGNATURE_INVALID"]);
	expect(await answer(document)).toEqual(["undetermined", "CONTEXT_NOT_ALLOWED"]);
});

test("the context of the specification's examples defines any word", async () => {
	const examples = "https://www.w3.org/ns/credentials/examples/v2";
	const extra = new Map([[examples, { "@context": { "@vocab": "https://www.w3.org/ns/credentials/examples#" } }]]);
	const document = await addProof(credential({ "@context": [base, examples], degree: "BSc" }), issuer, { extra });
	expect(await answer(document, api)).toEqual(["valid"]);
	expect(await answer({ ...document, degree: "PhD" }, api)).toEqual(["invalid", "SIGNATURE_INVALID"]);
	expect(await answer(document)).toEqual(["undetermined", "CONTEXT_NOT_ALLOWED"]);
});

test("a context that the caller brings is read; any other address is not", async () => {
	const address = "https://ministry.example/contexts/v1";
	const extraContexts = new Map([[address, { "@context": { register: "https://ministry.example/v#register" } }]]);
	const unsigned = credential({ "@context": [base, address], register: "A" });
	const document = await addProof(unsigned, issuer, { extra: extraContexts });
	expect(await answer(document, { ...api, extraContexts })).toEqual(["valid"]);
	expect(await answer(document, api)).toEqual(["undetermined", "CONTEXT_NOT_ALLOWED"]);
	expect(await answer(document, { extraContexts })).toEqual(["undetermined", "CONTEXT_NOT_ALLOWED"]);
});

test.each<[string, JsonObject]>([
	["@import", { "@context": [base, { "@import": "http://169.254.169.254/" }] }],
	[
		"a scoped context",
		{ "@context": [base, { x: { "@id": "https://e.example/x", "@context": "http://127.0.0.1/" } }] },
	],
	["a context in the subject", { credentialSubject: { "@context": "http://127.0.0.1/", name: "Bat" } }],
	["no base context", { "@context": [ours] }],
])("#58 an address behind %s is never read", async (_, change) => {
	const document = { ...(await addProof(credential(), issuer)), ...change };
	expect(await answer(document, api)).toEqual(["undetermined", "CONTEXT_NOT_ALLOWED"]);
});

test("#8 an expiry under another name still counts", async () => {
	const document = await signCredential(inContext({ validUntil: "2026-08-01T00:00:00Z" }), issuer);
	const { validUntil, ...rest } = document;
	expect(await answer({ ...rest, until: validUntil ?? "" }, api)).toEqual(["invalid", "EXPIRED"]);
	expect(await answer({ ...rest, "@nest": { validUntil: validUntil ?? "" } }, api)).toEqual(["invalid", "EXPIRED"]);
	const included = {
		"@included": [{ id: rest["id"] ?? "", type: ["VerifiableCredential"], validUntil: validUntil ?? "" }],
	};
	const [verdict, ...codes] = await answer({ ...rest, ...included }, api);
	expect([verdict, codes.includes("EXPIRED")]).toEqual(["invalid", true]);
});

test("#9 a status under another name is not forgotten", async () => {
	const list = "https://issuer.example/status/1";
	const entry = {
		id: `${list}#5`,
		type: "BitstringStatusListEntry",
		statusPurpose: "revocation",
		statusListIndex: "5",
		statusListCredential: list,
	};
	const document = await signCredential(inContext({ credentialStatus: entry }), issuer);
	const { credentialStatus: _, ...rest } = document;
	const evidence = found({
		[`status-list ${list}`]: await signCredential(statusList({ id: list, issuer: issuer.did, set: [5] }), issuer),
	});
	expect(await answer({ ...rest, "@nest": { credentialStatus: entry } }, { ...api, evidence })).toEqual([
		"invalid",
		"REVOKED",
	]);
	expect(await answer({ ...rest, "@nest": { credentialStatus: entry } }, api)).toEqual([
		"undetermined",
		"STATUS_RETRIEVAL_ERROR",
	]);
});

test("#10 statements from outside the credential's own node are refused", async () => {
	const context = { subjectOf: { "@reverse": "https://ex.example/v#about" } };
	const document = await addProof(
		credential({ "@context": [base, context], credentialSubject: { name: "Bat", subjectOf: { id: "urn:x:1" } } }),
		issuer,
	);
	expect(await answer(document, api)).toEqual(["invalid", "NON_COMPACT_FORM"]);
});

test("#22 a proof's expiry under another name still counts", async () => {
	const signed = await addProof(inContext(), issuer, { proof: { expires: "2026-08-01T00:00:00Z" } });
	const { expires, ...proof } = signed["proof"] as JsonObject;
	const late = { "@id": "https://w3id.org/security#expiration", "@type": "http://www.w3.org/2001/XMLSchema#dateTime" };
	const renamed = { ...signed, "@context": [base, { ...ours, late }], proof: { ...proof, late: expires ?? "" } };
	expect(await answer(signed, api)).toEqual(["invalid", "PROOF_EXPIRED"]);
	expect(await answer(renamed, api)).toEqual(["invalid", "NON_COMPACT_FORM"]);
});

test("#2, #3 what no signature covers is refused here as well", async () => {
	const document = await addProof(credential(), issuer);
	expect(await answer({ ...document, grade: "A+" }, api)).toEqual(["invalid", "UNDEFINED_TERM"]);
	expect(await answer({ ...document, credentialSubject: { id: "x", name: "B" } }, api)).toContain("RELATIVE_IRI");
});

test("#72 a poison graph is refused by its work, inline context or not", async () => {
	const context = { k: { "@id": "https://e.example/k", "@type": "@id" } };
	const ring = Array.from({ length: 120 }, (_, index) => ({ id: `_:b${index}`, k: [`_:b${(index + 1) % 120}`] }));
	const document = await addProof(credential(), issuer);
	const start = performance.now();
	const codes = await answer(
		{ ...document, "@context": [base, context], credentialSubject: { id: "urn:x:1", k: ring } },
		api,
	);
	expect(codes).toEqual(["invalid", "GRAPH_TOO_COMPLEX"]);
	expect(performance.now() - start).toBeLessThan(1000);
});

test("an issuer whom nobody registered is a warning, not an error", async () => {
	const report = await judged(await addProof(credential(), issuer), { ...api, recognised: new Map() });
	expect([report.verdict, report.errors]).toEqual(["valid", []]);
	expect(report.warnings.map(({ code }) => code)).toEqual(["ISSUER_NOT_RECOGNISED"]);
	expect(report.credential?.issuer.recognised).toBe(false);
});
