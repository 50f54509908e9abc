import type { StatusReason } from "../../core/status-change.ts";

export interface Erasure {
	readonly certificates: readonly string[];
	readonly reason: StatusReason;
	readonly at: string;
}

/** What the register promises when somebody asks to be forgotten. */
export interface ErasureStore {
	/**
	 * Revokes the certificates and deletes everything about their people, all or nothing: fields, signed credentials,
	 * learner records, personal links, messages, share links, choices and requests. Ids, numbers, places of status,
	 * templates and counts stay. What was erased before is returned in `unchanged`.
	 */
	erase(erasure: Erasure): Promise<{ readonly unchanged: readonly string[] }>;
	/**
	 * Writes the tables anew, so that nothing of what was deleted is left in the files. False when somebody who reads
	 * just now keeps an old copy alive: try again.
	 */
	scrub(): Promise<boolean>;
}
