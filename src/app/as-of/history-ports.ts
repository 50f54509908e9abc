import type { StatusListName, StatusSnapshot } from "../register/status.ts";

/** The first `length` entries of a list, and every change of its bits in order: the n-th one made its revision n. */
export interface ListHistory {
	readonly length: number;
	readonly changes: readonly BitChange[];
}

export interface BitChange {
	readonly index: number;
	readonly set: boolean;
	/** ISO 8601. */
	readonly at: string;
}

/** The part of the register that answers for the past of status lists. */
export interface HistoryStore {
	/** `undefined` when there is no such list. */
	listHistory(list: StatusListName): Promise<ListHistory | undefined>;
	/** The newest snapshot under an address that was signed at or before a moment (ISO 8601 in UTC). */
	snapshotAt(address: string, moment: string): Promise<StatusSnapshot | undefined>;
	/** The first snapshot under an address that was signed at a revision: later ones only prolong it. */
	snapshotOfRevision(address: string, revision: number): Promise<StatusSnapshot | undefined>;
	/** Lists that have changed since they were last signed, under whichever address. */
	unsignedLists(): Promise<readonly StatusListName[]>;
}
