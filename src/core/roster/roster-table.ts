import { CsvError, parse } from "csv-parse/browser/esm/sync";
import { cleanText } from "./clean-text.ts";
import { RosterFileError } from "./roster-fault.ts";
import { checkText, firstLine, rosterText } from "./roster-text.ts";

export const requiredColumns = [
	"learner_ref",
	"name_order",
	"country",
	"course_code",
	"completion_date",
	"score_percent",
	"result",
] as const;
export const optionalColumns = [
	"family_native",
	"given_native",
	"family_latin",
	"given_latin",
	"email",
	"institution",
	"language",
] as const;
export type RosterColumn = (typeof requiredColumns | typeof optionalColumns)[number];

/** The text of one row in a column, untouched; empty where the file has no such column. */
export type Cell = (column: RosterColumn) => string;

export interface RosterRecord {
	/** The line of the file on which the record starts, from 1. */
	readonly line: number;
	readonly fields: readonly string[];
}

export interface RosterTable {
	/** Names in the order of the file; columns that rosters do not know are carried along and read by nobody. */
	readonly header: readonly string[];
	/** Read while they are gone through, once. */
	readonly records: Iterable<RosterRecord>;
}

const knownColumns: ReadonlySet<string> = new Set([...requiredColumns, ...optionalColumns]);
const delimiters = [",", ";", "\t"];

/**
 * Reads the bytes of a roster as a table. Throws RosterFileError for what makes the whole file unreadable; for a
 * quotation mark that is out of place only when the record is reached.
 */
export function readTable(bytes: Uint8Array): RosterTable {
	checkText(bytes);
	const records = readRecords(bytes, delimiterOf(bytes));
	const first = records.next();
	const header = first.done === true ? [] : first.value.fields.map(cleanText);
	checkHeader(header);
	return { header, records };
}

/** The delimiter under which the first line holds most of the columns that rosters have. */
function delimiterOf(bytes: Uint8Array): string {
	const [text = ""] = rosterText(bytes);
	const line = firstLine(text);
	const hits = (delimiter: string): number =>
		line.split(delimiter).filter((name) => knownColumns.has(cleanText(name.replaceAll('"', "")))).length;
	return delimiters.reduce((best, next) => (hits(next) > hits(best) ? next : best));
}

function* readRecords(bytes: Uint8Array, delimiter: string): Generator<RosterRecord> {
	let line = 1;
	for (const text of rosterText(bytes)) {
		for (const fields of readPiece(text, delimiter, line)) {
			yield { line, fields };
			line += linesOf(fields);
		}
	}
}

/** The rows of a piece of text that begins on a line. */
function readPiece(text: string, delimiter: string, firstLine: number): readonly (readonly string[])[] {
	const rows: string[][] = [];
	const keep = (fields: string[]): null => {
		rows.push(fields);
		return null;
	};
	try {
		// As bytes, because the library's own conversion is slow outside Node.
		parse(new TextEncoder().encode(text), {
			delimiter,
			record_delimiter: "\n",
			relax_column_count: true,
			on_record: keep,
		});
	} catch (error) {
		if (!(error instanceof CsvError)) throw error;
		// Its message may quote a field, so it goes nowhere.
		const line = rows.reduce((sum, fields) => sum + linesOf(fields), firstLine);
		throw new RosterFileError("file.unclosed-quote", String(line));
	}
	return rows;
}

function linesOf(fields: readonly string[]): number {
	return fields.reduce((lines, field) => (field.includes("\n") ? lines + field.split("\n").length - 1 : lines), 1);
}

function checkHeader(header: readonly string[]): void {
	const missing = requiredColumns.filter((column) => !header.includes(column));
	if (missing.length > 0) throw new RosterFileError("file.missing-column", missing.join(", "));
	const twice = [...knownColumns].filter((column) => header.indexOf(column) !== header.lastIndexOf(column));
	if (twice.length > 0) throw new RosterFileError("file.duplicate-column", twice.join(", "));
}
