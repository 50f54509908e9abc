import type { JsonObject } from "../../core/json.ts";
import type { SignedSnapshot, StatusRecord } from "../../core/status-record.ts";
import { parseDateTime } from "../../core/verify/date-time.ts";
import type { StatusSnapshot } from "../register/status.ts";
import type { BitChange, ListHistory } from "./history-ports.ts";

/** What was known of a list at a moment: its bits by the register's history, and the list that was signed last by then. */
export function listRecord(
	{ length, changes }: ListHistory,
	asOf: Date,
	snapshot: Pick<StatusSnapshot, "revision" | "signed" | "at"> | undefined,
): StatusRecord {
	const then = changes.filter(({ at }) => Date.parse(at) <= asOf.getTime());
	const signed = snapshot && signedSnapshot(snapshot, changes);
	return {
		asOf: asOf.toISOString(),
		length,
		set: bitsAfter(then),
		...(signed !== undefined && isInForce(signed.credential, asOf) ? { snapshot: signed } : {}),
	};
}

function signedSnapshot(
	{ revision, signed, at }: Pick<StatusSnapshot, "revision" | "signed" | "at">,
	changes: readonly BitChange[],
): SignedSnapshot {
	const credential = JSON.parse(signed) as JsonObject;
	return { version: revision, signedAt: at, credential, set: bitsAfter(changes.slice(0, revision)) };
}

/** Indexes whose bit is set once these changes were made, ascending. */
export function bitsAfter(changes: readonly BitChange[]): readonly number[] {
	const set = new Set<number>();
	for (const change of changes) {
		if (change.set) set.add(change.index);
		else set.delete(change.index);
	}
	return [...set].toSorted((a, b) => a - b);
}

/** A list is evidence until its own end. One that says no end is left to the judge. */
export function isInForce({ validUntil }: JsonObject, moment: Date): boolean {
	const end = typeof validUntil === "string" ? parseDateTime(validUntil) : undefined;
	return end === undefined || moment.getTime() <= end;
}
