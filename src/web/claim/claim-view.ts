import type { NameRequest, Visibility } from "../../app/holder/say-ports.ts";
import type { OwnShareLink } from "../../app/holder/say-service.ts";
import type { OpenedClaim } from "../../app/holder/services.ts";
import type { IssuerProfile } from "../../core/issuer-profile.ts";
import type { MicroCertificate } from "../../core/micro-certificate.ts";
import type { Report } from "../../core/report.ts";
import type { PageRequest, View } from "../view.ts";

/** One of the person's certificates. */
export interface ClaimedCertificate {
	readonly id: string;
	/** Canonical 13 characters. */
	readonly number: string;
	readonly facts: MicroCertificate;
	readonly revoked: boolean;
}

/** What the graduate's page shows. */
export interface ClaimPage extends PageRequest {
	/** As it stands in the address. */
	readonly token: string;
	readonly claim: OpenedClaim;
	/** The certificate that is shown, and what can be said of it now. */
	readonly shown: ClaimedCertificate;
	readonly report: Report;
	/** All of the person's with this issuer, the shown one among them, the one issued last first. */
	readonly all: readonly ClaimedCertificate[];
	readonly issuer: IssuerProfile;
	readonly say: HolderSay;
}

/** What the holder has decided about the shown certificate. */
export interface HolderSay {
	readonly visibility: Visibility;
	/** Newest first. */
	readonly shares: readonly OwnShareLink[];
	/** The last request about the name. */
	readonly request?: NameRequest | undefined;
	/** The form that was just sent. */
	readonly done?: string | undefined;
}

/** What each card of the page is given. */
export interface ClaimCard {
	readonly page: ClaimPage;
	readonly view: View;
}

/** The page itself, or what lies below it: forms post to `/claim/TOKEN/<thing>`. */
export function claimAddress({ token }: Pick<ClaimPage, "token">, thing = ""): string {
	return thing === "" ? `/claim/${token}` : `/claim/${token}/${thing}`;
}
