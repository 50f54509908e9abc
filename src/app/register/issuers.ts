import type { IssuerProfile } from "../../core/issuer-profile.ts";

/** A registered issuer: its file, its DID, and every key it ever signed with (a retired key still verifies). */
export interface Issuer {
	readonly slug: string;
	readonly did: string;
	readonly profile: IssuerProfile;
	readonly keys: readonly IssuerKey[];
}

export interface IssuerKey {
	/** DID URL of the verification method. */
	readonly id: string;
	readonly publicKeyMultibase: string;
	/** ISO 8601; the key that signs has no `retired`. */
	readonly created: string;
	readonly retired?: string;
}

export interface IssuerStore {
	/** Adds an issuer or replaces the one of the same slug. */
	saveIssuer(issuer: Issuer): Promise<void>;
	issuers(): Promise<readonly Issuer[]>;
	issuer(slug: string): Promise<Issuer | undefined>;
}
