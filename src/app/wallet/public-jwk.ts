import { p256 } from "@noble/curves/nist.js";
import type { JsonObject } from "../../core/json.ts";
import type { PublicKey } from "../../core/verify/public-key.ts";

export interface PublicJwk extends JsonObject {
	readonly kty: string;
	readonly crv: string;
	readonly x: string;
}

/** A public key as JSON Web Key (RFC 7518 §6.2, RFC 8037 §2), with nothing in it but the key. Throws a TypeError for P-384. */
export function publicJwk({ type, bytes }: PublicKey): PublicJwk {
	if (type === "Ed25519") return { kty: "OKP", crv: type, x: base64url(bytes) };
	if (type !== "P-256") throw new TypeError("wallets have keys of two kinds");
	const point = p256.Point.fromBytes(bytes).toBytes(false);
	return { kty: "EC", crv: type, x: base64url(point.slice(1, 33)), y: base64url(point.slice(33)) };
}

function base64url(bytes: Uint8Array): string {
	return Buffer.from(bytes).toString("base64url");
}
