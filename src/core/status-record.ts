import type { JsonObject } from "./json.ts";

/**
 * What a register has kept of one of its status lists, as it stood at a moment. The register's history of changes says
 * which bits were set; the list that was signed last before that moment proves it, as far as there is one.
 */
export interface StatusRecord {
	/** ISO 8601; earlier than the moment that was asked about where that had not come yet. */
	readonly asOf: string;
	/** Number of entries. */
	readonly length: number;
	/** Indexes whose bit was set then. */
	readonly set: readonly number[];
	/** The newest list signed by then, if it had not ended. */
	readonly snapshot?: SignedSnapshot;
}

export interface SignedSnapshot {
	/** The revision of the bits: it grows by one with each of them that changes. */
	readonly version: number;
	/** ISO 8601. */
	readonly signedAt: string;
	readonly credential: JsonObject;
	/** Indexes whose bit was set at that revision, by the register's history: the signed list must say the same. */
	readonly set: readonly number[];
}
