import {
	createPublicKey,
	generateKeyPairSync,
	type JsonWebKey,
	type KeyObject,
	randomBytes,
	randomUUID,
	sign,
	verify,
} from "node:crypto";

interface Operation {
	readonly operation: string;
	readonly algorithm?: string;
}

/** Credo's keys in memory: Ed25519 and P-256 over node:crypto. */
export class MemoryKeys {
	readonly backend = "memory";
	readonly #keys = new Map<string, KeyObject>();

	isOperationSupported(_context: unknown, { operation, algorithm = "" }: Operation): boolean {
		if (operation === "sign" || operation === "verify") return algorithm === "EdDSA" || algorithm === "ES256";
		return operation === "createKey" || operation === "randomBytes";
	}

	async getPublicKey(_context: unknown, keyId: string) {
		const key = this.#keys.get(keyId);
		return key === undefined ? null : { ...createPublicKey(key).export({ format: "jwk" }), kid: keyId };
	}

	async createKey(context: unknown, { type }: { readonly type: { readonly kty: string } }) {
		const keyId = randomUUID();
		const isEdwards = type.kty === "OKP";
		const pair = isEdwards ? generateKeyPairSync("ed25519") : generateKeyPairSync("ec", { namedCurve: "P-256" });
		this.#keys.set(keyId, pair.privateKey);
		return { keyId, publicJwk: await this.getPublicKey(context, keyId) };
	}

	async sign(_context: unknown, { keyId, data }: { readonly keyId: string; readonly data: Uint8Array }) {
		const key = this.#keys.get(keyId);
		if (key === undefined) throw new TypeError("there is no such key");
		return { signature: new Uint8Array(sign(hashFor(key), data, { key, dsaEncoding: "ieee-p1363" })) };
	}

	async verify(
		_context: unknown,
		{ key, data, signature }: { key: { publicJwk: JsonWebKey }; data: Uint8Array; signature: Uint8Array },
	) {
		const { publicJwk } = key;
		const publicKey = createPublicKey({ key: publicJwk, format: "jwk" });
		const verified = verify(hashFor(publicKey), data, { key: publicKey, dsaEncoding: "ieee-p1363" }, signature);
		return verified ? { verified, publicJwk } : { verified };
	}

	randomBytes(_context: unknown, { length }: { readonly length: number }): Uint8Array {
		return new Uint8Array(randomBytes(length));
	}
}

function hashFor({ asymmetricKeyType }: KeyObject): "sha256" | null {
	return asymmetricKeyType === "ed25519" ? null : "sha256";
}
