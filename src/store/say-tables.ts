import type { Generated } from "kysely";
import type { RequestOutcome, Visibility } from "../app/holder/say-ports.ts";
import type { Language } from "../core/languages.ts";

/** What holders have a say about. */
export interface SayTables {
	readonly visibility_choices: VisibilityChoiceRow;
	readonly share_links: ShareLinkRow;
	readonly name_requests: NameRequestRow;
}

/** Consent as it was given: only ever added. */
export interface VisibilityChoiceRow {
	readonly sequence: Generated<number>;
	readonly certificate: string;
	readonly visibility: Visibility;
	readonly wording: string;
	readonly language: Language;
	readonly at: string;
}

export interface ShareLinkRow {
	readonly id: string;
	readonly certificate: string;
	readonly hash: string;
	readonly created_at: string;
	readonly expires_at: string | null;
	readonly ended_at: string | null;
}

export interface NameRequestRow {
	readonly id: string;
	readonly certificate: string;
	/** JSON; NULL once the request is closed. */
	readonly wanted: string | null;
	readonly created_at: string;
	readonly closed_at: string | null;
	readonly outcome: RequestOutcome | null;
	readonly reason: string | null;
	/** The certificate that was prepared to answer it. */
	readonly replacement: string | null;
}
