import type { RosterRow } from "../core/roster/read-roster.ts";
import { rosterReasons, rosterWarnings } from "../core/roster/reasons.ts";

/** What a registrar reads about a row: nothing for a clean one or one issued before, else what to change or to know. */
export function describeRow({ line, outcome, reasons, warnings }: RosterRow): readonly string[] {
	if (outcome === "ignore") return [];
	const place = `line ${line}`;
	return [
		...reasons.map((reason) => `${place}: rejected, ${reason}: ${rosterReasons[reason]}`),
		...warnings.map((warning) => `${place}: note, ${warning}: ${rosterWarnings[warning]}`),
	];
}
