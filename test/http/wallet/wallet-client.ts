import { generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import type { JsonObject } from "../../../src/core/json.ts";
import { Openid4vciClient, setGlobalConfig } from "@openid4vc/openid4vci";

export interface ClientKey {
	readonly alg: "ES256" | "EdDSA";
	readonly privateKey: KeyObject;
	readonly jwk: JsonObject & { readonly kty: string };
	readonly did: string;
}

export function makeClientKey(alg: ClientKey["alg"] = "EdDSA"): ClientKey {
	const { privateKey, publicKey } =
		alg === "EdDSA" ? generateKeyPairSync("ed25519") : generateKeyPairSync("ec", { namedCurve: "P-256" });
	const { kty = "", crv = "", x = "", y } = publicKey.export({ format: "jwk" });
	const jwk = { kty, crv, x, ...(y === undefined ? {} : { y }) };
	const did = `did:jwk:${Buffer.from(JSON.stringify(jwk)).toString("base64url")}`;
	return { alg, privateKey, jwk, did };
}

/** A JWS in compact form, whatever its header and claims say. */
export function signWith({ alg, privateKey }: ClientKey, header: JsonObject, claims: JsonObject): string {
	const encode = (part: JsonObject): string => Buffer.from(JSON.stringify(part)).toString("base64url");
	const input = `${encode({ alg, ...header })}.${encode(claims)}`;
	const signature = sign(
		alg === "EdDSA" ? null : "sha256",
		Buffer.from(input),
		alg === "EdDSA" ? privateKey : { key: privateKey, dsaEncoding: "ieee-p1363" },
	);
	return `${input}.${signature.toString("base64url")}`;
}

/** A proof of possession by hand, to be wrong in one thing. */
export function proofFor(key: ClientKey, claims: JsonObject, header: JsonObject = {}): string {
	const iat = Math.floor(Date.now() / 1000);
	return signWith(key, { typ: "openid4vci-proof+jwt", kid: `${key.did}#0`, ...header }, { iat, ...claims });
}

const unused = (): never => {
	throw new TypeError("this client does without");
};

/** A wallet of `@openid4vc/openid4vci` that signs its proofs with this key. */
export function openClient(key: ClientKey): Openid4vciClient {
	setGlobalConfig({ allowInsecureUrls: true });
	return new Openid4vciClient({
		callbacks: {
			fetch,
			hash: unused,
			generateRandom: unused,
			clientAuthentication: () => {},
			signJwt: (_, { header, payload }) => ({
				jwt: signWith(key, header as JsonObject, payload as JsonObject),
				signerJwk: key.jwk,
			}),
		},
	});
}

/** The whole way from an offer to the credential. */
export async function fetchCredential(
	offer: { readonly link: string; readonly transactionCode: string },
	configuration: string,
	key: ClientKey,
): Promise<unknown> {
	const client = openClient(key);
	const credentialOffer = await client.resolveCredentialOffer(offer.link);
	const issuerMetadata = await client.resolveIssuerMetadata(credentialOffer.credential_issuer);
	const { accessTokenResponse } = await client.retrievePreAuthorizedCodeAccessTokenFromOffer({
		credentialOffer,
		issuerMetadata,
		txCode: offer.transactionCode,
	});
	const { c_nonce: nonce } = await client.requestNonce({ issuerMetadata });
	const { jwt } = await client.createCredentialRequestJwtProof({
		issuerMetadata,
		credentialConfigurationId: configuration,
		nonce,
		issuedAt: new Date(),
		signer: { method: "did", didUrl: `${key.did}#0`, alg: key.alg },
	});
	const answer = await client.retrieveCredentials({
		issuerMetadata,
		accessToken: accessTokenResponse.access_token,
		credentialConfigurationId: configuration,
		proofs: { jwt: [jwt] },
	});
	const [first] = answer.credentialResponse?.credentials ?? [];
	if (first === undefined) throw new TypeError("no credential came");
	return typeof first === "object" && "credential" in first ? first["credential"] : first;
}
