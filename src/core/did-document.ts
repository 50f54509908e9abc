import type { JsonObject } from "./json.ts";

/**
 * The did:web of an issuer of the service at `baseUrl`, which is a host without a path. The first issuer takes the
 * host itself (`/.well-known/did.json`), every further one a place of its own (`/issuers/SLUG/did.json`).
 */
export function didWeb(baseUrl: string, slug?: string): string {
	const host = new URL(baseUrl).host.replace(":", "%3A");
	return slug === undefined ? `did:web:${host}` : `did:web:${host}:issuers:${slug}`;
}

export interface ListedKey {
	readonly id: string;
	readonly publicKeyMultibase: string;
	/** ISO 8601 moment from which the key signs no more. */
	readonly retired?: string;
}

/**
 * The DID document of a registered issuer: every key it ever signed with stays listed, or old proofs would die. It is
 * published without the keys' ends, since many verifiers take `expires` for the end of all that a key has signed.
 * Presenting is of the moment, so that only a key in use authenticates.
 */
export function didDocument(did: string, keys: readonly ListedKey[]): JsonObject {
	return {
		"@context": ["https://www.w3.org/ns/did/v1", "https://w3id.org/security/multikey/v1"],
		id: did,
		verificationMethod: keys.map(({ id, publicKeyMultibase }) => ({
			id,
			type: "Multikey",
			controller: did,
			publicKeyMultibase,
		})),
		assertionMethod: keys.map(({ id }) => id),
		authentication: keys.filter(({ retired }) => retired === undefined).map(({ id }) => id),
	};
}

/** The same with the end of each retired key (CID 1.0 §2.2), for our judge: it holds for what was signed before. */
export function keyHistory(did: string, keys: readonly ListedKey[]): JsonObject {
	const methods = keys.map(({ id, publicKeyMultibase, retired }) => ({
		id,
		type: "Multikey",
		controller: did,
		publicKeyMultibase,
		...(retired === undefined ? {} : { expires: retired }),
	}));
	return { ...didDocument(did, keys), verificationMethod: methods };
}
