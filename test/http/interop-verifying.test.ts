import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { asList, type Json, type JsonObject } from "../../src/core/json.ts";
import { objectOf, omit, textOf } from "../support/json.ts";
import { makeIssuer } from "../support/keys.ts";
import { addProof, signCredential, signPresentation } from "../support/sign.ts";
import { issuePaths, type IssuingService, openIssuingService } from "./open-issuing-service.ts";

/*
 * What the public suites ask of verifiers (VCDM 2.0, Data Integrity EdDSA, Bitstring Status List, VC-API), in our own
 * words and with documents of our own.
 */

let service: IssuingService;
beforeAll(async () => {
	service = await openIssuingService();
});
afterAll(() => service.close());

describe("POST /credentials/verify", () => {
	const proofChanges: readonly (readonly [string, (proof: JsonObject) => Json | undefined])[] = [
		["no proof", () => undefined],
		["null", () => null],
		["a text", () => "proof"],
		["an empty list", () => []],
		...["type", "cryptosuite", "verificationMethod", "proofPurpose", "proofValue", "created"].map(
			(name) => [`no ${name}`, (proof: JsonObject) => omit(proof, name)] as const,
		),
		["another type", (proof) => ({ ...proof, type: "UnknownProofType" })],
		["another suite", (proof) => ({ ...proof, cryptosuite: "unknown-2017" })],
		["another key", (proof) => ({ ...proof, verificationMethod: "did:key:invalid" })],
		["another purpose", (proof) => ({ ...proof, proofPurpose: "authentication" })],
		["a null value", (proof) => ({ ...proof, proofValue: null })],
		["a value without its header", (proof) => ({ ...proof, proofValue: textOf(proof["proofValue"]).slice(1) })],
		[
			"a value that is too long",
			(proof) => ({ ...proof, proofValue: `${textOf(proof["proofValue"])}${"1".repeat(40)}` }),
		],
		["a date that is none", (proof) => ({ ...proof, created: "invalidDate" })],
	];
	test.each(issuePaths)("answers 400 for each way in which the proof of %s can be wrong", async (path) => {
		const { proof, ...rest } = await service.issued(path);
		for (const [name, change] of proofChanges) {
			const changed = change(objectOf(proof));
			const { status, body } = await service.verify(changed === undefined ? rest : { ...rest, proof: changed });
			expect([name, status, body["verified"]]).toEqual([name, 400, false]);
			expect(asList(body["errors"]).length).toBeGreaterThan(0);
		}
	});

	test("answers 400 when another purpose is expected than proofs here can have", async () => {
		const credential = await service.issued("/credentials/issue");
		expect((await service.verify(credential, { expectedProofPurpose: "assertionMethod" })).status).toBe(200);
		expect(await service.verify(credential, { expectedProofPurpose: "authentication" })).toMatchObject({
			status: 400,
			body: { verified: false, errors: [{ code: "PROOF_PURPOSE_MISMATCH" }] },
		});
		expect((await service.verify(credential, { challenge: "c", domain: "d" })).status).toBe(400);
	});

	test("answers 400 for what is no credential", async () => {
		const documents: Json[] = [null, true, 5, "text", "eyJhbGciOiJFUzI1NiJ9.e30.x", [], [service.unsigned()], {}];
		for (const document of documents) expect((await service.verify(document)).status).toBe(400);
		for (const body of ["null", "[]", "5", '"text"', "{}"]) {
			expect((await service.post("/credentials/verify", body)).status).toBe(400);
		}
	});

	const stranger = makeIssuer("stranger");
	const base = "https://www.w3.org/ns/credentials/v2";
	const wrongly: readonly (readonly [string, JsonObject])[] = [
		["a digest that is not the resource's", { relatedResource: { id: base, digestSRI: `sha256-${"A".repeat(43)}=` } }],
		["the same resource twice", { relatedResource: [1, 2].map(() => ({ id: base, digestSRI: "sha256-x" })) }],
		["a status without a type", { credentialStatus: { id: "urn:x:1" } }],
		["a schema without a type", { credentialSchema: { id: "urn:x:1" } }],
		["terms of use without a type", { termsOfUse: { id: "urn:x:1" } }],
		["evidence without a type", { evidence: [{ id: "urn:x:1" }] }],
		["a name in no language", { name: { "@value": "x", "@language": "no tag" } }],
	];
	test.each(wrongly)("answers 400 for a credential signed with %s", async (_, members) => {
		const plain = service.unsigned({ "@context": [base], type: ["VerifiableCredential"], issuer: stranger.did });
		const credentialSubject = { id: "did:example:1" };
		const fine = await addProof({ ...plain, credentialSubject }, stranger);
		expect((await service.verify(fine)).status).toBe(200);
		const signed = await addProof({ ...plain, credentialSubject, ...members }, stranger, { safe: false });
		expect((await service.verify(signed)).status).toBe(400);
	});
});

describe("POST /presentations/verify", () => {
	const holder = makeIssuer("holder");
	const base = "https://www.w3.org/ns/credentials/v2";
	const options = { challenge: "a challenge" };
	const verifyPresentation = (verifiablePresentation: unknown, more: JsonObject = { checks: [] }) =>
		service.post("/presentations/verify", { verifiablePresentation, options: more });
	const presented = async (members: JsonObject = {}) =>
		await signPresentation({ "@context": [base], type: ["VerifiablePresentation"], ...members }, holder, options);
	const credential = () =>
		signCredential(
			{
				"@context": [base],
				type: ["VerifiableCredential"],
				issuer: holder.did,
				credentialSubject: { id: "did:example:1" },
			},
			holder,
		);

	test("answers 200 for what its holder signed, with and without credentials", async () => {
		const least = { "@context": [base], type: ["VerifiableCredential"], credentialSubject: { id: "did:example:1" } };
		const words = { ExamplePresentation: "https://e.example/#ExamplePresentation" };
		const presentations: JsonObject[] = [
			{},
			{ id: "urn:uuid:2c5bbd0c-7f2b-4b2d-8a55-3f3b0a1b8f13" },
			{ holder: holder.did },
			{ holder: { id: holder.did } },
			{ "@context": [base, words], type: ["VerifiablePresentation", "ExamplePresentation"] },
			{ verifiableCredential: [await credential(), await credential()] },
			{ holder: holder.did, verifiableCredential: [await service.issued("/credentials/issue", least)] },
		];
		for (const members of presentations) {
			const presentation = await presented(members);
			expect([members, (await verifyPresentation(presentation)).status]).toEqual([members, 200]);
			expect((await verifyPresentation(presentation, options)).status).toBe(200);
			expect((await verifyPresentation(presentation, { challenge: "another" })).status).toBe(400);
			const { proof: _, ...unproven } = presentation;
			expect((await verifyPresentation(unproven)).status).toBe(400);
		}
	});

	test("answers 400 for what was changed, or never was a presentation", async () => {
		const presentation = await presented({ holder: holder.did, verifiableCredential: [await credential()] });
		const changes: JsonObject[] = [
			{ "@context": ["https://www.w3.org/ns/credentials/examples/v2"] },
			{ "@context": [base, "https://example.com"] },
			{ "@context": [base, 123192875] },
			{ type: ["Other"] },
			{ holder: "did:example:somebody" },
			{ holder: { name: "Acme" } },
			{ holder: "z6MkpJySvETLnxhQG9DzEdmKJtysBDjuuTeDfUj1uNNCUqcj" },
			{ verifiableCredential: ["eyJhbGciOiJFUzI1NiJ9.e30.x"] },
			{ proof: { ...objectOf(presentation["proof"]), proofValue: "z5nmMBw2u9TGKd9NxxHJtyZKgjN2Eh" } },
		];
		for (const change of changes) {
			expect([change, (await verifyPresentation({ ...presentation, ...change })).status]).toEqual([change, 400]);
		}
		for (const document of [null, "text", [], {}, { type: ["NonconformingDocument"] }, await credential()]) {
			expect((await verifyPresentation(document)).status).toBe(400);
		}
	});
});
