import type { Language } from "../../core/languages.ts";
import type { LookedUp } from "../services.ts";

/** A personal link that is in force. */
export interface OpenedClaim {
	/** Slug of the issuer, and the person as that issuer knows them. */
	readonly issuer: string;
	readonly learnerRef: string;
	/** Id of the certificate that the link was made for. */
	readonly certificate: string;
	readonly language: Language;
	/** ISO 8601. */
	readonly expiresAt: string;
}

export interface ClaimService {
	/** `token` as it stands in the address. Throws CLAIM_UNKNOWN, and CLAIM_EXPIRED when it ended or a newer one was mailed. */
	openClaim(token: string): Promise<OpenedClaim>;
	/**
	 * Has a new link mailed to the address in the register in the place of one that ended, if there is such a link and none
	 * was sent a short while ago. Says nothing about either, and does not wait for the mail.
	 */
	renew(token: string): Promise<void>;
	/** Every issued certificate of that person with that issuer, the one issued last first. */
	certificatesOf(claim: OpenedClaim): Promise<readonly LookedUp[]>;
}
