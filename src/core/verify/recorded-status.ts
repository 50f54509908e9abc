import type { StatusRecord } from "../status-record.ts";
import { undetermined } from "./finding.ts";
import type { StatusEntry } from "./status-entry.ts";
import type { BitReading, StatusContext } from "./status-list.ts";

/** Reads the entry's bit from a signed list. Throws the code of what is wrong with it. */
export type ReadSigned = (record: NonNullable<StatusRecord["snapshot"]>) => Promise<number>;

/**
 * Reads one entry's bit at a past moment from what a register has kept. The register says what the bit was, and the list
 * that was signed last must agree with what the register says of that list: where it does not, one of the two was
 * changed afterwards, and nobody can tell which. Throws the code of what is wrong with the signed list.
 */
export async function readRecordedBit(
	record: StatusRecord,
	{ index, purpose }: StatusEntry,
	{ now }: Pick<StatusContext, "now">,
	readSigned: ReadSigned,
): Promise<BitReading> {
	const { asOf, length } = record;
	if (index >= length) return { finding: undetermined("RANGE_ERROR") };
	const isFuture = Date.parse(asOf) < now.getTime();
	const value = bitIn(record.set, index);
	// What is revoked stays so; all else may change until then.
	if (isFuture && !(value === 1 && purpose === "revocation")) return { finding: undetermined("MOMENT_IN_FUTURE") };
	const snapshot = isFuture ? undefined : record.snapshot;
	if (snapshot === undefined) return { value, basis: { asOf, source: "register" } };
	const signed = await readSigned(snapshot);
	if (signed !== bitIn(snapshot.set, index)) return { finding: undetermined("STATUS_RECORD_CONFLICT") };
	// It changed after that list was signed, and before the next one was.
	if (signed !== value) return { value, basis: { asOf, source: "register" } };
	const { version: listVersion, signedAt: listSignedAt } = snapshot;
	return { value, basis: { asOf, source: "snapshot", listVersion, listSignedAt } };
}

function bitIn(set: readonly number[], index: number): number {
	return set.includes(index) ? 1 : 0;
}
