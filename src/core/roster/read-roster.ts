import { type Award, awardDigest, awardKey } from "../award.ts";
import { AcceptedAwards } from "./accepted-awards.ts";
import { cleanText } from "./clean-text.ts";
import { Findings } from "./findings.ts";
import { holdsNationalId } from "./national-id.ts";
import { type RosterContext, readAward } from "./read-award.ts";
import type { RosterReason, RosterWarning } from "./reasons.ts";
import { type Cell, readTable } from "./roster-table.ts";

export interface RosterRow {
	/** From 1 after the header, blank lines included. */
	readonly row: number;
	/** The line of the file on which the row starts, from 1. */
	readonly line: number;
	readonly outcome: "accept" | "reject" | "ignore";
	readonly reasons: readonly RosterReason[];
	/** Empty unless the row is accepted. */
	readonly warnings: readonly RosterWarning[];
	/** Present when the row is accepted, or was issued before. */
	readonly award?: Award;
	/** The award's digest, where there is an award. */
	readonly awardDigest?: string;
}

/** What becomes of a row, wherever in the file it stands. */
type Judgement = Omit<RosterRow, "row" | "line">;

/**
 * Reads a roster (CSV in UTF-8) and judges each row by the import rules; nothing that is refused stops the next row. Of
 * the rows before, only what the rules need is kept. Throws RosterFileError (ROSTER_INVALID) when the file as a whole
 * cannot be read, at its beginning or when the row is reached. No reason or message holds a value.
 */
export function* readRoster(bytes: Uint8Array, context: RosterContext): Generator<RosterRow> {
	const { header, records } = readTable(bytes);
	const places = new Map(header.map((column, place) => [column, place]));
	const accepted = new AcceptedAwards();
	let row = 0;
	for (const { line, fields } of records) {
		const cell: Cell = (column) => fields[places.get(column) ?? -1] ?? "";
		const judgement = checkShape(fields, header.length) ?? judge(cell, context, accepted);
		yield { row: ++row, line, ...judgement };
	}
}

/**
 * Compares accepted rows with the register, so that the same roster sent twice issues nothing twice.
 * `issued` holds the digests of awards by their keys.
 */
export function markAlreadyIssued(
	rows: readonly RosterRow[],
	issued: ReadonlyMap<string, { readonly awardDigest: string }>,
): readonly RosterRow[] {
	return rows.map((row) => {
		const { award, awardDigest } = row;
		const known = award && issued.get(awardKey(award));
		if (known === undefined) return row;
		return known.awardDigest === awardDigest
			? { ...row, outcome: "ignore", reasons: ["already.issued"], warnings: [] }
			: { ...row, outcome: "reject", reasons: ["already.issued.differs"], warnings: [] };
	});
}

/** What settles a row before its fields are read one by one; `undefined` when nothing does. */
function checkShape(fields: readonly string[], width: number): Judgement | undefined {
	if (isBlank(fields, width)) return { outcome: "ignore", reasons: [], warnings: [] };
	if (fields.length !== width) return refuse("row.column-count");
	return holdsNationalId(fields) ? refuse("privacy.national-id") : undefined;
}

/** An empty line, or one that holds nothing but delimiters, as spreadsheets leave below the last row. */
function isBlank(fields: readonly string[], width: number): boolean {
	return (fields.length === 1 || fields.length === width) && fields.every((field) => cleanText(field) === "");
}

function judge(cell: Cell, context: RosterContext, accepted: AcceptedAwards): Judgement {
	const found = new Findings();
	const award = readAward(cell, context, found);
	if (award === undefined) return refuse(...found.reasons);
	const digest = awardDigest(award, context.tools);
	const likeness = accepted.compare(award, digest);
	if (likeness !== "new") return refuse(`duplicate.${likeness}`);
	if (accepted.add(award, digest).emailShared) found.warn("email.shared");
	return { outcome: "accept", reasons: [], warnings: found.warnings, award, awardDigest: digest };
}

function refuse(...reasons: readonly RosterReason[]): Judgement {
	return { outcome: "reject", reasons, warnings: [] };
}
