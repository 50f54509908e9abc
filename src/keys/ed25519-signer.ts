import { createPrivateKey, createPublicKey, type KeyObject, sign } from "node:crypto";
import type { Signer } from "../app/ports.ts";
import { TamgaError } from "../core/errors.ts";
import { decodeMultikey } from "../core/multikey.ts";
import type { KeyPair } from "./key-file.ts";

/** What comes before the 32 secret bytes in PKCS #8 (RFC 8410 §7). */
const pkcs8 = Uint8Array.of(0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 4, 0x22, 4, 0x20);

/** Signs with the pair's secret key. Throws KEY_FILE_INVALID when its two halves do not belong together. */
export function ed25519Signer({ id, controller, publicKeyMultibase, secretKeyMultibase }: KeyPair): Signer {
	const key = privateKey(secretKeyMultibase);
	if (key === undefined || !isPublicHalf(key, publicKeyMultibase)) {
		throw new TamgaError("KEY_FILE_INVALID", "Its public and secret key are not a pair.");
	}
	return {
		id,
		controller,
		publicKeyMultibase,
		sign: async (data) => new Uint8Array(sign(null, data, key)),
	};
}

function privateKey(secretKeyMultibase: string): KeyObject | undefined {
	const { type, bytes } = decodeMultikey(secretKeyMultibase);
	if (type !== "Ed25519 secret") return undefined;
	return createPrivateKey({ key: Buffer.concat([pkcs8, bytes]), format: "der", type: "pkcs8" });
}

function isPublicHalf(key: KeyObject, publicKeyMultibase: string): boolean {
	const { type, bytes } = decodeMultikey(publicKeyMultibase);
	const { x } = createPublicKey(key).export({ format: "jwk" });
	return type === "Ed25519" && x === Buffer.from(bytes).toString("base64url");
}
