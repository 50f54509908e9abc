import { Point } from "@noble/ed25519";
import { base64url } from "./base64url.ts";
import { TamgaError } from "../errors.ts";
import { isObject, type JsonObject } from "../json.ts";
import { decodeMultikey } from "../multikey.ts";
import type { SignatureTools } from "../tools.ts";

export type SigningKeyType = "Ed25519" | "P-256" | "P-384";

export interface PublicKey {
	readonly type: SigningKeyType;
	/** Ed25519: 32 bytes. P-256 and P-384: the compressed point (SEC 1 §2.3.3). */
	readonly bytes: Uint8Array;
}

const coordinateBytes = { "P-256": 32, "P-384": 48 } as const;

const keysRead = new Map<string, PublicKey>();
const keysKept = 256;

/** As `readMultikey`, remembering the last good keys: that a point lies on its curve is costly to see. */
export function recallMultikey(text: string): PublicKey {
	const before = keysRead.get(text);
	if (before !== undefined) return before;
	const key = readMultikey(text);
	if (keysRead.size >= keysKept) keysRead.clear();
	keysRead.set(text, key);
	return key;
}

/** Reads Multikey text and refuses keys that nobody should sign with. Throws KEY_INVALID, KEY_TYPE_MISMATCH, KEY_SMALL_ORDER. */
function readMultikey(text: string): PublicKey {
	const { type, bytes } = decodeMultikey(text);
	if (type !== "Ed25519" && type !== "P-256" && type !== "P-384") {
		throw new TamgaError("KEY_TYPE_MISMATCH", `It is a key of type ${type}.`);
	}
	return checked({ type, bytes });
}

/** Reads a JSON Web Key (RFC 7518 §6.2, RFC 8037 §2). Throws as `readMultikey`. */
export function readJwk({ kty, crv, x, y, d }: JsonObject): PublicKey {
	if (d !== undefined) throw new TamgaError("KEY_INVALID", "Its secret part has been published.");
	const first = typeof x === "string" ? base64url.decode(x) : undefined;
	if (kty === "OKP" && crv === "Ed25519" && first?.length === 32) return checked({ type: crv, bytes: first });
	if (kty !== "EC" || (crv !== "P-256" && crv !== "P-384")) throw new TamgaError("KEY_TYPE_MISMATCH");
	const second = typeof y === "string" ? base64url.decode(y) : undefined;
	const size = coordinateBytes[crv];
	if (first?.length !== size || second?.length !== size) throw new TamgaError("KEY_INVALID", `It is no ${crv} key.`);
	const parity = 2 + ((second.at(-1) ?? 0) & 1);
	return checked({ type: crv, bytes: Uint8Array.from([parity, ...first]) });
}

/** The key of a verification method of any of the kinds that carry one of ours. */
export function readMethodKey(method: JsonObject): PublicKey {
	const { type, publicKeyMultibase, publicKeyJwk } = method;
	const isMultikey = type === "Multikey" || type === "Ed25519VerificationKey2020";
	if (isMultikey && typeof publicKeyMultibase === "string") return recallMultikey(publicKeyMultibase);
	if ((type === "JsonWebKey" || type === "JsonWebKey2020") && isObject(publicKeyJwk)) return readJwk(publicKeyJwk);
	throw new TamgaError("KEY_INVALID", "The verification method holds no key of a known kind.");
}

/** True when `signature` over `data` was made with the key. A signature of the wrong length is none. */
export function isSignedBy<Answer extends boolean | Promise<boolean>>(
	key: PublicKey,
	data: Uint8Array,
	signature: Uint8Array,
	tools: SignatureTools<Answer>,
): Answer | boolean {
	if (key.type === "Ed25519") return signature.length === 64 && tools.verifyEd25519(key.bytes, data, signature);
	const isWhole = signature.length === 2 * coordinateBytes[key.type];
	return isWhole && tools.verifyEcdsa(key.type, key.bytes, data, signature);
}

function checked(key: PublicKey): PublicKey {
	if (key.type === "Ed25519") checkEd25519(key.bytes);
	else if (key.bytes[0] !== 2 && key.bytes[0] !== 3) throw new TamgaError("KEY_INVALID", "It is no compressed point.");
	return key;
}

/** RFC 8032 §5.1.3, and the eight points of small order under which one signature fits any message (threat 32). */
function checkEd25519(bytes: Uint8Array): void {
	if (pointOf(bytes, true)?.isSmallOrder() === true) throw new TamgaError("KEY_SMALL_ORDER");
	if (pointOf(bytes, false) === undefined) throw new TamgaError("KEY_INVALID", "It is no point on the curve.");
}

function pointOf(bytes: Uint8Array, lenient: boolean): Point | undefined {
	try {
		return Point.fromBytes(bytes, lenient);
	} catch {
		return undefined;
	}
}
