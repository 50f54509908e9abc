import type { JsonObject } from "../../core/json.ts";
import type { Language } from "../../core/languages.ts";

/** How much of the holder's name the public page shows. */
export const visibilities = ["full", "initials", "hidden"] as const;
export type Visibility = (typeof visibilities)[number];

export function isVisibility(value: string): value is Visibility {
	return (visibilities as readonly string[]).includes(value);
}

/** What a holder chose, in which words they were asked; kept for good. */
export interface VisibilityChoice {
	readonly certificate: string;
	readonly visibility: Visibility;
	/** Version of the words. */
	readonly wording: string;
	readonly language: Language;
	readonly at: string;
}

/** A link that shows a certificate in full to whoever has it. */
export interface ShareLink {
	/** Names the link where it is listed and ended; opens nothing. */
	readonly id: string;
	readonly certificate: string;
	/** SHA-256 (hex) of the token; the token itself is shown once and never stored. */
	readonly hash: string;
	readonly createdAt: string;
	/** Without one it lasts until it is ended. */
	readonly expiresAt?: string;
	readonly endedAt?: string;
}

export const requestOutcomes = ["replaced", "refused"] as const;
export type RequestOutcome = (typeof requestOutcomes)[number];

/** A holder says that the name is wrong. What they wrote is deleted when the request is closed. */
export interface NameRequest {
	readonly id: string;
	readonly certificate: string;
	readonly createdAt: string;
	/** The name's parts and the note as they were typed; absent once the request is closed. */
	readonly wanted?: JsonObject;
	readonly closedAt?: string;
	readonly outcome?: RequestOutcome;
	/** Why it was refused: a word of the registrar's, never shown. */
	readonly reason?: string;
}

/** What the register promises of the holder's say about a certificate. */
export interface SayStore {
	/** Adds a choice; earlier ones stay on record, and the last one counts. */
	chooseVisibility(choice: VisibilityChoice): Promise<void>;
	/** `full` until somebody chooses otherwise. */
	visibility(certificate: string): Promise<Visibility>;
	/** Oldest first. */
	visibilityChoices(certificate: string): Promise<readonly VisibilityChoice[]>;

	saveShareLink(link: ShareLink): Promise<void>;
	/** Newest first, those that ended too. */
	shareLinks(certificate: string): Promise<readonly ShareLink[]>;
	shareLinkByHash(hash: string): Promise<ShareLink | undefined>;
	/** Ending it again changes nothing. */
	endShareLink(certificate: string, id: string, at: string): Promise<void>;

	/** Throws ALREADY_EXISTS while a request about that certificate is open. */
	saveNameRequest(request: NameRequest): Promise<void>;
	nameRequest(id: string): Promise<NameRequest | undefined>;
	/** Oldest first; of one certificate, or those that are open. */
	nameRequests(filter: { readonly certificate?: string; readonly open?: boolean }): Promise<readonly NameRequest[]>;
	/** Refuses an open request and deletes what was written in it. Throws NOT_FOUND for one that is not open. */
	refuseNameRequest(id: string, reason: string, at: string): Promise<void>;
}
