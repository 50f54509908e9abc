import { expect, test } from "vitest";
import type { Json, JsonObject } from "../../../../src/core/json.ts";
import { answer, attacker, codesOf, credential, holder, issuer, judged, signed } from "../../../support/judging.ts";
import { enveloped, envelopedPresentation, signJwt } from "../../../support/jws.ts";
import { addProof } from "../../../support/sign.ts";

const asked = { challenge: "c-123", domain: "verify.example" };
const audience = { nonce: asked.challenge, aud: asked.domain };
const inside = enveloped(signJwt(credential(), issuer));

function presentation(credentials: Json, members: JsonObject = {}): JsonObject {
	return {
		"@context": ["https://www.w3.org/ns/credentials/v2"],
		type: ["VerifiablePresentation"],
		holder: holder.did,
		verifiableCredential: credentials,
		...members,
	};
}

const jwt = (payload: JsonObject, header: JsonObject = {}, signer = holder): JsonObject =>
	envelopedPresentation(signJwt(payload, signer, { typ: "vp+jwt", ...header }));

test("a JWT around a presentation, and each credential in it is judged by itself", async () => {
	const report = await judged(jwt({ ...presentation([inside, await signed()]), ...audience }), asked);
	expect([report.verdict, report.errors]).toEqual(["valid", []]);
	expect(report.credentials?.map(({ verdict }) => verdict)).toEqual(["valid", "valid"]);
	expect(report.credentials?.[0]?.credential?.name).toBe("Data Analysis");
});

test("a presentation with a proof may hold enveloped credentials", async () => {
	const proof = { proofPurpose: "authentication", ...asked };
	const document = await addProof(presentation([inside]), holder, { proof });
	expect(await answer(document, asked)).toEqual(["valid"]);
	const forged = enveloped(`${signJwt(credential(), issuer).slice(0, -4)}AAAA`);
	const worse = await addProof(presentation([inside, forged]), holder, { proof });
	const report = await judged(worse, asked);
	expect(report.credentials?.map(({ verdict }) => verdict)).toEqual(["valid", "invalid"]);
	expect(report.errors).toMatchObject([{ code: "SIGNATURE_INVALID", path: "/verifiableCredential/1" }]);
});

test("#25 an unsigned presentation stays unsigned, whatever it holds", async () => {
	const report = await judged(presentation([inside]));
	expect([report.verdict, codesOf(report)]).toEqual(["invalid", ["PROOF_MISSING"]]);
	expect(report.credentials?.map(({ verdict }) => verdict)).toEqual(["valid"]);
});

test("#24 made for another request, another verifier, or nobody in particular", async () => {
	const made = (claims: JsonObject) => answer(jwt({ ...presentation([inside]), ...claims }), asked);
	expect(await made({ ...audience, nonce: [asked.challenge] })).toEqual(["invalid", "INVALID_CHALLENGE_ERROR"]);
	expect(await made({ ...audience, nonce: "c-124" })).toEqual(["invalid", "INVALID_CHALLENGE_ERROR"]);
	expect(await made({ ...audience, aud: ["bank.example"] })).toEqual(["invalid", "INVALID_DOMAIN_ERROR"]);
	expect(await made({ ...audience, aud: ["bank.example", asked.domain] })).toEqual(["valid"]);
	expect(await made({})).toEqual(["invalid", "INVALID_CHALLENGE_ERROR"]);
});

test("#24b unasked, one for somebody in particular is none for the public; VC-API does not mind", async () => {
	const bound = jwt({ ...presentation([inside]), ...audience });
	expect(await answer(bound)).toEqual(["invalid", "INVALID_CHALLENGE_ERROR"]);
	expect(await answer(bound, { profile: "vc-api" })).toEqual(["valid"]);
	expect(await answer(jwt(presentation([inside])))).toEqual(["valid"]);
	expect(await answer(inside, asked)).toEqual(["malformed", "NOT_A_PRESENTATION"]);
});

test("#26 whoever is named as holder must have signed", async () => {
	expect(await answer(jwt(presentation([inside]), {}, attacker))).toEqual(["invalid", "HOLDER_MISMATCH"]);
	const said = (claims: JsonObject) => answer(jwt({ ...presentation([inside]), ...claims }));
	expect(await said({ iss: holder.did })).toEqual(["valid"]);
	expect(await said({ iss: attacker.did })).toEqual(["invalid", "HOLDER_MISMATCH"]);
	const { holder: _, ...anonymous } = presentation([inside]);
	expect(await answer(jwt(anonymous))).toEqual(["valid"]);
	expect(await answer(jwt({ ...anonymous, iss: attacker.did }))).toEqual(["invalid", "HOLDER_MISMATCH"]);
});

test("#22, #23, #28, #29 times, headers and signatures as around a credential", async () => {
	expect(await answer(jwt({ ...presentation([inside]), exp: 1 }))).toEqual(["invalid", "PROOF_EXPIRED"]);
	expect(await answer(jwt({ ...presentation([inside]), iat: 4e9 }))).toEqual(["invalid", "PROOF_CREATED_IN_FUTURE"]);
	expect(await answer(jwt(presentation([inside]), { typ: "vc+jwt" }))).toEqual(["invalid", "ENVELOPE_UNSUPPORTED"]);
	expect(await answer(jwt(presentation([inside]), { alg: "none" }))).toEqual(["invalid", "ENVELOPE_UNSUPPORTED"]);
	const stolen = signJwt(presentation([inside]), attacker, { typ: "vp+jwt", kid: holder.keyId });
	expect(await answer(envelopedPresentation(stolen))).toEqual(["invalid", "SIGNATURE_INVALID"]);
});

test("what is inside must be what the envelope says", async () => {
	expect(await answer(jwt(credential()))).toEqual(["malformed", "SCHEMA_INVALID"]);
	expect(await answer(enveloped(signJwt(presentation([]), issuer)))).toEqual(["malformed", "SCHEMA_INVALID"]);
	expect(await answer(jwt(presentation([])))).toEqual(["invalid", "NO_CREDENTIAL"]);
	const texts = presentation([signJwt(credential(), issuer)]);
	expect(await answer(jwt(texts))).toEqual(["malformed", "SCHEMA_INVALID"]);
	const twice = presentation([jwt(presentation([inside]))]);
	expect(await answer(jwt(twice))).toContain("SCHEMA_INVALID");
	const grafted = { ...inside, name: "Doctor" };
	expect(await answer(jwt(presentation([grafted])))).toContain("ENVELOPE_UNSUPPORTED");
});

test("#72, #75 envelopes do not multiply the work that one input may make", async () => {
	const many = Array.from({ length: 17 }, () => inside);
	expect(await answer(jwt(presentation(many)))).toEqual(["malformed", "ARRAY_LIMIT"]);
	const subjects = Array.from({ length: 200 }, (_, index) => ({ id: `urn:x:${index}`, name: "x" }));
	const large = enveloped(signJwt(credential({ credentialSubject: subjects }), issuer));
	expect(await answer(jwt(presentation(Array.from({ length: 16 }, () => large))))).toEqual([
		"invalid",
		"GRAPH_TOO_COMPLEX",
	]);
});
