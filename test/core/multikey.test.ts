import { expect, test } from "vitest";
import { base58btc } from "../../src/core/base58btc.ts";
import { decodeMultikey, didKeyFromMultikey, encodeEd25519Multikey, encodeMultikey } from "../../src/core/multikey.ts";

// Public keys of the did:key method's own examples, one of each kind.
const examples = [
	["z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK", "Ed25519", 32],
	["z6LSeu9HkTHSfLLeUs2nnzUSNedgDUevfNQgQjQC23ZCit6F", "X25519", 32],
	["zQ3shokFTS3brHcDQrn82RUDfCZESWL1ZdCEJwekUDPQiYBme", "secp256k1", 33],
	["zDnaerDaTF5BXEavCrfRZEk316dpbLsfPDZ3WJ5hRTPFU2169", "P-256", 33],
	["z82LkvCwHNreneWpsgPEbV3gu1C6NFJEBg4srfJ5gdxEsMGRJUz2sG9FE42shbn2xkZJh54", "P-384", 49],
] as const;

test.each(examples)("%s is a key of type %s", (text, type, length) => {
	const key = decodeMultikey(text);
	expect(key.type).toBe(type);
	expect(key.bytes).toHaveLength(length);
	expect(encodeMultikey(type, key.bytes)).toBe(text);
	expect(didKeyFromMultikey(text)).toBe(`did:key:${text}`);
});

test("an Ed25519 public key begins with z6Mk, its secret key with z3u2", () => {
	expect(encodeEd25519Multikey(new Uint8Array(32).fill(7))).toMatch(/^z6Mk/);
	expect(encodeMultikey("Ed25519 secret", new Uint8Array(32).fill(7))).toMatch(/^z3u2/);
});

const wrong: readonly (readonly [string, string])[] = [
	["no multibase", "6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK"],
	["31 bytes", base58btc.encode(Uint8Array.from([0xed, 0x01, ...new Uint8Array(31)]))],
	["33 bytes", base58btc.encode(Uint8Array.from([0xed, 0x01, ...new Uint8Array(33)]))],
	["no prefix", base58btc.encode(new Uint8Array(32).fill(9))],
	["half a prefix", base58btc.encode(Uint8Array.from([0xed]))],
	["a kind that nobody here knows", base58btc.encode(Uint8Array.from([0x85, 0x24, ...new Uint8Array(32)]))],
	["empty", "z"],
	["200,000 characters (#74)", `z${"6".repeat(200_000)}`],
];

test.each(wrong)("%s is KEY_INVALID", (_, text) => {
	expect(() => decodeMultikey(text)).toThrow(expect.objectContaining({ code: "KEY_INVALID" }));
});

test("a secret key is never made into a DID", () => {
	const secret = encodeMultikey("Ed25519 secret", new Uint8Array(32).fill(7));
	expect(() => didKeyFromMultikey(secret)).toThrow(expect.objectContaining({ code: "KEY_INVALID" }));
});

test("a key of the wrong length is the caller's mistake", () => {
	expect(() => encodeEd25519Multikey(new Uint8Array(31))).toThrow(TypeError);
});
