import { csvRow } from "../csv.ts";
import type { ResultRow } from "./tally.ts";

const heading = ["input", "verdict", "codes", "credential"];

/** Rows as a table with a heading; codes are separated by spaces. */
export function resultCells(rows: readonly ResultRow[]): readonly (readonly string[])[] {
	return [heading, ...rows.map(cellsOf)];
}

/** The table as CSV for a signed text. Equal rows give equal text. */
export function resultsText(rows: readonly ResultRow[]): string {
	return resultCells(rows)
		.map((cells) => `${csvRow(cells)}\n`)
		.join("");
}

function cellsOf({ name, verdict, codes, credential = "" }: ResultRow): readonly string[] {
	return [name, verdict, codes.join(" "), credential];
}
