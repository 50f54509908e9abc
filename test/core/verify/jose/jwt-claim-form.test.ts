import { expect, test } from "vitest";
import type { JsonObject } from "../../../../src/core/json.ts";
import { answer, attacker, holder, issuer, judged } from "../../../support/judging.ts";
import { base1, enveloped, envelopedPresentation, signJwt } from "../../../support/jws.ts";
import { now } from "../../../support/sign.ts";

// The form of VCDM 1.1 §6.3.1: the document in a claim, and parts of it in registered claims.

const second = now.getTime() / 1000;
const id = "urn:uuid:11111111-1111-4111-8111-111111111111";
const subject = "urn:uuid:22222222-2222-4222-8222-222222222222";
const vc: JsonObject = {
	"@context": [base1],
	type: ["VerifiableCredential"],
	credentialSubject: {},
};
const claims: JsonObject = { iss: issuer.did, jti: id, sub: subject, nbf: second - 86_400 };
const old = { typ: "JWT" };

const asked = (payload: JsonObject, header: JsonObject = old): Promise<readonly string[]> =>
	answer(enveloped(signJwt(payload, issuer, header)));

test("what only the claims say belongs to the credential", async () => {
	const report = await judged(enveloped(signJwt({ ...claims, exp: second + 86_400, vc }, issuer, old)));
	expect([report.verdict, report.errors]).toEqual(["valid", []]);
	expect(report.credential).toMatchObject({
		id,
		issuer: { id: issuer.did },
		validFrom: "2026-11-22T00:00:00.000Z",
		validUntil: "2026-11-24T00:00:00.000Z",
	});
	expect(await asked({ ...claims, vc }, { typ: null })).toEqual(["valid"]);
});

test("what both say must be the same, to the second", async () => {
	const whole = {
		...vc,
		id,
		issuer: { id: issuer.did },
		issuanceDate: "2026-11-22T00:00:00.900Z",
		credentialSubject: { id: subject },
	};
	expect(await asked({ ...claims, vc: whole })).toEqual(["valid"]);
	expect(await asked({ ...claims, vc: { ...whole, issuer: attacker.did } })).toContain("ISSUER_KEY_MISMATCH");
	expect(await asked({ ...claims, vc: { ...whole, id: "urn:x:1" } })).toEqual(["invalid", "PROOF_INVALID"]);
	expect(await asked({ ...claims, vc: { ...whole, credentialSubject: { id: "urn:x:2" } } })).toEqual([
		"invalid",
		"PROOF_INVALID",
	]);
	expect(await asked({ ...claims, vc: { ...whole, issuanceDate: "2026-11-22T00:00:01Z" } })).toEqual([
		"malformed",
		"SCHEMA_INVALID",
	]);
	expect(await asked({ ...claims, exp: 1, vc: { ...whole, expirationDate: "2030-01-01T00:00:00Z" } })).toEqual([
		"malformed",
		"SCHEMA_INVALID",
	]);
});

test.each<[string, JsonObject, readonly string[]]>([
	["#40 exp is the end of the credential", { ...claims, exp: second - 1 }, ["invalid", "EXPIRED"]],
	["#40 nbf is its beginning", { ...claims, nbf: second + 3600 }, ["invalid", "NOT_YET_VALID"]],
	["#41 a date that is no number", { ...claims, exp: "2030" }, ["malformed", "SCHEMA_INVALID"]],
	["#41 a date that no calendar has", { ...claims, exp: 1e300 }, ["malformed", "SCHEMA_INVALID"]],
	["nobody who issued it", { jti: id, nbf: 1 }, ["malformed", "SCHEMA_INVALID"]],
	["no date of issue", { iss: issuer.did }, ["malformed", "SCHEMA_INVALID"]],
	["both claims", { ...claims, vp: {} }, ["malformed", "SCHEMA_INVALID"]],
	["a second document beside the claim", { ...claims, "@context": [base1] }, ["malformed", "SCHEMA_INVALID"]],
	[
		"another's signature",
		{ ...claims, iss: attacker.did },
		["invalid", "ISSUER_KEY_MISMATCH", "ISSUER_NOT_RECOGNISED"],
	],
])("%s", async (_, members, expected) => {
	const payload = { ...members, vc: { ...vc, credentialSubject: { id: subject } } };
	expect(await asked(payload)).toEqual(expected);
});

test("the claim must be there, and be a document", async () => {
	expect(await asked({ ...claims, vc: "x" })).toEqual(["malformed", "SCHEMA_INVALID"]);
	expect(await asked(claims)).toEqual(["malformed", "SCHEMA_INVALID"]);
	expect(await asked({ ...claims, vc }, { typ: "vc+jwt" })).toEqual(["malformed", "SCHEMA_INVALID"]);
});

test("a presentation of those times holds its credentials as texts", async () => {
	const credential = signJwt({ ...claims, vc }, issuer, old);
	const vp = { "@context": [base1], type: ["VerifiablePresentation"], verifiableCredential: [credential] };
	const present = (payload: JsonObject, signer = holder): JsonObject =>
		envelopedPresentation(signJwt(payload, signer, old));
	const made = { iss: holder.did, aud: "verify.example", nonce: "n-1", vp };
	const policy = { challenge: "n-1", domain: "verify.example" };
	const report = await judged(present(made), policy);
	expect([report.verdict, report.errors]).toEqual(["valid", []]);
	expect(report.credentials?.map((one) => one.credential?.id)).toEqual([id]);
	expect(await answer(present(made, attacker), policy)).toEqual(["invalid", "HOLDER_MISMATCH"]);
	expect(await answer(present({ ...made, exp: second }), policy)).toEqual(["invalid", "PROOF_EXPIRED"]);
});
