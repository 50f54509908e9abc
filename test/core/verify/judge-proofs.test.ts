import { ECDH } from "node:crypto";
import { expect, test } from "vitest";
import { base58btc } from "../../../src/core/base58btc.ts";
import type { Evidence } from "../../../src/core/evidence.ts";
import { asList, isObject, type Json, type JsonObject } from "../../../src/core/json.ts";
import { encodeMultikey } from "../../../src/core/multikey.ts";
import {
	answer,
	attacker,
	credential,
	issuer,
	judged,
	openBadges,
	outcomeOf,
	signed,
	webEvidence,
	webIssuer,
} from "../../support/judging.ts";
import { addProof, makeEcdsaIssuer, makeIssuer, makeProof, type ProofOptions } from "../../support/sign.ts";
import { found } from "../../support/status-list.ts";

const proofOf = (document: JsonObject): JsonObject => asList(document["proof"]).find(isObject) ?? {};
const withProof = (document: JsonObject, change: JsonObject): JsonObject => ({
	...document,
	proof: { ...proofOf(document), ...change },
});
const signedSo = (proof: ProofOptions["proof"] & object): Promise<JsonObject> =>
	addProof(credential(), issuer, { proof });

test.each<[string, Json | undefined]>([
	["none", undefined],
	["null", null],
	["a text", "proof"],
	["an empty list", []],
])("#16 with %s for a proof there is none", async (_, proof) => {
	expect(await answer(proof === undefined ? credential() : credential({ proof }))).toEqual([
		"invalid",
		"PROOF_MISSING",
	]);
});

test.each<[string, JsonObject]>([
	["authentication", { proofPurpose: "authentication" }],
	["a purpose by its address", { proofPurpose: "https://w3id.org/security#assertionMethod" }],
])("#17 a proof made for %s is no issuer's", async (_, proof) => {
	expect(await answer(await signedSo(proof as Record<string, Json>))).toEqual(["invalid", "PROOF_PURPOSE_MISMATCH"]);
});

test("#17 a proof without a purpose is none either", async () => {
	expect(await answer(await signedSo({ proofPurpose: null }))).toEqual(["invalid", "PROOF_PURPOSE_MISMATCH"]);
});

test("#18 somebody else's signature under the issuer's name is refused, whichever key it names", async () => {
	const document = credential();
	expect(await answer(await addProof(document, attacker))).toEqual(["invalid", "ISSUER_KEY_MISMATCH"]);
	const spoofed = await addProof(document, attacker, { proof: { verificationMethod: issuer.keyId } });
	expect(await answer(spoofed)).toEqual(["invalid", "SIGNATURE_INVALID"]);
});

test("#19 a key inside the proof, or under another fragment, is not looked at", async () => {
	const embedded = { id: issuer.keyId, type: "Multikey", publicKeyMultibase: attacker.publicKeyMultibase };
	expect(await answer(withProof(await signed(), { verificationMethod: embedded }))).toEqual([
		"invalid",
		"PROOF_INVALID",
	]);
	expect(await answer(await signedSo({ verificationMethod: `${issuer.did}#key-1` }))).toEqual([
		"invalid",
		"KEY_NOT_FOUND",
	]);
	expect(await answer(await signedSo({ verificationMethod: issuer.did }))).toEqual(["invalid", "KEY_INVALID"]);
});

test("#20 a forged proof beside a good one makes the whole invalid, also under the same id", async () => {
	const good = await addProof(credential(), issuer, { proof: { id: "urn:uuid:1" } });
	const forged = { ...(await makeProof(credential({ name: "Other" }), attacker)), id: "urn:uuid:1" };
	const answers = await answer({ ...good, proof: [proofOf(good), forged] });
	expect(answers).toEqual(["invalid", "PROOF_SET_PARTIAL", "SIGNATURE_INVALID"]);
});

test("#20 a genuine proof by a stranger is shown as a co-signer and changes nothing else", async () => {
	const report = await judged(await addProof(await signed(), attacker));
	expect(report.verdict).toBe("valid");
	expect(report.credential?.coSigners).toEqual([attacker.did]);
	expect(report.credential?.issuer).toMatchObject({ id: issuer.did, recognised: true });
	const alone = await judged(await addProof(credential({ issuer: attacker.did }), issuer));
	expect([alone.verdict, alone.errors[0]?.code]).toEqual(["invalid", "ISSUER_KEY_MISMATCH"]);
});

test("#20 two proofs by the issuer are as good as one, the same one twice is not", async () => {
	const twice = await addProof(await signed(), issuer, { proof: { created: "2026-07-02T00:00:00Z" } });
	expect(await answer(twice)).toEqual(["valid"]);
	const proof = proofOf(twice);
	expect(await answer({ ...twice, proof: [proof, proof] })).toEqual(["invalid", "PROOF_INVALID"]);
});

test("#20 a proof of a kind known elsewhere is mentioned; one of no kind leaves the whole undetermined", async () => {
	const document = await signed();
	const beside = (proof: JsonObject): JsonObject => ({ ...document, proof: [proofOf(document), proof] });
	const bbs = await judged(beside({ type: "DataIntegrityProof", cryptosuite: "bbs-2023", proofValue: "u2V0" }));
	expect([bbs.verdict, bbs.warnings[0]?.code]).toEqual(["valid", "CRYPTOSUITE_UNSUPPORTED"]);
	expect(await answer(beside({ type: "SomeProofType" }))).toEqual(["undetermined", "CRYPTOSUITE_UNSUPPORTED"]);
	expect(await answer(beside({ type: "SomeProofType" }), { profile: "vc-api" })).toEqual(["valid"]);
	expect(await answer(beside({ proofValue: "z1" }))).toEqual(["invalid", "PROOF_INVALID"]);
});

test("#21 a chain of proofs holds while the earlier one is there", async () => {
	const first = await addProof(credential(), issuer, { proof: { id: "urn:uuid:1" } });
	const previous = [proofOf(first)];
	const second = await makeProof(first, attacker, {
		previous,
		proof: { id: "urn:uuid:2", previousProof: "urn:uuid:1" },
	});
	const chain = { ...first, proof: [...previous, second] };
	expect(await answer(chain)).toEqual(["valid"]);
	expect((await judged(chain)).credential?.coSigners).toEqual([attacker.did]);
	expect(await answer({ ...first, proof: [{ ...previous[0], id: "urn:uuid:9" }, second] })).toContain(
		"PROOF_CHAIN_BROKEN",
	);
	const swapped = await addProof(credential(), issuer, {
		proof: { id: "urn:uuid:1", created: "2026-07-05T00:00:00Z" },
	});
	expect(await answer({ ...chain, proof: [proofOf(swapped), second] })).toEqual([
		"invalid",
		"PROOF_SET_PARTIAL",
		"SIGNATURE_INVALID",
	]);
});

test("#21 a chain whose earlier proof is missing, or is no text, is broken", async () => {
	expect(await answer(await signedSo({ previousProof: "urn:uuid:2" }))).toEqual(["invalid", "PROOF_CHAIN_BROKEN"]);
	expect(await answer(withProof(await signed(), { previousProof: 5 }))).toEqual(["invalid", "PROOF_CHAIN_BROKEN"]);
	const self = await signedSo({ id: "urn:uuid:1", previousProof: "urn:uuid:1" });
	expect(await answer(self)).toEqual(["invalid", "PROOF_CHAIN_BROKEN"]);
});

test("#22 a proof counts until it expires", async () => {
	const document = await signedSo({ expires: "2026-12-01T00:00:00Z" });
	expect(await answer(document)).toEqual(["valid"]);
	expect(await answer(document, { at: "2026-12-01T00:00:01Z" })).toEqual(["invalid", "PROOF_EXPIRED"]);
	expect(await answer(await signedSo({ expires: "soon" }))).toEqual(["invalid", "PROOF_INVALID"]);
});

test("#23 a proof may be a minute ahead of our clock, not more", async () => {
	expect(await answer(await signedSo({ created: "2026-11-23T00:01:00Z" }))).toEqual(["valid"]);
	expect(await answer(await signedSo({ created: "2026-11-23T00:01:01Z" }))).toEqual([
		"invalid",
		"PROOF_CREATED_IN_FUTURE",
	]);
});

test("#24b a proof made for somebody in particular is none for the public", async () => {
	const [bound, asked] = [await signedSo({ domain: "bank.example" }), await signedSo({ challenge: "c-1" })];
	expect(await answer(bound)).toEqual(["invalid", "INVALID_DOMAIN_ERROR"]);
	expect(await answer(asked)).toEqual(["invalid", "INVALID_CHALLENGE_ERROR"]);
	expect(await answer(bound, { profile: "vc-api" })).toEqual(["valid"]);
});

test.each<[string, Record<string, Json>]>([
	["an unknown suite", { cryptosuite: "eddsa-2099" }],
	["no suite", { cryptosuite: null }],
	["an old type", { type: "Ed25519Signature2018", cryptosuite: null }],
])("#27 %s is not accepted", async (_, proof) => {
	expect(await answer(withProof(await signed(), proof))).toEqual(["invalid", "CRYPTOSUITE_UNSUPPORTED"]);
});

test("#27 a signature over statements is none over JSON, and the other way round", async () => {
	expect(await answer(withProof(await signed(), { cryptosuite: "eddsa-jcs-2022" }))).toEqual([
		"invalid",
		"SIGNATURE_INVALID",
	]);
	const json = await signedSo({ cryptosuite: "eddsa-jcs-2022" });
	expect(await answer(json)).toEqual(["valid"]);
	expect(await answer(withProof(json, { cryptosuite: "eddsa-rdfc-2022" }))).toEqual(["invalid", "SIGNATURE_INVALID"]);
});

test("#28 an envelope is not opened", async () => {
	const envelope = {
		"@context": "https://www.w3.org/ns/credentials/v2",
		id: "data:application/vc+jwt,eyJhbGciOiJub25lIn0..",
		type: "EnvelopedVerifiableCredential",
	};
	expect(await answer(envelope)).toEqual(["invalid", "ENVELOPE_UNSUPPORTED"]);
});

test("#29-#31 a signature is 64 bytes in base58, and only the very ones", async () => {
	const document = await signed();
	const { proofValue: signature } = proofOf(document);
	const value = typeof signature === "string" ? signature : "";
	const bytes = base58btc.decode(value) ?? new Uint8Array();
	const order = 2n ** 252n + 27742317777372353535851937790883648493n;
	const scalar = Buffer.from(bytes.slice(32).toReversed()).toString("hex");
	const malleated = Buffer.from((BigInt(`0x${scalar}`) + order).toString(16).padStart(64, "0"), "hex").toReversed();
	const values: readonly (readonly [string, string])[] = [
		[value.slice(0, -10), "SIGNATURE_INVALID"],
		[base58btc.encode(Uint8Array.from([...bytes, 0])), "SIGNATURE_INVALID"],
		[base58btc.encode(new Uint8Array(64)), "SIGNATURE_INVALID"],
		[base58btc.encode(Uint8Array.from([...bytes.slice(0, 32), ...malleated])), "SIGNATURE_INVALID"],
		[base58btc.encode(bytes.map((byte, index) => (index === 5 ? byte ^ 1 : byte))), "SIGNATURE_INVALID"],
		[`u${Buffer.from(bytes).toString("base64url")}`, "PROOF_ENCODING"],
		[`1${value.slice(1)}`, "PROOF_ENCODING"],
		["z0OIl", "PROOF_ENCODING"],
		["", "PROOF_INVALID"],
	];
	for (const [proofValue, code] of values) {
		expect([proofValue, ...(await answer(withProof(document, { proofValue })))]).toEqual([proofValue, "invalid", code]);
	}
	expect(await answer(withProof(document, { proofValue: 5 }))).toEqual(["invalid", "PROOF_INVALID"]);
});

const identity = Uint8Array.from([1, ...Array<number>(31).fill(0)]);
const orderEight = Buffer.from("c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a", "hex");
const beyondField = Uint8Array.from([0xee, ...Array<number>(30).fill(0xff), 0x7f]);
const offCurve = Uint8Array.from([2, ...Array<number>(31).fill(0)]);
const didOf = (type: Parameters<typeof encodeMultikey>[0], key: Uint8Array): string =>
	`did:key:${encodeMultikey(type, Uint8Array.from(key))}`;
const cut = (length: number): string =>
	`did:key:${base58btc.encode(Uint8Array.from([0xed, 1, ...Array<number>(length).fill(7)]))}`;

test.each([
	["the identity", didOf("Ed25519", identity), "KEY_SMALL_ORDER"],
	["a point of order eight", didOf("Ed25519", orderEight), "KEY_SMALL_ORDER"],
	["the identity in another spelling", didOf("Ed25519", beyondField), "KEY_SMALL_ORDER"],
	["no point of the curve", didOf("Ed25519", offCurve), "KEY_INVALID"],
	["a key for encryption", didOf("X25519", Uint8Array.from(Array<number>(32).fill(9))), "KEY_TYPE_MISMATCH"],
	["a Bitcoin key", didOf("secp256k1", Uint8Array.from([2, ...Array<number>(32).fill(9)])), "KEY_TYPE_MISMATCH"],
	["31 bytes", cut(31), "KEY_INVALID"],
	["33 bytes", cut(33), "KEY_INVALID"],
	["no base58", "did:key:z0OIl", "KEY_INVALID"],
])("#32-#34 %s is no key to sign with", async (_, did, code) => {
	const signature = base58btc.encode(Uint8Array.from([...identity, ...Array<number>(32).fill(0)]));
	const proof = { ...proofOf(await signed()), verificationMethod: `${did}#${did.slice(8)}`, proofValue: signature };
	const [verdict, first] = await answer(credential({ issuer: did, proof }), { recognised: new Map([[did, "Them"]]) });
	expect([verdict, first]).toEqual(["invalid", code]);
});

const fromWeb = (method: JsonObject, document: JsonObject = {}) =>
	found({ [`controller-document ${webIssuer.did}`]: { ...webIssuer.controllerDocument(method), ...document } });
const byWeb = (): Promise<JsonObject> => addProof(credential({ issuer: webIssuer.did }), webIssuer);

test("a did:web issuer's key is found in its document", async () => {
	expect(await answer(await byWeb(), { evidence: webEvidence })).toEqual(["valid"]);
});

test.each<[string, JsonObject, JsonObject, string]>([
	[
		"#32 a small-order key in a document",
		{ publicKeyMultibase: encodeMultikey("Ed25519", identity) },
		{},
		"KEY_SMALL_ORDER",
	],
	[
		"#33 an Ed25519 key under an X25519 label",
		{ publicKeyMultibase: encodeMultikey("X25519", identity) },
		{},
		"KEY_TYPE_MISMATCH",
	],
	["#35 a revoked key", { revoked: "2026-06-30T00:00:00Z" }, {}, "KEY_REVOKED"],
	["#35 an expired key", { expires: "2026-06-30T00:00:00Z" }, {}, "KEY_EXPIRED"],
	["#35 an unreadable revocation", { revoked: "yes" }, {}, "KEY_REVOKED"],
	["#36 a key for authentication only", {}, { assertionMethod: [] }, "PROOF_PURPOSE_MISMATCH"],
	[
		"#36 a key that was removed",
		{ id: `${webIssuer.did}#key-2` },
		{ assertionMethod: [`${webIssuer.did}#key-2`], authentication: [] },
		"KEY_NOT_FOUND",
	],
	["#37 a document of somebody else", {}, { id: "did:web:other.example" }, "ISSUER_UNRESOLVABLE"],
	["#18 a key of another controller", { controller: attacker.did }, {}, "ISSUER_KEY_MISMATCH"],
	["an unknown kind of method", { type: "Bls12381G2Key2020" }, {}, "KEY_INVALID"],
])("%s is refused", async (_, method, document, code) => {
	const [verdict, ...codes] = await answer(await byWeb(), { evidence: fromWeb(method, document) });
	expect([verdict, codes]).toEqual(["invalid", [code]]);
});

test("#35 a key that was retired after signing still verifies", async () => {
	const evidence = fromWeb({ revoked: "2026-08-01T00:00:00Z", expires: "2026-08-01T00:00:00Z" });
	expect(await answer(await byWeb(), { evidence })).toEqual(["valid"]);
	const undated = await addProof(credential({ issuer: webIssuer.did }), webIssuer, { proof: { created: null } });
	expect(await answer(undated, { evidence })).toEqual(["invalid", "KEY_REVOKED"]);
});

test("#38 what cannot be reached leaves the answer open; what is not there is refused", async () => {
	const key = `controller-document ${webIssuer.did}`;
	const unreachable = new Map<string, Evidence>([[key, { state: "unreachable", reason: "timeout" }]]);
	const report = await judged(await byWeb(), { evidence: unreachable });
	expect([report.verdict, report.errors[0]?.code]).toEqual(["undetermined", "ISSUER_UNRESOLVABLE"]);
	expect([outcomeOf(report, "issuer"), outcomeOf(report, "proof")]).toEqual(["unknown", "unknown"]);
	const absent = new Map<string, Evidence>([[key, { state: "absent" }]]);
	expect(await answer(await byWeb(), { evidence: absent })).toEqual(["invalid", "ISSUER_UNRESOLVABLE"]);
	expect(await answer(await byWeb())).toEqual(["undetermined", "ISSUER_UNRESOLVABLE"]);
});

test("#39 of several keys the named one is used, embedded or referenced, also by a relative address", async () => {
	const other = makeIssuer("other", webIssuer.did);
	const method = {
		id: "#key-0",
		type: "Multikey",
		controller: webIssuer.did,
		publicKeyMultibase: other.publicKeyMultibase,
	};
	const [own = {}] = asList(webIssuer.controllerDocument()["verificationMethod"]).filter(isObject);
	const relative = { ...own, id: "#key-1" };
	const lists = [
		{ verificationMethod: [method, own], assertionMethod: [webIssuer.keyId] },
		{ verificationMethod: [], assertionMethod: [method, own] },
		{ verificationMethod: [method, relative], assertionMethod: ["#key-1"] },
	];
	for (const list of lists) expect(await answer(await byWeb(), { evidence: fromWeb({}, list) })).toEqual(["valid"]);
	expect(await answer(await byWeb(), { evidence: fromWeb({ publicKeyMultibase: other.publicKeyMultibase }) })).toEqual([
		"invalid",
		"SIGNATURE_INVALID",
	]);
});

test.each(["did:web:issuer.example:..:admin", "did:web:127.0.0.1", "did:web:ii\u043ee.org"])(
	"#60 the issuer %s is refused without being asked for",
	async (did) => {
		const stranger = makeIssuer("stranger", did);
		const document = await addProof(credential({ issuer: did }), stranger, { safe: false });
		const [verdict, first] = await answer(document);
		expect([verdict, first]).toEqual(["invalid", "ISSUER_UNRESOLVABLE"]);
	},
);

test("#60b a DID method that is not supported leaves the answer open", async () => {
	const stranger = makeIssuer("stranger", "did:ion:abc");
	const [verdict, first] = await answer(await addProof(credential({ issuer: stranger.did }), stranger));
	expect([verdict, first]).toEqual(["undetermined", "ISSUER_UNRESOLVABLE"]);
});

test.each(["P-256", "P-384"] as const)("ecdsa-rdfc-2019 on %s: signed is valid, edited is not", async (curve) => {
	const signer = makeEcdsaIssuer("ec", curve);
	const recognised = new Map([[signer.did, "EC"]]);
	const document = await addProof(
		credential({ issuer: signer.did, "@context": openBadges, evidence: [{ type: ["Evidence"] }] }),
		signer,
	);
	expect(await answer(document, { recognised })).toEqual(["valid"]);
	expect(await answer({ ...document, name: "Other" }, { recognised })).toEqual(["invalid", "SIGNATURE_INVALID"]);
	const crossed = await addProof(credential({ issuer: signer.did }), signer, {
		proof: { cryptosuite: "eddsa-rdfc-2022" },
	});
	expect((await answer(crossed, { recognised }))[1]).toBe("KEY_TYPE_MISMATCH");
});

test("Ed25519Signature2020 in a credential of VCDM 1.1: signed is valid, edited is not", async () => {
	const contexts = ["https://www.w3.org/2018/credentials/v1", "https://w3id.org/security/suites/ed25519-2020/v1"];
	const old = {
		"@context": contexts,
		type: ["VerifiableCredential"],
		issuer: issuer.did,
		issuanceDate: "2026-07-01T00:00:00Z",
		credentialSubject: { id: "urn:x:1" },
	};
	const document = await addProof(old, issuer, { proof: { type: "Ed25519Signature2020", cryptosuite: null } });
	expect(await answer(document)).toEqual(["valid"]);
	expect(await answer({ ...document, issuanceDate: "2026-07-02T00:00:00Z" })).toEqual(["invalid", "SIGNATURE_INVALID"]);
	const modern = await signed();
	const swapped = { ...modern, proof: { ...without(proofOf(modern), "cryptosuite"), type: "Ed25519Signature2020" } };
	expect(await answer(swapped)).toEqual(["invalid", "PROOF_INVALID"]);
});

function without(document: JsonObject, name: string): JsonObject {
	return Object.fromEntries(Object.entries(document).filter(([key]) => key !== name));
}

test("eddsa-jcs-2022 covers every character of the JSON, also a context in the proof", async () => {
	const document = await signedSo({
		cryptosuite: "eddsa-jcs-2022",
		"@context": ["https://www.w3.org/ns/credentials/v2"],
	});
	expect(await answer(document)).toEqual(["valid"]);
	expect(await answer({ ...document, type: "VerifiableCredential" })).toEqual(["invalid", "SIGNATURE_INVALID"]);
	const strange = withProof(document, { "@context": [{ x: "https://evil.example/x" }] });
	expect(await answer(strange)).toEqual(["undetermined", "CONTEXT_NOT_ALLOWED"]);
});

test("a JSON Web Key in a controller document is as good as a Multikey", async () => {
	const x = Buffer.from(base58btc.decode(webIssuer.publicKeyMultibase)?.slice(2) ?? []).toString("base64url");
	const okp = { type: "JsonWebKey", publicKeyMultibase: "", publicKeyJwk: { kty: "OKP", crv: "Ed25519", x } };
	expect(await answer(await byWeb(), { evidence: fromWeb(okp) })).toEqual(["valid"]);
	const short = { ...okp, publicKeyJwk: { ...okp.publicKeyJwk, x: x.slice(2) } };
	expect((await answer(await byWeb(), { evidence: fromWeb(short) }))[0]).toBe("invalid");
});

test("a JSON Web Key on a NIST curve is read as the same key in Multikey is", async () => {
	const signer = makeEcdsaIssuer("jwk", "P-256", "did:web:jwk.example");
	const compressed = base58btc.decode(signer.publicKeyMultibase)?.slice(2) ?? new Uint8Array();
	const point = ECDH.convertKey(compressed, "prime256v1", undefined, undefined, "uncompressed");
	const [x, y] = [Buffer.from(point).subarray(1, 33), Buffer.from(point).subarray(33)].map((part) =>
		Buffer.from(part).toString("base64url"),
	);
	const method = {
		type: "JsonWebKey2020",
		publicKeyMultibase: "",
		publicKeyJwk: { kty: "EC", crv: "P-256", x: x ?? "", y: y ?? "" },
	};
	const evidence = found({ [`controller-document ${signer.did}`]: signer.controllerDocument(method) });
	const document = await addProof(credential({ issuer: signer.did }), signer);
	expect(await answer(document, { evidence, recognised: new Map([[signer.did, "EC"]]) })).toEqual(["valid"]);
});

test("#74, #75 too many proofs, and names or values that are too long, are malformed", async () => {
	const document = await signed();
	const proof = proofOf(document);
	const nine = Array.from({ length: 9 }, (_, index) => ({ ...proof, id: `urn:x:${index}` }));
	expect(await answer({ ...document, proof: nine })).toEqual(["malformed", "ARRAY_LIMIT"]);
	expect(await answer(withProof(document, { proofValue: `z${"2".repeat(200_000)}` }))).toEqual([
		"malformed",
		"STRING_LIMIT",
	]);
	expect(await answer({ ...document, issuer: `did:key:z6Mk${"2".repeat(100_000)}` })).toEqual([
		"malformed",
		"STRING_LIMIT",
	]);
	expect(await answer(withProof(document, { verificationMethod: `${issuer.did}#${"x".repeat(600)}` }))).toEqual([
		"malformed",
		"STRING_LIMIT",
	]);
});

test("#77 an issuer with a great name and no registration is never green", async () => {
	const document = await addProof(credential({ issuer: { id: attacker.did, name: "UNESCO-ICHEI" } }), attacker);
	const report = await judged(document);
	expect(report.verdict).toBe("unrecognised");
	expect(report.errors.map(({ code }) => code)).toEqual(["ISSUER_NOT_RECOGNISED"]);
	expect(report.credential?.issuer).toEqual({ id: attacker.did, claimedName: "UNESCO-ICHEI", recognised: false });
	const warned = await judged(document, { profile: "vc-api" });
	expect([warned.verdict, warned.errors, warned.warnings[0]?.code]).toEqual(["valid", [], "ISSUER_NOT_RECOGNISED"]);
});
