import type { MicroCertificate } from "../../core/micro-certificate.ts";
import { serviceOf } from "../certificate-facts.ts";
import type { Verification } from "./verification.ts";

/** What the papers of one course version, issuer and language have in common: all that may be drawn ahead. */
export interface PaperTemplate
	extends Pick<MicroCertificate, "issuer" | "programmeOwner" | "contentPartners" | "course" | "paper"> {
	/** Where the service is, without a slash at its end. */
	readonly baseUrl: string;
}

/** What differs from holder to holder. */
export interface Award
	extends Pick<MicroCertificate, "holder" | "issued" | "completed" | "validUntil" | "result" | "score"> {
	readonly verification: Verification;
}

/** The two have no field in common, so that nothing of a holder can come into what is drawn ahead. */
export function templateOf(certificate: MicroCertificate): PaperTemplate {
	const { id, issuer, programmeOwner, contentPartners, course, paper } = certificate;
	return { baseUrl: serviceOf({ id }), issuer, programmeOwner, contentPartners, course, paper };
}
