import type { RosterRow } from "../core/roster/read-roster.ts";
import { rosterReasons, rosterWarnings } from "../core/roster/reasons.ts";
import { print, say } from "./output.ts";

/** One JSON object a row with `--json`; else a line for each thing to change or to know. Then the count. */
export function reportRows(rows: readonly RosterRow[], json: boolean): void {
	for (const row of rows) {
		const { row: number, line, outcome, reasons, warnings } = row;
		if (json) print(JSON.stringify({ row: number, line, outcome, reasons, warnings }));
		else for (const text of describeRow(row)) say(text);
	}
	const count = (outcome: RosterRow["outcome"]): number => rows.filter((row) => row.outcome === outcome).length;
	if (rows.length === 0) say("The roster has a header and no rows, so there is nothing to issue.");
	else
		say(`${rows.length} rows: ${count("accept")} accepted, ${count("reject")} rejected, ${count("ignore")} ignored.`);
}

/** What a registrar reads about a row: nothing for a clean one or one issued before, else what to change or to know. */
function describeRow({ line, outcome, reasons, warnings }: RosterRow): readonly string[] {
	if (outcome === "ignore") return [];
	const place = `line ${line}`;
	return [
		...reasons.map((reason) => `${place}: rejected, ${reason}: ${rosterReasons[reason]}`),
		...warnings.map((warning) => `${place}: note, ${warning}: ${rosterWarnings[warning]}`),
	];
}
