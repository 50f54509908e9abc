import type { JsonObject } from "./json.ts";

/**
 * The DID of an issuer that lives at `baseUrl` (did:web). The first issuer of a deployment takes the host itself
 * (`/.well-known/did.json`), every further one a path of its own (`/issuers/SLUG/did.json`).
 */
export function didWeb(baseUrl: string, slug: string, first: boolean): string {
	const { host, pathname } = new URL(baseUrl);
	const path = pathname.split("/").filter((part) => part !== "");
	const own = first && path.length === 0 ? [] : [...path, "issuers", slug];
	return ["did:web", host.replace(":", "%3A"), ...own].join(":");
}

export interface ListedKey {
	readonly id: string;
	readonly publicKeyMultibase: string;
}

/** The DID document of a registered issuer: every key it ever signed with stays listed, or old proofs would die. */
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
	};
}
