import type { MessageState } from "../app/holder/claim-ports.ts";
import type { Language } from "../core/languages.ts";

/** What stands between a certificate and its holder. Neither table names a person: the certificate's row does. */
export interface HolderTables {
	readonly claims: ClaimRow;
	readonly messages: MessageRow;
}

export interface ClaimRow {
	readonly hash: string;
	readonly certificate: string;
	readonly message: number | null;
	readonly language: Language;
	readonly created_at: string;
	readonly expires_at: string;
	readonly ended_at: string | null;
}

export interface MessageRow {
	readonly certificate: string;
	readonly number: number;
	readonly state: MessageState;
	readonly attempts: number;
	readonly queued_at: string;
	readonly settled_at: string | null;
	readonly refusal_code: number | null;
	/** 1 = for good, 0 = for the time being. */
	readonly refusal_permanent: number | null;
	readonly lease: string | null;
	readonly leased_until: string | null;
}
