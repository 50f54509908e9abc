import { base58btc } from "../base58btc.ts";
import { hex } from "../hex.ts";
import { base64url } from "../verify/base64url.ts";

const bytesOf = { sha256: 32, sha384: 48, sha512: 64 } as const;
type Algorithm = keyof typeof bytesOf;
const algorithms = Object.keys(bytesOf) as readonly Algorithm[];

/** The codes of the same algorithms in a multihash: one byte of code, one of length, then the digest. */
const multihashCodes: Readonly<Record<Algorithm, number>> = { sha256: 0x12, sha384: 0x20, sha512: 0x13 };

/** 64 bytes and a multihash header in base58. */
const longestMultibase = 92;
const hashExpression = /^(sha256|sha384|sha512)-([A-Za-z0-9+/]+)={0,2}(?:\?[\x21-\x7e]*)?$/;

/** A digest as `ALGORITHM HEX`, so that equal digests are equal texts however they were written. */
export type Digest = `${Algorithm} ${string}`;

/**
 * Reads a `digestSRI` (VCDM 2.0 §5.3): one or more hash expressions of Subresource Integrity §3.5.
 * `undefined` when one of them is none.
 */
export function readDigestSri(text: string): readonly Digest[] | undefined {
	const digests = text.trim().split(/\s+/).map(readHashExpression);
	return digests.every((digest) => digest !== undefined) ? digests : undefined;
}

function readHashExpression(text: string): Digest | undefined {
	const [, algorithm, base64 = ""] = hashExpression.exec(text) ?? [];
	const name = algorithms.find((one) => one === algorithm);
	if (name === undefined) return undefined;
	// The examples of VCDM 2.0 itself put the multibase header M before the digest, and others copied them.
	const spellings = base64.startsWith("M") ? [base64, base64.slice(1)] : [base64];
	const bytes = spellings.map(decodeBase64).find((found) => found?.length === bytesOf[name]);
	return bytes && `${name} ${hex(bytes)}`;
}

/** Reads a `digestMultibase` (VCDM 2.0 §5.3) in base58btc or base64url: a multihash, or the bare digest. */
export function readDigestMultibase(text: string): Digest | undefined {
	const bytes = text.startsWith("u") ? base64url.decode(text.slice(1)) : base58btc.decode(text, longestMultibase);
	if (bytes === undefined) return undefined;
	const hashed = algorithms.find((name) => isMultihash(bytes, name));
	if (hashed !== undefined) return `${hashed} ${hex(bytes.slice(2))}`;
	const bare = algorithms.find((name) => bytesOf[name] === bytes.length);
	return bare && `${bare} ${hex(bytes)}`;
}

function isMultihash(bytes: Uint8Array, name: Algorithm): boolean {
	const length = bytesOf[name];
	return bytes.length === length + 2 && bytes[0] === multihashCodes[name] && bytes[1] === length;
}

function decodeBase64(text: string): Uint8Array | undefined {
	return base64url.decode(text.replaceAll("+", "-").replaceAll("/", "_"));
}
