import { createReadStream } from "node:fs";
import { CsvError, parse } from "csv-parse";
import { unreadable } from "../../app/file-reason.ts";
import { parseId } from "../../core/crockford.ts";
import { TamgaError } from "../../core/errors.ts";
import { isAddress } from "../read-input.ts";
import type { NamedInput } from "./named-inputs.ts";

/**
 * What a CSV list names, in order: of each row the first cell that is an address, or the id of a certificate here. A first
 * row without any is the heading; another one is an input that cannot be read. Throws FILE_UNREADABLE.
 */
export async function* listedInputs(
	path: string,
	baseUrl: string,
	named: (address: string) => NamedInput,
): AsyncGenerator<NamedInput, void> {
	const text = createReadStream(path);
	const rows = parse({ bom: true, relax_column_count: true, skip_empty_lines: true, trim: true, delimiter });
	text.on("error", (error) => rows.destroy(error));
	let row = 0;
	try {
		for await (const cells of text.pipe(rows) as AsyncIterable<readonly string[]>) {
			row++;
			const [address] = cells.flatMap((cell) => addressOf(cell, baseUrl));
			if (address !== undefined) yield named(address);
			else if (row > 1) yield withoutAddress(path, row);
		}
	} catch (cause) {
		if (!(cause instanceof CsvError)) throw cause instanceof TamgaError ? cause : unreadable(path, cause);
		throw new TamgaError("FILE_UNREADABLE", `${path} is no CSV from line ${String(cause["lines"])} on.`, { cause });
	}
}

const delimiter = [",", ";", "\t"];

function addressOf(cell: string, baseUrl: string): readonly string[] {
	if (isAddress(cell)) return [cell];
	const id = parseId(cell);
	return id === undefined ? [] : [`${baseUrl}/c/${id}`];
}

function withoutAddress(path: string, row: number): NamedInput {
	const name = `${path}#${row}`;
	return {
		name,
		read: () => Promise.reject(new TamgaError("FILE_UNREADABLE", `${path}: row ${row} holds no address.`)),
	};
}
