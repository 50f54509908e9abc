import type { Language } from "../../core/languages.ts";
import type { NameChange } from "../replace/correction.ts";
import type { NameRequest, ShareLink, Visibility } from "./say-ports.ts";

/** Days that a share link may last; `undefined` until it is ended. */
export const shareDays = [7, 30, 90] as const;
export type ShareDays = (typeof shareDays)[number];

/** A share link as its maker sees it. */
export interface OwnShareLink extends ShareLink {
	/** Absent when the link was made under another personal link: only its hash is kept. */
	readonly token?: string;
	readonly isOpen: boolean;
}

/** What a holder wrote about a name that is wrong. */
export interface WrongName {
	readonly name: NameChange;
	readonly note: string;
}

/**
 * What is shown of a certificate to whom, and what its holder has to say about that. `claim` is the token of a personal
 * link: whoever calls has made sure that it is in force and that the certificate is that person's.
 */
export interface SayService {
	/** How much somebody sees who came with this share token, or with none. Throws SHARE_ENDED. */
	shownTo(certificate: string, share?: string): Promise<Visibility>;
	visibility(certificate: string): Promise<Visibility>;
	choose(certificate: string, visibility: Visibility, language: Language): Promise<void>;

	share(certificate: string, claim: string, days?: ShareDays): Promise<void>;
	/** Newest first, those that ended too. */
	shares(certificate: string, claim: string): Promise<readonly OwnShareLink[]>;
	endShare(certificate: string, link: string): Promise<void>;

	/** Throws NAME_INVALID for a name that no certificate could bear, ALREADY_EXISTS while a request is open. */
	askForName(certificate: string, wrong: WrongName): Promise<void>;
	/** The last request about a certificate. */
	lastRequest(certificate: string): Promise<NameRequest | undefined>;
}
