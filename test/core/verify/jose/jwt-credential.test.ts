import { describe, expect, test } from "vitest";
import type { Json, JsonObject } from "../../../../src/core/json.ts";
import { ownContextDigests } from "../../../../src/core/verify/own-context-digests.ts";
import {
	answer,
	attacker,
	codesOf,
	credential,
	issuer,
	judged,
	openBadges,
	outcomeOf,
} from "../../../support/judging.ts";
import { asDidJwk, base64urlOf, enveloped, signJwt } from "../../../support/jws.ts";
import { addProof, makeEcdsaIssuer, now } from "../../../support/sign.ts";

const seconds = (moment: Date): number => moment.getTime() / 1000;
const jwt = (members: JsonObject = {}, header: JsonObject = {}): string => signJwt(credential(members), issuer, header);
const asked = (jws: string): Promise<readonly string[]> => answer(enveloped(jws));

test("a JWT around a credential is judged as the credential that it is", async () => {
	const report = await judged(enveloped(jwt()));
	expect([report.verdict, report.errors, report.warnings]).toEqual(["valid", [], []]);
	expect(report.checks.map(({ check, outcome }) => [check, outcome])).toEqual([
		["syntax", "pass"],
		["context", "pass"],
		["proof", "pass"],
		["issuer", "pass"],
		["validity", "pass"],
		["status", "not-applicable"],
		["document", "not-applicable"],
		["schema", "not-applicable"],
		["recognition", "not-applicable"],
	]);
	expect(report.credential).toMatchObject({
		id: credential()["id"],
		name: "Data Analysis",
		subjectName: "Bat Dorj",
		issuer: { id: issuer.did, recognised: true },
	});
});

test.each([makeEcdsaIssuer("p256", "P-256"), makeEcdsaIssuer("p384", "P-384")])("$type signs too", async (signer) => {
	const jws = signJwt(credential({ issuer: signer.did }), signer);
	expect(await answer(enveloped(jws), { recognised: new Map([[signer.did, "Curve"]]) })).toEqual(["valid"]);
	expect(await asked(jws)).toEqual(["unrecognised", "ISSUER_NOT_RECOGNISED"]);
});

describe("#28 nothing but EdDSA, ES256 and ES384", () => {
	test.each(["none", "None", "HS256", "RS256", "PS256", "ES512", "ES256K", "Ed25519", "toString", "", 7, null])(
		"alg %j is no algorithm of ours",
		async (alg) => {
			expect(await asked(jwt({}, { alg }))).toEqual(["invalid", "ENVELOPE_UNSUPPORTED"]);
		},
	);

	test("alg none without a signature", async () => {
		const [, payload = ""] = jwt().split(".");
		const unsigned = `${base64urlOf({ alg: "none", typ: "vc+jwt", kid: issuer.keyId })}.${payload}.`;
		const report = await judged(enveloped(unsigned));
		expect(report.errors.map(({ code }) => code)).toEqual(["ENVELOPE_UNSUPPORTED"]);
		expect(outcomeOf(report, "proof")).toBe("fail");
		expect(report.credential?.name).toBeUndefined();
	});

	test.each([
		["an extension that must be understood", { crit: ["exp"], exp: 1 }],
		["an unencoded payload", { b64: false }],
		["another type", { typ: "bad+typ" }],
		["a presentation's type", { typ: "vp+jwt" }],
		["another content", { cty: "JWT" }],
		["a key id that is no text", { kid: 7 }],
	])("a header with %s is refused", async (_, header) => {
		expect(await asked(jwt({}, header as JsonObject))).toEqual(["invalid", "ENVELOPE_UNSUPPORTED"]);
	});

	test.each([
		{ typ: "application/vc+jwt" },
		{ typ: "VC+JWT" },
		{ cty: "vc" },
		{ cty: "application/vc" },
		{ typ: null },
	])("a header with %j says the same in other words", async (header) => {
		expect(await asked(jwt({}, header))).toEqual(["valid"]);
	});

	test("keys that the header brings along are never looked at", async () => {
		const stolen = signJwt(credential(), attacker, {
			kid: issuer.keyId,
			jwk: { kty: "OKP", crv: "Ed25519", x: base64urlOf(Buffer.alloc(32, 1)) },
			jku: "https://attacker.example/keys",
			x5u: "https://attacker.example/chain",
		});
		expect(await asked(stolen)).toEqual(["invalid", "SIGNATURE_INVALID"]);
	});
});

describe("#1, #29 whatever is changed, the signature does not hold", () => {
	const [header = "", payload = "", signature = ""] = jwt().split(".");

	test("another payload, another header, another signature", async () => {
		const forged = base64urlOf(credential({ name: "Doctor of Data" }));
		expect(await asked(`${header}.${forged}.${signature}`)).toEqual(["invalid", "SIGNATURE_INVALID"]);
		const spaced = Buffer.from(`{"alg":"EdDSA", "typ":"vc+jwt","kid":"${issuer.keyId}"}`);
		expect(await asked(`${base64urlOf(spaced)}.${payload}.${signature}`)).toEqual(["invalid", "SIGNATURE_INVALID"]);
		const other = jwt({ name: "Other" }).split(".")[2] ?? "";
		expect(await asked(`${header}.${payload}.${other}`)).toEqual(["invalid", "SIGNATURE_INVALID"]);
	});

	test.each([
		["missing", ""],
		["cut", signature.slice(0, -2)],
		["longer", `${signature}AA`],
		["very long", "A".repeat(100_000)],
		["zero", "A".repeat(86)],
		["spelt in another way", `${signature.slice(0, -1)}${signature.endsWith("A") ? "B" : "_"}`],
	])("a signature that is %s", async (_, text) => {
		expect(await asked(`${header}.${payload}.${text}`)).toEqual(["invalid", "SIGNATURE_INVALID"]);
	});

	test("every single changed character", async () => {
		const jws = jwt();
		for (let at = 0; at < jws.length; at += 7) {
			const changed = jws.slice(0, at) + (jws[at] === "A" ? "B" : "A") + jws.slice(at + 1);
			// A change in a context's address makes it one that nobody knows.
			const allowed = codesOf(await judged(enveloped(changed))).includes("CONTEXT_NOT_ALLOWED")
				? "undetermined"
				: "invalid";
			expect((await judged(enveloped(changed))).verdict, `at ${at}`).toBe(allowed);
		}
	});

	test("DER instead of the two numbers, for the curves", async () => {
		const signer = makeEcdsaIssuer("p256", "P-256");
		const [head = "", body = ""] = signJwt(credential({ issuer: signer.did }), signer).split(".");
		const der = base64urlOf(Buffer.concat([Buffer.from("30440220", "hex"), Buffer.alloc(32, 1), Buffer.alloc(34, 2)]));
		expect(await asked(`${head}.${body}.${der}`)).toContain("SIGNATURE_INVALID");
	});
});

describe("#18, #33 whose key it is", () => {
	const curve = makeEcdsaIssuer("p256", "P-256");

	test("the key of somebody else", async () => {
		expect(await asked(signJwt(credential(), attacker))).toEqual(["invalid", "ISSUER_KEY_MISMATCH"]);
		expect(await asked(signJwt(credential(), attacker, { kid: issuer.keyId }))).toEqual([
			"invalid",
			"SIGNATURE_INVALID",
		]);
	});

	test("an algorithm for another kind of key", async () => {
		expect(await asked(jwt({}, { alg: "ES256" }))).toEqual(["invalid", "KEY_TYPE_MISMATCH"]);
		const swapped = signJwt(credential({ issuer: curve.did }), curve, { alg: "EdDSA" });
		expect(await asked(swapped)).toContain("KEY_TYPE_MISMATCH");
		expect(await asked(signJwt(credential({ issuer: curve.did }), curve, { alg: "ES384" }))).toContain(
			"KEY_TYPE_MISMATCH",
		);
	});

	test("no key id, or one that leads nowhere", async () => {
		expect(await asked(jwt({}, { kid: null }))).toEqual(["invalid", "KEY_NOT_FOUND"]);
		expect(await asked(jwt({}, { kid: `${issuer.did}#other` }))).toEqual(["invalid", "KEY_NOT_FOUND"]);
		expect(await asked(jwt({}, { kid: issuer.did }))).toEqual(["invalid", "KEY_INVALID"]);
		expect(await asked(jwt({}, { kid: "#key-1" }))).toEqual(["invalid", "KEY_NOT_FOUND"]);
		expect(await asked(jwt({}, { kid: "k".repeat(600) }))).toEqual(["malformed", "STRING_LIMIT"]);
	});

	test("#38 an issuer that cannot be reached leaves it open", async () => {
		const far = { issuer: "did:web:far.example" };
		const jws = signJwt(credential(far), issuer, { kid: "did:web:far.example#key-1" });
		const report = await judged(enveloped(jws), { recognised: new Map([["did:web:far.example", "Far"]]) });
		expect([report.verdict, outcomeOf(report, "issuer")]).toEqual(["undetermined", "unknown"]);
		expect(report.errors.map(({ code }) => code)).toEqual(["ISSUER_UNRESOLVABLE"]);
	});
});

describe("what is said about the signature", () => {
	const second = seconds(now);

	test.each<[string, JsonObject, readonly string[]]>([
		["it ends later", { exp: second + 1 }, ["valid"]],
		["#22 it ended", { exp: second - 1 }, ["invalid", "PROOF_EXPIRED"]],
		["#22 it ends at this very moment", { exp: second }, ["invalid", "PROOF_EXPIRED"]],
		["it was made", { iat: second - 5, nbf: second - 5 }, ["valid"]],
		["#23 clocks differ a little", { iat: second + 59, nbf: second + 59 }, ["valid"]],
		["#23 it was made tomorrow", { iat: second + 61 }, ["invalid", "PROOF_CREATED_IN_FUTURE"]],
		["#23 it begins tomorrow", { nbf: second + 86_400 }, ["invalid", "PROOF_CREATED_IN_FUTURE"]],
		["iat is a date, as in W3C's examples", { iat: "2026-07-01T09:00:00Z" }, ["valid"]],
		["iat is a date of tomorrow", { iat: "2026-11-24T09:00:00Z" }, ["invalid", "PROOF_CREATED_IN_FUTURE"]],
		["exp is a text", { exp: "2030-01-01T00:00:00Z" }, ["invalid", "PROOF_INVALID"]],
		["nbf is a text", { nbf: "1" }, ["invalid", "PROOF_INVALID"]],
		["iat is no date", { iat: "yesterday" }, ["invalid", "PROOF_INVALID"]],
		["iat is nothing", { iat: null }, ["invalid", "PROOF_INVALID"]],
		["iss is the issuer", { iss: issuer.did }, ["valid"]],
		["iss is somebody else", { iss: attacker.did }, ["invalid", "ISSUER_KEY_MISMATCH"]],
		["iss is no text", { iss: [issuer.did] }, ["invalid", "ISSUER_KEY_MISMATCH"]],
		["jti is the id", { jti: credential()["id"] ?? "" }, ["valid"]],
		["jti is another id", { jti: "urn:x:1" }, ["invalid", "PROOF_INVALID"]],
		["sub is the subject", { sub: "urn:uuid:7c1b6c1e-6f0a-4f6e-9a39-0d8f0f2f7b02" }, ["valid"]],
		["sub is somebody else", { sub: "urn:x:2" }, ["invalid", "PROOF_INVALID"]],
		["#24b it is for another verifier", { aud: "https://bank.example" }, ["invalid", "INVALID_DOMAIN_ERROR"]],
		["#24b it answers a question that nobody asked", { nonce: "n-1" }, ["invalid", "INVALID_CHALLENGE_ERROR"]],
		["a claim vc", { vc: {} }, ["malformed", "SCHEMA_INVALID"]],
		["a claim vp", { vp: "no" }, ["malformed", "SCHEMA_INVALID"]],
	])("%s", async (_, claims, expected) => {
		expect(await asked(jwt(claims))).toEqual(expected);
	});

	test("iss in the header counts as well", async () => {
		expect(await asked(jwt({}, { iss: issuer.did }))).toEqual(["valid"]);
		expect(await asked(jwt({}, { iss: attacker.did }))).toEqual(["invalid", "ISSUER_KEY_MISMATCH"]);
	});

	test("a signature that is in date makes no credential so", async () => {
		expect(await asked(jwt({ exp: second + 9, validUntil: "2026-11-22T00:00:00Z" }))).toEqual(["invalid", "EXPIRED"]);
		expect(await asked(jwt({ nbf: second - 9, validFrom: "2027-01-01T00:00:00Z" }))).toEqual([
			"invalid",
			"NOT_YET_VALID",
		]);
	});
});

describe("the rules of meaning hold for what is inside", () => {
	test.each<[string, JsonObject, readonly string[]]>([
		["#2 a word that is defined nowhere", { grade: "A" }, ["invalid", "UNDEFINED_TERM"]],
		[
			"#5 words of its own",
			{ "@context": ["https://www.w3.org/ns/credentials/v2", { x: "urn:x" }] },
			["undetermined", "CONTEXT_NOT_ALLOWED"],
		],
		[
			"#7 an address as name",
			{ "https://www.w3.org/2018/credentials#validUntil": "2030-01-01T00:00:00Z" },
			["invalid", "NON_COMPACT_FORM"],
		],
		[
			"#8 a hidden expiry",
			{ "@nest": { validUntil: "2026-11-01T00:00:00Z" } },
			["invalid", "NON_COMPACT_FORM", "EXPIRED"],
		],
		["#40 an expired credential", { validUntil: "2026-01-01T00:00:00Z" }, ["invalid", "VALIDITY_INVERTED", "EXPIRED"]],
		["#41 a date that is none", { validUntil: "2026-02-30T00:00:00Z" }, ["malformed", "DATE_INVALID"]],
		["#3 a relative id", { id: "credential-1" }, ["invalid", "RELATIVE_IRI"]],
		["nobody who issued it", { issuer: "" }, ["malformed", "SCHEMA_INVALID"]],
		["an envelope in the envelope", { type: "EnvelopedVerifiableCredential" }, ["malformed", "SCHEMA_INVALID"]],
	])("%s", async (_, members, expected) => {
		expect(await asked(jwt(members))).toEqual(expected);
	});

	test("#64, #65, #66 and so do those of JSON", async () => {
		const [header = "", , signature = ""] = jwt().split(".");
		const withPayload = (text: string): string => `${header}.${Buffer.from(text).toString("base64url")}.${signature}`;
		expect(await asked(withPayload('{"type":[],"type":[]}'))).toEqual(["malformed", "JSON_DUPLICATE_KEY"]);
		expect(await asked(withPayload('{"__proto__":{}}'))).toEqual(["malformed", "JSON_FORBIDDEN_KEY"]);
		expect(await asked(withPayload('{"exp":1e400}'))).toEqual(["malformed", "JSON_NUMBER_PRECISION"]);
		expect(await asked(withPayload("[]"))).toEqual(["invalid", "ENVELOPE_UNSUPPORTED"]);
		expect(await asked(withPayload("eyJ"))).toEqual(["malformed", "JSON_SYNTAX"]);
	});

	test("#20 a proof inside must hold as well", async () => {
		const doubly = signJwt(await addProof(credential(), issuer), issuer);
		expect(await asked(doubly)).toEqual(["valid"]);
		const forged = { ...(await addProof(credential(), issuer)), name: "Forged" };
		expect(await asked(signJwt(forged, issuer))).toEqual(["invalid", "SIGNATURE_INVALID"]);
	});

	test("our own words need their digest, since the signature says nothing about what they mean", async () => {
		const origin = "https://certificates.example.mn";
		const address = `${origin}/contexts/micro-certificate/v1`;
		const withDigest = (digestSRI: string | undefined): string =>
			jwt({
				"@context": [...openBadges, address],
				id: `${origin}/c/1`,
				...(digestSRI === undefined ? {} : { relatedResource: [{ id: address, digestSRI }] }),
				credentialSubject: {
					type: ["AchievementSubject"],
					achievement: {
						id: `${origin}/courses/1`,
						type: ["Achievement"],
						name: "Data",
						description: "Course",
						criteria: { narrative: "Test" },
						participationMode: "online",
					},
				},
			});
		expect(await asked(withDigest(ownContextDigests["/contexts/micro-certificate/v1"][0]))).toEqual(["valid"]);
		expect(await asked(withDigest("sha256-AAAA"))).toEqual(["undetermined", "CONTEXT_NOT_ALLOWED"]);
		expect(await asked(withDigest(undefined))).toEqual(["undetermined", "CONTEXT_NOT_ALLOWED"]);
	});
});

describe("#28 the envelope itself", () => {
	const jws = jwt();
	test.each<[string, JsonObject, readonly string[]]>([
		["another media type", { id: `data:application/vc+sd-jwt,${jws}` }, ["invalid", "ENVELOPE_UNSUPPORTED"]],
		["a presentation's media type", { id: `data:application/vp+jwt,${jws}` }, ["invalid", "ENVELOPE_UNSUPPORTED"]],
		["base64 once more", { id: `data:application/vc+jwt;base64,${jws}` }, ["invalid", "ENVELOPE_UNSUPPORTED"]],
		["no data URL", { id: jws }, ["invalid", "ENVELOPE_UNSUPPORTED"]],
		["no id", { id: [] }, ["invalid", "ENVELOPE_UNSUPPORTED"]],
		["no base context", { "@context": [] }, ["invalid", "ENVELOPE_UNSUPPORTED"]],
		[
			"two types",
			{ type: ["EnvelopedVerifiableCredential", "VerifiableCredential"] },
			["invalid", "ENVELOPE_UNSUPPORTED"],
		],
		["something beside what is signed", { name: "Doctor" }, ["invalid", "ENVELOPE_UNSUPPORTED"]],
		["the parts of an SD-JWT", { id: `data:application/vc+jwt,${jws}~WyJhIl0~` }, ["invalid", "ENVELOPE_UNSUPPORTED"]],
		["two parts", { id: "data:application/vc+jwt,eyJhIjoxfQ.eyJhIjoxfQ" }, ["invalid", "ENVELOPE_UNSUPPORTED"]],
		["five parts", { id: `data:application/vc+jwt,${jws}.AA.AA` }, ["invalid", "ENVELOPE_UNSUPPORTED"]],
		["padding", { id: `data:application/vc+jwt,${jws}=` }, ["invalid", "ENVELOPE_UNSUPPORTED"]],
		["a line break", { id: `data:application/vc+jwt,${jws}\n` }, ["invalid", "ENVELOPE_UNSUPPORTED"]],
		[
			"a context in a list, a type in a list",
			{ "@context": ["https://www.w3.org/ns/credentials/v2"], type: ["EnvelopedVerifiableCredential"] },
			["valid"],
		],
	])("%s", async (_, members, expected) => {
		expect(await answer(enveloped(jws, members))).toEqual(expected);
	});

	test("a header that is too long is not read", async () => {
		expect(await asked(jwt({}, { x5c: ["A".repeat(20_000)] }))).toEqual(["invalid", "ENVELOPE_UNSUPPORTED"]);
	});
});

test("VC-API takes words of its own, and vc and vp claims of a signed VCDM 2.0 document", async () => {
	const inline: Json = ["https://www.w3.org/ns/credentials/v2", { grade: "urn:x:grade" }];
	const own = enveloped(jwt({ "@context": inline, grade: "A" }));
	expect(await answer(own, { profile: "vc-api" })).toEqual(["valid"]);
	const claim = enveloped(signJwt({ vc: credential(), iss: issuer.did }, issuer, { typ: "JWT" }));
	expect(await answer(claim, { profile: "vc-api" })).toEqual(["valid"]);
	expect(await answer(claim)).toEqual(["malformed", "SCHEMA_INVALID"]);
});

test("an issuer whose DID is its key as JSON", async () => {
	for (const signer of [asDidJwk(issuer), asDidJwk(makeEcdsaIssuer("p256", "P-256"), { use: "sig" })]) {
		const recognised = new Map([[signer.did, "Key"]]);
		const own = enveloped(signJwt(credential({ issuer: signer.did }), signer));
		expect(await answer(own, { recognised })).toEqual(["valid"]);
		const stolen = signJwt(credential({ issuer: signer.did }), { ...attacker, keyId: signer.keyId });
		expect((await judged(enveloped(stolen), { recognised })).verdict).toBe("invalid");
	}
});
