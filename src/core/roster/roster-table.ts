import { CsvError, parse } from "csv-parse/browser/esm/sync";
import { cleanText } from "./clean-text.ts";
import { RosterFileError } from "./roster-fault.ts";

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
	readonly records: readonly RosterRecord[];
}

const knownColumns: ReadonlySet<string> = new Set([...requiredColumns, ...optionalColumns]);
const delimiters = [",", ";", "\t"];

/** Reads the bytes of a roster as a table. Throws RosterFileError for what makes the whole file unreadable. */
export function readTable(bytes: Uint8Array): RosterTable {
	// One kind of line end, so that a CRLF inside a quoted field counts as one line too.
	const text = decode(bytes).replaceAll("\r\n", "\n");
	const [first, ...records] = readRecords(text, delimiterOf(text));
	const header = (first?.fields ?? []).map(cleanText);
	checkHeader(header);
	return { header, records };
}

function decode(bytes: Uint8Array): string {
	const text = decodeUtf8(bytes);
	// UTF-16 without a byte order mark passes for UTF-8 with a zero beside each Latin letter.
	if (firstLine(text).includes("\u0000")) throw new RosterFileError("file.not-utf-8");
	if (text.trim() === "") throw new RosterFileError("file.empty");
	return text;
}

function decodeUtf8(bytes: Uint8Array): string {
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch {
		throw new RosterFileError("file.not-utf-8");
	}
}

/** The delimiter under which the first line holds most of the columns that rosters have. */
function delimiterOf(text: string): string {
	const hits = (delimiter: string): number =>
		firstLine(text)
			.split(delimiter)
			.filter((name) => knownColumns.has(cleanText(name.replaceAll('"', "")))).length;
	return delimiters.reduce((best, next) => (hits(next) > hits(best) ? next : best));
}

function firstLine(text: string): string {
	return text.split("\n", 1)[0] ?? "";
}

function readRecords(text: string, delimiter: string): readonly RosterRecord[] {
	const records: RosterRecord[] = [];
	let line = 1;
	const keep = (fields: string[]): null => {
		records.push({ line, fields });
		line += 1 + fields.reduce((breaks, field) => breaks + countLineBreaks(field), 0);
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
		// Its message may quote a field, so it goes nowhere.
		if (error instanceof CsvError) throw new RosterFileError("file.unclosed-quote", String(line));
		throw error;
	}
	return records;
}

function countLineBreaks(field: string): number {
	return field.includes("\n") ? field.split("\n").length - 1 : 0;
}

function checkHeader(header: readonly string[]): void {
	const missing = requiredColumns.filter((column) => !header.includes(column));
	if (missing.length > 0) throw new RosterFileError("file.missing-column", missing.join(", "));
	const twice = [...knownColumns].filter((column) => header.indexOf(column) !== header.lastIndexOf(column));
	if (twice.length > 0) throw new RosterFileError("file.duplicate-column", twice.join(", "));
}
