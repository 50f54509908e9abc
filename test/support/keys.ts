import { createECDH, createHash, createPrivateKey, createPublicKey, sign } from "node:crypto";
import type { JsonObject } from "../../src/core/json.ts";
import { encodeMultikey } from "../../src/core/multikey.ts";

/** Somebody who signs, always the same for the same seed. No key in here is secret. */
export interface TestIssuer {
	readonly did: string;
	readonly keyId: string;
	readonly publicKeyMultibase: string;
	readonly type: "Ed25519" | "P-256" | "P-384";
	sign(data: Uint8Array): Uint8Array;
	/** What its DID resolves to; `method` overrides members of its one verification method. */
	controllerDocument(method?: JsonObject): JsonObject;
}

const ed25519Header = Buffer.from("302e020100300506032b657004220420", "hex");
const curves = {
	"P-256": { openSsl: "prime256v1", hash: "sha256" },
	"P-384": { openSsl: "secp384r1", hash: "sha384" },
} as const;

/** A `did:key` issuer, or one of any other DID, whose key is then `#key-1`. */
export function makeIssuer(seed: string, did?: string): TestIssuer {
	const secret = createHash("sha256").update(`test issuer ${seed}`).digest();
	const key = createPrivateKey({ key: Buffer.concat([ed25519Header, secret]), format: "der", type: "pkcs8" });
	const publicKey = Buffer.from(createPublicKey(key).export({ format: "jwk" }).x ?? "", "base64url");
	return issuerOf("Ed25519", publicKey, (data) => sign(null, data, key), did);
}

/** The same on a NIST curve, for the `ecdsa` suites. */
export function makeEcdsaIssuer(seed: string, type: "P-256" | "P-384", did?: string): TestIssuer {
	const { openSsl, hash } = curves[type];
	const exchange = createECDH(openSsl);
	const secret = createHash(hash).update(`test issuer ${seed}`).digest();
	exchange.setPrivateKey(secret);
	const point = exchange.getPublicKey().subarray(1);
	const half = point.length / 2;
	const [x = "", y = ""] = [point.subarray(0, half), point.subarray(half)].map((part) => part.toString("base64url"));
	const jwk = { kty: "EC", crv: type, d: secret.toString("base64url"), x, y };
	const key = createPrivateKey({ key: jwk, format: "jwk" });
	const compressed = exchange.getPublicKey(null, "compressed");
	return issuerOf(type, compressed, (data) => sign(hash, data, { key, dsaEncoding: "ieee-p1363" }), did);
}

function issuerOf(
	type: TestIssuer["type"],
	publicKey: Uint8Array,
	sign: TestIssuer["sign"],
	given: string | undefined,
): TestIssuer {
	const publicKeyMultibase = encodeMultikey(type, Uint8Array.from(publicKey));
	const did = given ?? `did:key:${publicKeyMultibase}`;
	const keyId = given === undefined ? `${did}#${publicKeyMultibase}` : `${did}#key-1`;
	const method = { id: keyId, type: "Multikey", controller: did, publicKeyMultibase };
	return {
		did,
		keyId,
		publicKeyMultibase,
		type,
		sign,
		controllerDocument: (overrides = {}) => ({
			"@context": ["https://www.w3.org/ns/did/v1", "https://w3id.org/security/multikey/v1"],
			id: did,
			verificationMethod: [{ ...method, ...overrides }],
			assertionMethod: [keyId],
			authentication: [keyId],
		}),
	};
}
