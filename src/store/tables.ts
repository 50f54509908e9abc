import type { Generated } from "kysely";
import type { StatusPurpose, StatusReason } from "../core/status-change.ts";
import type { HolderTables } from "./holder-tables.ts";
import type { SayTables } from "./say-tables.ts";
import type { WalletTables } from "./wallet-tables.ts";
import type { RecognitionTables } from "./recognition-tables.ts";
import type { WebhookTables } from "./webhook-tables.ts";

/**
 * The tables, alike in SQLite and PostgreSQL. Moments are ISO 8601 text; JSON is text too, read back as the type that
 * wrote it, because the register alone writes here and was given parsed values. Nothing that was ever
 * promised is overwritten: what is prepared, issued and changed are rows that are only added.
 */
export interface Tables extends HolderTables, SayTables, WalletTables, RecognitionTables, WebhookTables {
	readonly issuers: IssuerRow;
	readonly catalogue: CatalogueRow;
	readonly templates: { readonly hash: string; readonly content: string };
	readonly credentials: CredentialRow;
	readonly certificates: CertificateRow;
	readonly issuances: IssuanceRow;
	readonly status_lists: StatusListRow;
	readonly status_places: StatusPlaceRow;
	readonly status_bits: StatusBitRow;
	readonly status_changes: StatusChangeRow;
	readonly status_snapshots: StatusSnapshotRow;
	readonly tokens: TokenRow;
	readonly idempotent_requests: IdempotentRequestRow;
	readonly heartbeat: { readonly id: number; readonly beats: number };
}

export interface IssuerRow {
	readonly slug: string;
	readonly did: string;
	readonly profile: string;
	readonly keys: string;
}

export type CatalogueKind = "organisation" | "stack" | "course";

export interface CatalogueRow {
	readonly kind: CatalogueKind;
	readonly code: string;
	/** Empty for what has no versions. */
	readonly version: string;
	readonly content: string;
	readonly imported_at: string;
}

/** Whatever can have a status; `certificate` in the tables of status is an `id` of these. */
export interface CredentialRow {
	readonly id: string;
	readonly issuer: string;
	/** The id that a credential signed for others carries; none for a certificate, whose address follows from `id`. */
	readonly credential_id: string | null;
}

export interface CertificateRow {
	readonly sequence: Generated<number>;
	readonly id: string;
	readonly number: string;
	readonly issuer: string;
	readonly batch: string;
	readonly course_code: string;
	readonly course_version: string;
	readonly template: string;
	readonly fields: string;
	readonly award_digest: string;
	readonly learner_ref: string;
	readonly email: string | null;
	readonly country: string;
	readonly institution: string | null;
	readonly prepared_at: string;
	/** The certificate whose place it takes, and why. */
	readonly replaces: string | null;
	readonly replaced_because: StatusReason | null;
	/** When everything about the person was deleted from it. */
	readonly erased_at: string | null;
}

/** A signed certificate; its sequence is the order of issuing. */
export interface IssuanceRow {
	readonly sequence: Generated<number>;
	readonly certificate: string;
	readonly signed: string;
	readonly issued_at: string;
}

export interface StatusListRow {
	readonly issuer: string;
	readonly purpose: StatusPurpose;
	readonly list: number;
	readonly length: number;
	readonly taken: number;
	readonly revision: number;
}

/** A place that was handed out; without a certificate until one is prepared for it, and for ever after a kill between. */
export interface StatusPlaceRow {
	readonly issuer: string;
	readonly purpose: StatusPurpose;
	readonly list: number;
	readonly position: number;
	readonly certificate: string | null;
}

/** A bit that is set now. */
export interface StatusBitRow {
	readonly certificate: string;
	readonly purpose: StatusPurpose;
	readonly reason: StatusReason;
	readonly since: string;
}

export interface StatusChangeRow {
	readonly sequence: Generated<number>;
	readonly certificate: string;
	readonly purpose: StatusPurpose;
	/** 1 = set, 0 = cleared. */
	readonly bit: number;
	readonly reason: StatusReason;
	readonly note: string | null;
	readonly at: string;
}

/** A list as it was signed and published. */
export interface StatusSnapshotRow {
	readonly sequence: Generated<number>;
	readonly issuer: string;
	readonly purpose: StatusPurpose;
	readonly list: number;
	readonly address: string;
	readonly revision: number;
	readonly signed: string;
	readonly signed_at: string;
}

export interface TokenRow {
	readonly id: string;
	readonly hash: string;
	readonly name: string;
	readonly scopes: string;
	readonly per_minute: number | null;
	readonly created_at: string;
	readonly expires_at: string | null;
	readonly revoked_at: string | null;
}

/** Nothing but hashes, and an answer that only its client can open. */
export interface IdempotentRequestRow {
	readonly key: string;
	readonly request: string;
	readonly answer: string | null;
	readonly begun_at: string;
}
