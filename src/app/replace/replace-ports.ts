import type { StatusReason } from "../../core/status-change.ts";
import type { PreparedCertificate } from "../register/certificates.ts";

/** Why a certificate takes the place of another one. */
export interface Replacing {
	readonly reason: StatusReason;
	/** The holder's request that it answers. */
	readonly request?: string;
}

/** A certificate that says whose place it takes. */
export type PreparedReplacement = PreparedCertificate & { readonly replaces: string };

export interface Replacement {
	/** Id of the new certificate. */
	readonly id: string;
	/** Absent while it is only prepared. */
	readonly issuedAt?: string;
}

/** What the register promises of certificates that take the place of others. */
export interface ReplacementStore {
	/**
	 * Prepares the certificate that takes the place of another one of the same award, with the holder's choice of what
	 * is shown. When it is completed the other one is revoked and the request closed, in one transaction. Throws
	 * ALREADY_EXISTS for one that was replaced before, REVOKED for one that is revoked, NOT_FOUND for none.
	 */
	prepareReplacement(certificate: PreparedReplacement, replacing: Replacing): Promise<void>;
	replacementOf(id: string): Promise<Replacement | undefined>;
}
