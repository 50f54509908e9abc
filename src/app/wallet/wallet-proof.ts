import { canonicalJson, isObject } from "../../core/json.ts";
import type { Tools } from "../../core/tools.ts";
import { findMethod } from "../../core/verify/controller-document.ts";
import { carriesItsKey, withoutFragment } from "../../core/verify/did.ts";
import { readCompactJws, readPayload } from "../../core/verify/jose/compact-jws.ts";
import { joseKeyType } from "../../core/verify/jose/jose-header.ts";
import { isSignedBy, type PublicKey, readJwk } from "../../core/verify/public-key.ts";
import { proofAlgorithms } from "./credential-configurations.ts";
import { verifyProofJwt } from "./issuing-protocol.ts";
import { type PublicJwk, publicJwk } from "./public-jwk.ts";
import { WalletError } from "./wallet-error.ts";

/** A key that a wallet has shown to hold. */
export interface WalletKey {
	readonly jwk: PublicJwk;
	/** The DID that it gave, or the did:jwk of the key. */
	readonly did: string;
	/** The nonce that it answered; whether it was ours and is unused is still to be asked. */
	readonly nonce: string;
}

/**
 * Verifies a proof of possession (OpenID4VCI 1.0 §8.2.1.1, Appendix F.1): header and claims by the library, the key and
 * the signature by our own rules. Throws `invalid_proof`.
 */
export async function verifyWalletProof(
	jwt: string,
	{ credentialIssuer, now, tools }: { credentialIssuer: string; now: Date; tools: Tools },
): Promise<WalletKey> {
	try {
		const key = keyIn(jwt);
		const payload = await verifyProofJwt({ jwt, credentialIssuer, now }, (compact) =>
			// Attestations of keys and of wallets are other tokens, by others, whom nobody here knows.
			compact === jwt && isSigned(jwt, key.key, tools) ? key.jwk : undefined,
		);
		// The library lets a proof pass that says nothing about whom it is for, or one for several.
		if (payload.aud !== credentialIssuer) throw new WalletError("invalid_proof", "The proof is for somebody else.");
		if (payload.nonce === undefined) throw new WalletError("invalid_nonce", "The proof has no nonce.");
		return { jwk: key.jwk, did: key.did, nonce: payload.nonce };
	} catch (error) {
		if (error instanceof WalletError) throw error;
		throw new WalletError("invalid_proof", "The proof of possession does not hold.", error);
	}
}

interface NamedKey extends Omit<WalletKey, "nonce"> {
	readonly key: PublicKey;
}

/** By `jwk`, or by a DID that is its own evidence; nothing is fetched for strangers. Throws what the readers throw. */
function keyIn(jwt: string): NamedKey {
	const { header } = readCompactJws(jwt);
	const { jwk, kid } = header;
	if (isObject(jwk) === (kid !== undefined)) throw new WalletError("invalid_proof", "Name one key: by jwk or by kid.");
	if (isObject(jwk)) {
		const key = readJwk(jwk);
		const plain = publicJwk(key);
		return { key, jwk: plain, did: `did:jwk:${Buffer.from(canonicalJson(plain)).toString("base64url")}` };
	}
	if (typeof kid !== "string" || !carriesItsKey(kid)) {
		throw new WalletError("invalid_proof", "Use a key by jwk, did:jwk or did:key.");
	}
	const lookup = findMethod(kid, "authentication", new Map());
	if ("finding" in lookup) throw new WalletError("invalid_proof", "The key that is named cannot be used.");
	const { key } = lookup.method;
	return { key, jwk: publicJwk(key), did: withoutFragment(kid) };
}

function isSigned(jwt: string, key: PublicKey, tools: Tools): boolean {
	const jws = readCompactJws(jwt);
	readPayload(jws);
	const { alg } = jws.header;
	const isAccepted = proofAlgorithms.some((known) => known === alg) && joseKeyType(jws.header) === key.type;
	return isAccepted && jws.signature !== undefined && isSignedBy(key, jws.signingInput, jws.signature, tools);
}
