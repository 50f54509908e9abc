import { DataIntegrityProof } from "@digitalbazaar/data-integrity";
import { cryptosuite } from "@digitalbazaar/eddsa-rdfc-2022-cryptosuite";
import { verify } from "@digitalbazaar/vc";
import { describe, expect, test } from "vitest";
import { createIssuer } from "../../src/app/create-issuer.ts";
import { issueCredential } from "../../src/app/issue-credential.ts";
import { provePresentation } from "../../src/app/prove-presentation.ts";
import type { SecuringOptions } from "../../src/app/secure-document.ts";
import { didDocument } from "../../src/core/did-document.ts";
import type { JsonObject } from "../../src/core/json.ts";
import { databases } from "../support/databases.ts";
import { objectOf } from "../support/json.ts";
import { answer } from "../support/judging.ts";
import { openDesk } from "../support/registered-issuer.ts";
import { exampleIssuer } from "../support/sample-certificate.ts";
import { didKeyLoader } from "../support/sign.ts";
import { found } from "../support/status-list.ts";

const [{ create }] = databases;
const base = "https://www.w3.org/ns/credentials/v2";
const asked = { challenge: "c-123", domain: "verify.example" };
const at = "2026-07-01T00:00:00Z";

/** A service with a `did:key` issuer, which holds a credential that it issued itself. */
async function open() {
	const desk = await openDesk(await create());
	const { did, keys } = await createIssuer(desk, { ...exampleIssuer, didMethod: "key" });
	const deps = { ...desk, tools: { ...desk.tools, contexts: desk.contexts } };
	const credential = await issueCredential(deps, {
		"@context": [base],
		type: ["VerifiableCredential"],
		issuer: did,
		credentialSubject: { id: "did:example:subject", name: "Bat" },
	});
	const presentation = (members: JsonObject = {}): JsonObject => ({
		"@context": [base],
		type: ["VerifiablePresentation"],
		holder: did,
		verifiableCredential: [credential],
		...members,
	});
	const prove = (members: JsonObject = {}, options: SecuringOptions = {}) =>
		provePresentation(deps, presentation(members), options);
	return { deps, did, key: keys[0]?.id ?? "", credential, presentation, prove };
}

const judged = (document: JsonObject, circumstances = {}) =>
	answer(document, { profile: "vc-api", at, ...circumstances });

describe.each(["eddsa-rdfc-2022", "eddsa-jcs-2022", "jwt"] as const)("a presentation signed by %s", (securing) => {
	test("answers the request that it was made for and no other", async () => {
		const { prove } = await open();
		const signed = await prove({}, { securing, ...asked });
		expect(await judged(signed, asked)).toEqual(["valid"]);
		expect(await judged(signed, { ...asked, challenge: "c-124" })).toEqual(["invalid", "INVALID_CHALLENGE_ERROR"]);
		expect(await judged(signed, { ...asked, domain: "bank.example" })).toEqual(["invalid", "INVALID_DOMAIN_ERROR"]);
		expect(await judged(await prove({}, { securing }), asked)).toContain("INVALID_CHALLENGE_ERROR");
	});

	test("may be for several verifiers, and ends when it was asked to", async () => {
		const { prove } = await open();
		const expires = new Date("2026-07-01T00:10:00Z");
		const signed = await prove({}, { securing, challenge: "c-123", domain: ["a.example", "b.example"], expires });
		for (const domain of ["a.example", "b.example"])
			expect(await judged(signed, { ...asked, domain })).toEqual(["valid"]);
		const late = { ...asked, domain: "a.example", at: "2026-07-01T00:10:01Z" };
		expect(await judged(signed, late)).toEqual(["invalid", "PROOF_EXPIRED"]);
	});

	test("is signed without a holder too, and nothing is added", async () => {
		const { credential, deps, prove, key } = await open();
		const plain = { "@context": [base], type: "VerifiablePresentation", verifiableCredential: [credential] };
		const options = { securing, ...asked };
		expect(await judged(await provePresentation(deps, plain, options), asked)).toEqual(["valid"]);
		await createIssuer(deps, { ...exampleIssuer, slug: "second", didMethod: "key" });
		const unclear = provePresentation(deps, plain, options);
		await expect(unclear).rejects.toMatchObject({ code: "BAD_REQUEST", path: "/holder" });
		const named = await provePresentation(deps, plain, { ...options, verificationMethod: key });
		expect(await judged(named, asked)).toEqual(["valid"]);
		expect(await judged(await prove({}, options), asked)).toEqual(["valid"]);
	});

	test("may hold nothing, or a JWT", async () => {
		const { deps, credential, prove } = await open();
		const { proof: _, ...unsigned } = credential;
		const enveloped = await issueCredential(deps, unsigned, { securing: "jwt" });
		expect(await judged(await prove({ verifiableCredential: [enveloped] }, { securing }))).toEqual(["valid"]);
		expect(await judged(await prove({ verifiableCredential: [] }, { securing }))).toEqual(["valid"]);
	});
});

test("a proof is for authentication and leaves everything as it came", async () => {
	const { prove, presentation, key } = await open();
	const { proof, ...rest } = await prove({}, asked);
	expect(rest).toEqual(presentation());
	expect(proof).toMatchObject({
		type: "DataIntegrityProof",
		cryptosuite: "eddsa-rdfc-2022",
		created: at,
		verificationMethod: key,
		proofPurpose: "authentication",
		...asked,
	});
	expect(proof).not.toHaveProperty("expires");
});

test("others' libraries verify it, and not for another challenge", async () => {
	const { prove, did } = await open();
	const presentation = await prove({ holder: { id: did } }, asked);
	const options = {
		presentation,
		suite: new DataIntegrityProof({ cryptosuite }),
		documentLoader: didKeyLoader(did),
		now: new Date("2026-07-02T00:00:00Z"),
	};
	expect(await verify({ ...options, ...asked })).toMatchObject({ verified: true });
	expect(await verify({ ...options, ...asked, challenge: "c-124" })).toMatchObject({ verified: false });
});

test("the key of a did:web issuer may present, by the document that we publish", async () => {
	const { deps, presentation } = await open();
	const { did, keys } = await createIssuer(deps, { ...exampleIssuer, slug: "web", didMethod: "web" });
	const signed = await provePresentation(deps, presentation({ holder: did }), asked);
	const evidence = (retired: boolean) => {
		const listed = keys.map((key) => ({ ...key, ...(retired ? { retired: "2026-06-30T00:00:00Z" } : {}) }));
		return found({ [`controller-document ${did}`]: didDocument(did, listed) });
	};
	expect(await judged(signed, { ...asked, evidence: evidence(false) })).toEqual(["valid"]);
	expect(await judged(signed, { ...asked, evidence: evidence(true) })).toContain("PROOF_PURPOSE_MISMATCH");
});

test("what is no presentation of ours to sign is refused", async () => {
	const { prove, credential, did, deps } = await open();
	const { proof: _, ...unsigned } = credential;
	const sealed = await prove({}, { securing: "jwt" });
	const refusals: readonly (readonly [string, JsonObject])[] = [
		["SCHEMA_INVALID", { proof: {} }],
		["SCHEMA_INVALID", { type: ["VerifiableCredential"] }],
		["SCHEMA_INVALID", { type: [] }],
		["SCHEMA_INVALID", { "@context": ["https://www.w3.org/2018/credentials/v1"] }],
		["CONTEXT_NOT_ALLOWED", { "@context": [base, "https://elsewhere.example/v1"] }],
		["UNDEFINED_TERM", { surname: "Dorj" }],
		["RELATIVE_IRI", { id: "here" }],
		["SCHEMA_INVALID", { id: ["urn:x:1"] }],
		["SCHEMA_INVALID", { holder: "somebody" }],
		["SCHEMA_INVALID", { holder: {} }],
		["SCHEMA_INVALID", { holder: [did, did] }],
		["BAD_REQUEST", { holder: "did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK" }],
		[
			"BAD_REQUEST",
			{
				"@context": [base, { bearer: "https://www.w3.org/2018/credentials#holder" }],
				bearer: { id: "did:example:other" },
			},
		],
		["SCHEMA_INVALID", { verifiableCredential: ["https://e.example/1"] }],
		["PROOF_MISSING", { verifiableCredential: [unsigned] }],
		["SCHEMA_INVALID", { verifiableCredential: [sealed] }],
		["ENVELOPE_UNSUPPORTED", { verifiableCredential: [{ ...sealed, type: "EnvelopedVerifiableCredential" }] }],
		["ARRAY_LIMIT", { verifiableCredential: Array.from({ length: 17 }, () => credential) }],
		["UNDEFINED_TERM", { verifiableCredential: [{ ...credential, surname: "Dorj" }] }],
	];
	for (const [code, members] of refusals) {
		const refusal = await prove(members).catch((error: unknown) => error);
		expect([members, objectOf(refusal as JsonObject)["code"]]).toEqual([members, code]);
	}
	expect(await deps.register.issuers()).toHaveLength(1);
});

test("what cannot be had of a signature is refused before anything is signed", async () => {
	const { prove } = await open();
	const refusals: readonly (readonly [string, SecuringOptions])[] = [
		["/options/created", { created: new Date("2026-07-01T00:02:00Z") }],
		["/options/expires", { expires: new Date(at) }],
		["/options/expires", { created: new Date("2026-06-01T00:00:00Z"), expires: new Date("2026-05-01T00:00:00Z") }],
		["/options/verificationMethod", { verificationMethod: "did:example:other#key" }],
	];
	for (const [path, options] of refusals)
		await expect(prove({}, options)).rejects.toMatchObject({ code: "BAD_REQUEST", path });
});
