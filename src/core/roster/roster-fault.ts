import { TamgaError } from "../errors.ts";

/** Why a whole file cannot be read, each with the sentence that tells the registrar what to change. */
const sentences = {
	"file.empty": () => "The file is empty; save the roster with its header row and try again",
	"file.not-utf-8": () => "The file is not UTF-8 text; save it again as “CSV UTF-8”",
	"file.unclosed-quote": (line: string) =>
		`A quotation mark is out of place or never closed in the row that starts on line ${line}; close it, and double every quotation mark inside a quoted field`,
	"file.missing-column": (columns: string) => `The header lacks ${columns}; add what is missing, spelled exactly so`,
	"file.duplicate-column": (columns: string) => `The header names ${columns} more than once; keep one of them`,
} as const;

export type RosterFault = keyof typeof sentences;

/** ROSTER_INVALID with the fault's own code, which also ends the message. */
export class RosterFileError extends TamgaError {
	readonly fault: RosterFault;

	constructor(fault: RosterFault, where = "") {
		super("ROSTER_INVALID", `${sentences[fault](where)} (${fault}).`);
		this.fault = fault;
	}
}
