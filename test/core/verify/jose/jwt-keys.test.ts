import { expect, test } from "vitest";
import type { EvidenceMap } from "../../../../src/core/evidence.ts";
import type { JsonObject } from "../../../../src/core/json.ts";
import { plan } from "../../../../src/core/verify/plan.ts";
import { answer, attacker, credential, issuer, webIssuer } from "../../../support/judging.ts";
import { asDidJwk, base64urlOf, enveloped, jwkOf, signJwt } from "../../../support/jws.ts";
import { makeEcdsaIssuer, makeIssuer, type TestIssuer } from "../../../support/sign.ts";
import { found } from "../../../support/status-list.ts";

const curve = makeEcdsaIssuer("web curve", "P-256", "did:web:issuer.example");
const second = makeIssuer("second key", "did:web:issuer.example");

const controllerOf = (document: JsonObject): EvidenceMap =>
	found({ [`controller-document ${webIssuer.did}`]: document });

/** A method of the kind that carries its key as JSON. */
function jwkMethod(signer: TestIssuer, id: string, jwk: JsonObject = {}): JsonObject {
	return { id, type: "JsonWebKey", controller: signer.did, publicKeyJwk: { ...jwkOf(signer), ...jwk } };
}

function webDocument(...methods: readonly JsonObject[]): JsonObject {
	const ids = methods.map(({ id }) => id ?? "");
	return { id: webIssuer.did, verificationMethod: methods, assertionMethod: ids, authentication: ids };
}

const jwt = (signer: TestIssuer, header: JsonObject = {}, claims: JsonObject = {}): JsonObject =>
	enveloped(signJwt({ ...credential({ issuer: webIssuer.did }), ...claims }, signer, header));

const iss = { iss: webIssuer.did };

test("a did:web issuer, with its key as Multikey or as JSON Web Key", async () => {
	expect(await answer(jwt(webIssuer), { evidence: controllerOf(webIssuer.controllerDocument()) })).toEqual(["valid"]);
	const keyed = controllerOf(webDocument(jwkMethod(webIssuer, webIssuer.keyId)));
	expect(await answer(jwt(webIssuer), { evidence: keyed })).toEqual(["valid"]);
	const curved = controllerOf(webDocument(jwkMethod(curve, curve.keyId)));
	expect(await answer(jwt(curve), { evidence: curved })).toEqual(["valid"]);
});

test("#39 of several keys the named one is used, and no other", async () => {
	const evidence = controllerOf(
		webDocument(jwkMethod(webIssuer, `${webIssuer.did}#a`), jwkMethod(second, `${webIssuer.did}#b`)),
	);
	expect(await answer(jwt(second, { kid: `${webIssuer.did}#b` }), { evidence })).toEqual(["valid"]);
	expect(await answer(jwt(second, { kid: `${webIssuer.did}#a` }), { evidence })).toEqual([
		"invalid",
		"SIGNATURE_INVALID",
	]);
});

test("a key id may be relative to iss: a fragment, or the kid of a JSON Web Key", async () => {
	const evidence = controllerOf(
		webDocument(
			jwkMethod(webIssuer, "#a", { kid: "thumbprint-a" }),
			jwkMethod(second, `${webIssuer.did}#b`, { kid: "thumbprint-b" }),
		),
	);
	for (const kid of ["#b", "b", "thumbprint-b"]) {
		expect(await answer(jwt(second, { kid }, iss), { evidence })).toEqual(["valid"]);
		expect(await answer(jwt(webIssuer, { kid }, iss), { evidence })).toEqual(["invalid", "SIGNATURE_INVALID"]);
	}
	expect(await answer(jwt(webIssuer, { kid: "thumbprint-a" }, iss), { evidence })).toEqual(["valid"]);
	expect(await answer(jwt(second, { kid: "c" }, iss), { evidence })).toEqual(["invalid", "KEY_NOT_FOUND"]);
});

test("a relative key id without iss names nobody, and one that two keys have names none of them", async () => {
	const twins = controllerOf(
		webDocument(
			jwkMethod(webIssuer, `${webIssuer.did}#a`, { kid: "twin" }),
			jwkMethod(second, `${webIssuer.did}#b`, { kid: "twin" }),
		),
	);
	expect(await answer(jwt(second, { kid: "#b" }), { evidence: twins })).toEqual(["invalid", "KEY_NOT_FOUND"]);
	expect(await answer(jwt(second, { kid: "twin" }, iss), { evidence: twins })).toEqual(["invalid", "KEY_NOT_FOUND"]);
});

test.each<[string, JsonObject, string]>([
	["#35 a revoked key", { revoked: "2026-01-01T00:00:00Z" }, "KEY_REVOKED"],
	["#35 an expired key", { expires: "2026-01-01T00:00:00Z" }, "KEY_EXPIRED"],
	["#18 another's key", { controller: attacker.did }, "ISSUER_KEY_MISMATCH"],
	["a key whose secret is published", { publicKeyJwk: { ...jwkOf(webIssuer), d: "AA" } }, "KEY_INVALID"],
	["#33 a key for agreement", { publicKeyJwk: { ...jwkOf(webIssuer), crv: "X25519" } }, "KEY_TYPE_MISMATCH"],
	["#34 a key that is too short", { publicKeyJwk: { ...jwkOf(webIssuer), x: "AAAA" } }, "KEY_TYPE_MISMATCH"],
	[
		"#32 a key of small order",
		{
			publicKeyJwk: {
				kty: "OKP",
				crv: "Ed25519",
				x: base64urlOf(Uint8Array.from({ length: 32 }, (_, at) => (at === 0 ? 1 : 0))),
			},
		},
		"KEY_SMALL_ORDER",
	],
])("%s", async (_, members, code) => {
	const method = { ...jwkMethod(webIssuer, webIssuer.keyId), ...members };
	expect(await answer(jwt(webIssuer), { evidence: controllerOf(webDocument(method)) })).toEqual(["invalid", code]);
});

test("#35 a key that was revoked later still signed what it signed", async () => {
	const method = { ...jwkMethod(webIssuer, webIssuer.keyId), revoked: "2026-08-01T00:00:00Z" };
	const evidence = controllerOf(webDocument(method));
	const made = Date.parse("2026-07-01T00:00:00Z") / 1000;
	expect(await answer(jwt(webIssuer, {}, { iat: made }), { evidence })).toEqual(["valid"]);
	expect(await answer(jwt(webIssuer), { evidence })).toEqual(["invalid", "KEY_REVOKED"]);
});

test("#36 a key for another purpose", async () => {
	const document = { ...webIssuer.controllerDocument(), assertionMethod: [] };
	expect(await answer(jwt(webIssuer), { evidence: controllerOf(document) })).toEqual([
		"invalid",
		"PROOF_PURPOSE_MISMATCH",
	]);
});

test.each<[string, TestIssuer, readonly string[]]>([
	["is for encryption", asDidJwk(issuer, { use: "enc" }), ["invalid", "PROOF_PURPOSE_MISMATCH"]],
	["holds its secret", asDidJwk(issuer, { d: "AA" }), ["invalid", "KEY_INVALID"]],
	["is of another kind", asDidJwk(issuer, { kty: "RSA" }), ["invalid", "KEY_TYPE_MISMATCH"]],
	["is no JSON", { ...issuer, did: "did:jwk:e30x", keyId: "did:jwk:e30x#0" }, ["invalid", "JSON_SYNTAX"]],
	["is no object", { ...issuer, did: "did:jwk:W10", keyId: "did:jwk:W10#0" }, ["invalid", "KEY_INVALID"]],
	["is no base64url", { ...issuer, did: "did:jwk:A", keyId: "did:jwk:A#0" }, ["invalid", "KEY_INVALID"]],
	["has another method", { ...asDidJwk(issuer), keyId: `${asDidJwk(issuer).did}#1` }, ["invalid", "KEY_NOT_FOUND"]],
])("a did:jwk whose key %s", async (_, signer, expected) => {
	const recognised = new Map([[signer.did, "Key"]]);
	const document = enveloped(signJwt(credential({ issuer: signer.did }), signer));
	expect(await answer(document, { recognised })).toEqual(expected);
});

test("#74 a did:jwk of any length is refused before it is decoded", async () => {
	const did = `did:jwk:${"A".repeat(400)}`;
	const document = enveloped(signJwt(credential({ issuer: did }), issuer, { kid: `${did}#0` }));
	expect(await answer(document)).toEqual(["malformed", "STRING_LIMIT"]);
});

test("what is needed is asked for, by what stands in the envelope", () => {
	const list = "https://issuer.example/status/1";
	const status = {
		type: "BitstringStatusListEntry",
		statusPurpose: "revocation",
		statusListIndex: "1",
		statusListCredential: list,
	};
	const document = jwt(webIssuer, { kid: "#key-1" }, { iss: "did:web:signer.example", credentialStatus: status });
	const asked = plan(document, new Map()).map(({ kind, id }) => `${kind} ${id}`);
	expect(asked).toEqual([
		"controller-document did:web:signer.example",
		`controller-document ${webIssuer.did}`,
		`status-list ${list}`,
	]);
	const jwk = asDidJwk(issuer);
	expect(plan(enveloped(signJwt(credential({ issuer: jwk.did }), jwk)), new Map())).toEqual([]);
	expect(plan(enveloped("eyJhbGciOiJub25lIn0.e30."), new Map())).toEqual([]);
});
