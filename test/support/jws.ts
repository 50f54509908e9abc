import { ECDH } from "node:crypto";
import type { Json, JsonObject } from "../../src/core/json.ts";
import { decodeMultikey } from "../../src/core/multikey.ts";
import type { TestIssuer } from "./keys.ts";

export const base2 = "https://www.w3.org/ns/credentials/v2";
export const base1 = "https://www.w3.org/2018/credentials/v1";

const algorithms = { Ed25519: "EdDSA", "P-256": "ES256", "P-384": "ES384" } as const;
const curves = { "P-256": "prime256v1", "P-384": "secp384r1" } as const;

export function base64urlOf(value: Json | Uint8Array): string {
	const bytes = value instanceof Uint8Array ? value : Buffer.from(JSON.stringify(value));
	return Buffer.from(bytes).toString("base64url");
}

/** A JWT with the usual header of a credential; `null` leaves a member of the header out. */
export function signJwt(payload: JsonObject, signer: TestIssuer, header: Readonly<Record<string, Json>> = {}): string {
	const usual = { alg: algorithms[signer.type], typ: "vc+jwt", kid: signer.keyId };
	const members = Object.entries({ ...usual, ...header }).filter(([, value]) => value !== null);
	const input = `${base64urlOf(Object.fromEntries(members))}.${base64urlOf(payload)}`;
	return `${input}.${base64urlOf(signer.sign(Buffer.from(input)))}`;
}

export function enveloped(jws: string, members: JsonObject = {}): JsonObject {
	return { "@context": base2, id: `data:application/vc+jwt,${jws}`, type: "EnvelopedVerifiableCredential", ...members };
}

export function envelopedPresentation(jws: string): JsonObject {
	return enveloped(jws, { id: `data:application/vp+jwt,${jws}`, type: "EnvelopedVerifiablePresentation" });
}

/** The public key as a JSON Web Key. */
export function jwkOf({ type, publicKeyMultibase }: TestIssuer): JsonObject {
	const { bytes } = decodeMultikey(publicKeyMultibase);
	if (type === "Ed25519") return { kty: "OKP", crv: type, x: base64urlOf(bytes) };
	const point = Buffer.from(ECDH.convertKey(bytes, curves[type], undefined, "hex", "uncompressed").toString(), "hex");
	const [x, y] = [point.subarray(1, bytes.length), point.subarray(bytes.length)];
	return { kty: "EC", crv: type, x: base64urlOf(x), y: base64urlOf(y) };
}

/** The same signer under its did:jwk. */
export function asDidJwk(signer: TestIssuer, members: JsonObject = {}): TestIssuer {
	const did = `did:jwk:${base64urlOf({ ...jwkOf(signer), ...members })}`;
	return { ...signer, did, keyId: `${did}#0` };
}
