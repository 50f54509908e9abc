import { base58btc } from "../../src/core/base58btc.ts";
import type { Code } from "../../src/core/codes.ts";
import type { Json, JsonObject } from "../../src/core/json.ts";
import { encodeMultikey } from "../../src/core/multikey.ts";
import { attacker, credential, signed, webIssuer } from "../support/judging.ts";
import { addProof, makeIssuer } from "../support/sign.ts";
import { type Case, expects } from "./case.ts";
import { proofOf } from "./controls.ts";

const controller = `controller-document ${webIssuer.did}`;
const identity = Uint8Array.from([1, ...Array<number>(31).fill(0)]);
const zeros = new Uint8Array(32);
/** The eight points of small order and their other spellings; one signature fits every message under them. */
const smallOrder: readonly (readonly [string, string])[] = [
	["the identity", "0100000000000000000000000000000000000000000000000000000000000000"],
	["the identity with its sign bit set", "0100000000000000000000000000000000000000000000000000000000000080"],
	["the identity as p + 1", "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"],
	["the point of order 2", "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"],
	["a point of order 4", "0000000000000000000000000000000000000000000000000000000000000000"],
	["the other point of order 4", "0000000000000000000000000000000000000000000000000000000000000080"],
	["a point of order 4 as p", "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"],
	["a point of order 8", "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a"],
	["its opposite", "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa"],
	["another point of order 8", "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05"],
	["its opposite too", "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85"],
];

const multibase = (prefix: readonly number[], key: Iterable<number>): string =>
	base58btc.encode(Uint8Array.from([...prefix, ...key]));
const ed25519 = [0xed, 0x01];
const keyBytes = (base58btc.decode(webIssuer.publicKeyMultibase) ?? zeros).slice(2);

/** A key as a did:key writes it, the threat and what is said of it. */
const encodings: readonly (readonly [threat: number, name: string, multikey: string, code: Code])[] = [
	...smallOrder.map(
		([name, hex]) => [32, name, multibase(ed25519, Buffer.from(hex, "hex")), "KEY_SMALL_ORDER"] as const,
	),
	[33, "a key for encryption (X25519)", encodeMultikey("X25519", Uint8Array.from(keyBytes)), "KEY_TYPE_MISMATCH"],
	[34, "a key of 31 bytes", multibase(ed25519, keyBytes.slice(1)), "KEY_INVALID"],
	[34, "a key of 33 bytes", multibase(ed25519, [...keyBytes, 0]), "KEY_INVALID"],
	[34, "no bytes", multibase(ed25519, []), "KEY_INVALID"],
	[34, "no point of the curve", multibase(ed25519, [2, ...zeros.slice(1)]), "KEY_INVALID"],
	[34, "a Bitcoin key", encodeMultikey("secp256k1", Uint8Array.from([2, ...keyBytes])), "KEY_TYPE_MISMATCH"],
	[34, "a secret key", encodeMultikey("Ed25519 secret", Uint8Array.from(keyBytes)), "KEY_TYPE_MISMATCH"],
	[34, "a key without a prefix", base58btc.encode(Uint8Array.from(keyBytes)), "KEY_INVALID"],
	[34, "an unknown kind of key", multibase([0xef, 0x01], keyBytes), "KEY_INVALID"],
	[34, "a prefix of one byte", multibase([0xed], keyBytes), "KEY_INVALID"],
	[34, "an uncompressed P-256 key", multibase([0x80, 0x24, 4], [...keyBytes, ...keyBytes]), "KEY_INVALID"],
	[34, "a P-256 key with another first byte", multibase([0x80, 0x24, 5], keyBytes), "KEY_INVALID"],
	[34, "letters that base 58 lacks", "z0OIl", "KEY_INVALID"],
	[34, "base64url", `u${Buffer.from([...ed25519, ...keyBytes]).toString("base64url")}`, "KEY_INVALID"],
];

const anyProof = proofOf(await signed());
/** R = identity and S = 0: under a key of small order the equation holds for every message. */
const fitsAll = base58btc.encode(Uint8Array.from([...identity, ...zeros]));

const asDidKey: readonly Case[] = encodings.map(([threat, name, multikey, code]) => {
	const did = `did:key:${multikey}`;
	const proof = { ...anyProof, verificationMethod: `${did}#${multikey}`, proofValue: fitsAll };
	return {
		threat,
		name: `${name} as did:key`,
		input: credential({ issuer: did, proof }),
		policy: { recognised: new Map([[did, "Them"]]) },
		expect: expects("invalid", code),
	};
});

const byWeb = await addProof(credential({ issuer: webIssuer.did }), webIssuer);

const inDocument: readonly Case[] = encodings.map(([threat, name, publicKeyMultibase, code]) => ({
	threat,
	name: `${name} in a DID document`,
	input: byWeb,
	evidence: { [controller]: webIssuer.controllerDocument({ publicKeyMultibase }) },
	expect: expects("invalid", code),
}));

const other = makeIssuer("other key");
const second: JsonObject = {
	id: `${webIssuer.did}#key-0`,
	type: "Multikey",
	controller: webIssuer.did,
	publicKeyMultibase: other.publicKeyMultibase,
};
const first = (webIssuer.controllerDocument()["verificationMethod"] as readonly JsonObject[])[0] ?? {};

type Change = readonly [threat: number, name: string, method: JsonObject, document: JsonObject, code?: Code];
const documents: readonly Change[] = [
	[18, "a key of another controller", { controller: attacker.did }, {}, "ISSUER_KEY_MISMATCH"],
	[18, "a key without a controller", { controller: null }, {}, "ISSUER_KEY_MISMATCH"],
	[33, "a key under an unknown kind of method", { type: "X25519KeyAgreementKey2020" }, {}, "KEY_INVALID"],
	[34, "a method without a key", { publicKeyMultibase: null }, {}, "KEY_INVALID"],
	[
		34,
		"a JWK with a private part only",
		{ type: "JsonWebKey", publicKeyMultibase: null, publicKeyJwk: { kty: "OKP", crv: "Ed25519", d: "AAAA" } },
		{},
	],
	[
		34,
		"a JWK of another curve",
		{
			type: "JsonWebKey",
			publicKeyMultibase: null,
			publicKeyJwk: { kty: "OKP", crv: "X25519", x: Buffer.from(keyBytes).toString("base64url") },
		},
		{},
		"KEY_TYPE_MISMATCH",
	],
	[35, "a key revoked before", { revoked: "2026-06-30T00:00:00Z" }, {}, "KEY_REVOKED"],
	[35, "a key revoked at that very moment", { revoked: "2026-07-01T09:00:00Z" }, {}, "KEY_REVOKED"],
	[35, "a revocation that is no date", { revoked: "yes" }, {}, "KEY_REVOKED"],
	[35, "a revocation that is true", { revoked: true }, {}, "KEY_REVOKED"],
	[35, "a key expired before", { expires: "2026-06-30T00:00:00Z" }, {}, "KEY_EXPIRED"],
	[35, "an expiry that is no date", { expires: "2099" }, {}, "KEY_EXPIRED"],
	[36, "a key for authentication only", {}, { assertionMethod: [] }, "PROOF_PURPOSE_MISMATCH"],
	[36, "a key under no relationship", {}, { assertionMethod: [], authentication: [] }, "PROOF_PURPOSE_MISMATCH"],
	[
		36,
		"a document without relationships",
		{},
		{ assertionMethod: null, authentication: null },
		"PROOF_PURPOSE_MISMATCH",
	],
	[
		36,
		"a key that was taken out",
		{},
		{ verificationMethod: [], assertionMethod: [], authentication: [] },
		"KEY_NOT_FOUND",
	],
	[36, "a key that is named but not there", {}, { verificationMethod: [second] }, "KEY_NOT_FOUND"],
	[
		36,
		"a key for agreeing only",
		{},
		{ verificationMethod: [], assertionMethod: [], authentication: [], keyAgreement: [first] },
		"KEY_NOT_FOUND",
	],
	[37, "a document of another DID", {}, { id: "did:web:other.example" }, "ISSUER_UNRESOLVABLE"],
	[37, "a document without an id", {}, { id: null }, "ISSUER_UNRESOLVABLE"],
	[37, "a document with a fragment in its id", {}, { id: `${webIssuer.did}#` }, "ISSUER_UNRESOLVABLE"],
	[39, "another key first, the named one second", {}, { verificationMethod: [second, first] }],
	[39, "another key under the named id", { publicKeyMultibase: other.publicKeyMultibase }, {}, "SIGNATURE_INVALID"],
];

const changed: readonly Case[] = documents.map(([threat, name, method, document, code]) => ({
	threat,
	name,
	input: byWeb,
	evidence: { [controller]: { ...webIssuer.controllerDocument(method), ...document } },
	expect:
		threat === 39 && code === undefined ? expects("valid") : expects("invalid", ...(code === undefined ? [] : [code])),
}));

const places: readonly Case[] = [
	{
		threat: 38,
		name: "a did:web that cannot be reached",
		input: byWeb,
		expect: expects("undetermined", "ISSUER_UNRESOLVABLE"),
	},
	...(
		[
			["a text", "not a document"],
			["a list", []],
			["null", null],
		] as readonly (readonly [string, Json])[]
	).map(([name, document]) => ({
		threat: 37,
		name: `${name} instead of a DID document`,
		input: byWeb,
		evidence: { [controller]: document },
		expect: expects("invalid", "ISSUER_UNRESOLVABLE"),
	})),
	{
		threat: 35,
		name: "a key retired after the signature",
		input: byWeb,
		evidence: { [controller]: webIssuer.controllerDocument({ revoked: "2026-08-01T00:00:00Z" }) },
		expect: expects("valid"),
	},
];

export const keyCases: readonly Case[] = [...asDidKey, ...inDocument, ...changed, ...places];
