import type { RosterRow } from "../core/roster/read-roster.ts";
import { rosterReasons, rosterWarnings } from "../core/roster/reasons.ts";
import { print, say } from "./output.ts";

/** Tells what becomes of rows as they come, so that a long roster is never in memory. */
export interface RowReport {
	/** One JSON object a row with `--json`; else a line for each thing to change or to know. */
	add(rows: readonly RosterRow[]): void;
	/** Tells the count. */
	end(): void;
	/** How many there were so far. */
	readonly rows: number;
}

export function rowReport(json: boolean): RowReport {
	const count = { accept: 0, reject: 0, ignore: 0 };
	const sum = (): number => count.accept + count.reject + count.ignore;
	return {
		add: (rows) => {
			for (const row of rows) {
				count[row.outcome]++;
				tellRow(row, json);
			}
		},
		end: () => {
			if (sum() === 0) say("The roster has a header and no rows, so there is nothing to issue.");
			else say(`${sum()} rows: ${count.accept} accepted, ${count.reject} rejected, ${count.ignore} ignored.`);
		},
		get rows() {
			return sum();
		},
	};
}

function tellRow(row: RosterRow, json: boolean): void {
	const { row: number, line, outcome, reasons, warnings } = row;
	if (json) print(JSON.stringify({ row: number, line, outcome, reasons, warnings }));
	else for (const text of describeRow(row)) say(text);
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
