import type { AwardResult } from "../../core/award.ts";
import { TamgaError } from "../../core/errors.ts";
import type { HolderName } from "../../core/holder-name.ts";
import type { Json, JsonObject } from "../../core/json.ts";
import { Findings } from "../../core/roster/findings.ts";
import { holdsNationalId } from "../../core/roster/national-id.ts";
import { readName } from "../../core/roster/read-name.ts";
import { rosterReasons } from "../../core/roster/reasons.ts";
import { canPrintName } from "../../render/printable-name.ts";

export const nameColumns = ["family_native", "given_native", "family_latin", "given_latin", "name_order"] as const;
export type NameColumn = (typeof nameColumns)[number];

/** The parts of a name under the names that a roster gives them; a part that is not given stays as it is. */
export type NameChange = Partial<Readonly<Record<NameColumn, string>>>;

/** What is to be different in the certificate that takes the place of another one. */
export interface Correction {
	readonly name?: NameChange;
	readonly result?: AwardResult;
	/** From 0 to 100; only where the certificate states a score. */
	readonly scorePercent?: string;
}

/** A name with some of its parts changed, by the rules of rosters. Throws NAME_INVALID, which says what to change. */
export function correctedName(held: HolderName, change: NameChange, country: string): HolderName {
	const parts: Readonly<Record<NameColumn, string>> = { ...partsOf(held), ...change };
	if (holdsNationalId(Object.values(parts))) throw invalid(rosterReasons["privacy.national-id"]);
	const found = new Findings();
	const cell = (column: string): string => nameColumns.flatMap((one) => (one === column ? parts[one] : [])).join("");
	const name = readName(cell, country, canPrintName, found);
	const [reason] = found.reasons;
	if (reason !== undefined) throw invalid(rosterReasons[reason]);
	if (name === undefined) throw new TypeError("a name without a fault has its parts");
	return name;
}

/** The parts of a name as a roster would give them. */
export function partsOf({ order, native, latin }: HolderName): Readonly<Record<NameColumn, string>> {
	return {
		name_order: order,
		family_native: native?.family ?? "",
		given_native: native?.given ?? "",
		family_latin: latin?.family ?? "",
		given_latin: latin?.given ?? "",
	};
}

/** The parts of a name that a holder's request holds. */
export function nameChangeIn(wanted: JsonObject): NameChange {
	const given = nameColumns.flatMap((column): readonly (readonly [string, Json])[] => {
		const text = wanted[column];
		return typeof text === "string" ? [[column, text]] : [];
	});
	return Object.fromEntries(given);
}

function invalid(sentence: string): TamgaError {
	return new TamgaError("NAME_INVALID", sentence);
}
