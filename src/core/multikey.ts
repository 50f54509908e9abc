import { base58btc } from "./base58btc.ts";
import { TamgaError } from "./errors.ts";

/** Multicodec prefix (as a varint) and length of the key after it; CID 1.0 §2.2.2, did:key 0.9. */
const kinds = {
	Ed25519: { prefix: [0xed, 0x01], length: 32 },
	"Ed25519 secret": { prefix: [0x80, 0x26], length: 32 },
	X25519: { prefix: [0xec, 0x01], length: 32 },
	secp256k1: { prefix: [0xe7, 0x01], length: 33 },
	"P-256": { prefix: [0x80, 0x24], length: 33 },
	"P-384": { prefix: [0x81, 0x24], length: 49 },
} as const;

export type KeyType = keyof typeof kinds;

const keyTypes = Object.keys(kinds) as readonly KeyType[];

export interface DecodedKey {
	readonly type: KeyType;
	/** The raw key; a curve point is compressed (SEC 1 §2.3.3). That it lies on its curve is not checked here. */
	readonly bytes: Uint8Array;
}

/** A key as Multikey text. Throws a TypeError when `bytes` has not the length of its type. */
export function encodeMultikey(type: KeyType, bytes: Uint8Array): string {
	const { prefix, length } = kinds[type];
	if (bytes.length !== length) throw new TypeError(`A key of type ${type} has ${length} bytes.`);
	return base58btc.encode(Uint8Array.from([...prefix, ...bytes]));
}

export function encodeEd25519Multikey(publicKey: Uint8Array): string {
	return encodeMultikey("Ed25519", publicKey);
}

/** Reads Multikey text, refused before decoding when over-long. Throws KEY_INVALID. */
export function decodeMultikey(text: string): DecodedKey {
	const bytes = base58btc.decode(text);
	if (bytes === undefined) throw new TamgaError("KEY_INVALID", "It is not base58btc, or it is too long.");
	const type = keyTypes.find((type) => kinds[type].prefix.every((byte, place) => bytes[place] === byte));
	if (type === undefined) throw new TamgaError("KEY_INVALID", "Its type is not known here.");
	const { prefix, length } = kinds[type];
	if (bytes.length !== prefix.length + length) throw new TamgaError("KEY_INVALID", `It is no whole ${type} key.`);
	return { type, bytes: bytes.slice(prefix.length) };
}

/** The DID that is the public key itself (did:key 0.9 §3.1). Throws KEY_INVALID for what is no public key. */
export function didKeyFromMultikey(multikey: string): string {
	if (decodeMultikey(multikey).type === "Ed25519 secret") throw new TamgaError("KEY_INVALID", "It is a secret key.");
	return `did:key:${multikey}`;
}
