import { type Measured, median } from "./measure.ts";

/** One row as it is printed with `--json`. */
export interface PrintedRow {
	readonly row: string;
	/** Pieces of work per second. */
	readonly plain: number;
	readonly ours: number;
	readonly limit: number;
	/** How many times as fast as plain. */
	readonly ratio: number;
	/** Which part of the limit is reached. */
	readonly ofLimit: number;
	/** The machine in this row's rounds against the whole run, by native Ed25519: far from 1 means that others used it. */
	readonly control: number;
	/** Sizes in bytes and times in milliseconds, as their names say. */
	readonly notes: Measured["notes"];
}

export function printedRows(measured: readonly Measured[]): readonly PrintedRow[] {
	const usual = median(measured.map(({ control }) => control));
	return measured.map(({ row, plain, ours, limit, control, notes }) => ({
		row,
		plain: rounded(plain),
		ours: rounded(ours),
		limit: rounded(limit),
		ratio: rounded(ours / plain),
		ofLimit: rounded(ours / limit),
		control: rounded(control / usual),
		notes,
	}));
}

const columns = ["row", "plain", "ours", "limit", "ratio", "ofLimit", "control"] as const;

/** All rows as a table for people; what else was noted stands below, a line a row. */
export function table(rows: readonly PrintedRow[]): string {
	const cells = [columns, ...rows.map((row) => columns.map((column) => String(row[column])))];
	const widths = columns.map((_, column) => Math.max(...cells.map((line) => line[column]?.length ?? 0)));
	const pad = (cell: string, column: number): string =>
		column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0);
	const lines = cells.map((line) => line.map(pad).join("  "));
	return [...lines, "", ...rows.flatMap(noteLine)].join("\n");
}

function noteLine({ row, notes }: PrintedRow): readonly string[] {
	const words = Object.entries(notes).map(([name, value]) => `${name} ${value}`);
	return words.length === 0 ? [] : [`${row}: ${words.join(", ")}`];
}

/** Three digits that matter. */
export function rounded(value: number): number {
	return Number(value.toPrecision(3));
}
