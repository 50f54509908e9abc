import type { StatusPurpose, StatusReason } from "../../core/status-change.ts";

export interface StatusPlace {
	readonly purpose: StatusPurpose;
	/** Number of the list within its issuer, from 1. Its address is BASE/status/SLUG/NUMBER/PURPOSE. */
	readonly list: number;
	readonly index: number;
}

export interface CurrentStatus {
	readonly purpose: StatusPurpose;
	readonly reason: StatusReason;
	readonly since: string;
}

export interface StatusChange {
	/** Id of a certificate, or ours of a credential signed for others. */
	readonly certificate: string;
	readonly purpose: StatusPurpose;
	readonly set: boolean;
	readonly reason: StatusReason;
	/** Internal; never leaves the register. */
	readonly note?: string;
	readonly at: string;
}

export interface StatusListName {
	readonly issuer: string;
	readonly list: number;
	readonly purpose: StatusPurpose;
}

export interface StatusListState {
	readonly issuer: string;
	readonly list: number;
	readonly purpose: StatusPurpose;
	/** Number of entries, at least 131,072. */
	readonly length: number;
	/** Indexes whose bit is set, ascending. */
	readonly set: readonly number[];
	/** Grows by one with each change; equal revisions have equal `set`. */
	readonly revision: number;
}

/** A status list as it was once signed. Snapshots are only added, so that the past can be asked about. */
export interface StatusSnapshot extends StatusListName {
	/** The list's address, which is its id. */
	readonly address: string;
	/** The revision of the bits that were signed. */
	readonly revision: number;
	/** The signed list, byte for byte. */
	readonly signed: string;
	readonly at: string;
}

export interface StatusStore {
	/**
	 * A free index of the issuer's newest list for each purpose, drawn at random and never handed out twice
	 * (across processes). Opens a further list when half of one is used. The places are taken at once.
	 */
	takePlaces(issuer: string, count: number): Promise<readonly (readonly StatusPlace[])[]>;

	/**
	 * Applies changes, all or none, and keeps each in the history; a bit is a row, so that concurrent changes of
	 * different certificates never overwrite each other. A change that would alter nothing is returned in `unchanged`.
	 */
	changeStatus(changes: readonly StatusChange[]): Promise<{ readonly unchanged: readonly string[] }>;
	statusHistory(certificate: string): Promise<readonly StatusChange[]>;
	statusList(issuer: string, list: number, purpose: StatusPurpose): Promise<StatusListState | undefined>;
	/** All lists that there are, by issuer, purpose and number. */
	statusListNames(): Promise<readonly StatusListName[]>;

	/** The revision that a list has now, and its newest snapshot under an address; `undefined` when there is no such list. */
	statusSnapshot(
		list: StatusListName,
		address: string,
	): Promise<{ readonly revision: number; readonly snapshot?: StatusSnapshot } | undefined>;
	saveStatusSnapshot(snapshot: StatusSnapshot): Promise<void>;
}
