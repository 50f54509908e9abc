import { stat } from "node:fs/promises";
import { extname } from "node:path";
import type { Config } from "../../config.ts";
import { TamgaError } from "../../core/errors.ts";
import type { Office } from "../../main.ts";
import { isAddress, readNamed } from "../read-input.ts";
import { listedInputs } from "./address-list.ts";
import { documentLines } from "./document-lines.ts";
import { filesIn } from "./folder-files.ts";
import { zippedFiles } from "./zipped-files.ts";

/** One thing to judge: what the report calls it, and how its bytes are had. Reading may throw FILE_UNREADABLE and the like. */
export interface NamedInput {
	readonly name: string;
	readonly read: () => Promise<Uint8Array>;
}

/** Files that hold many documents, by the ending of their names, as people know them. */
const collections: Readonly<Record<string, (path: string) => AsyncIterable<NamedInput>>> = {
	".zip": zippedFiles,
	".ndjson": documentLines,
	".jsonl": documentLines,
};

/**
 * Everything that somebody named, one at a time and in order: files and addresses as they are, and what is in folders,
 * ZIP archives, CSV lists of addresses and files of a document a line. Never holds much more than one document.
 */
export async function* namedInputs(
	inputs: readonly string[],
	config: Config,
	office: Office | undefined,
): AsyncGenerator<NamedInput, void> {
	const named = (name: string): NamedInput => ({ name, read: () => readNamed(name, config, office) });
	for (const input of inputs) {
		const ending = endingOf(input);
		const collection = collections[ending];
		if (await isFolder(input)) yield* orNothing(input, filesIn(input));
		else if (ending === ".csv") yield* orNothing(input, listedInputs(input, config.baseUrl, named));
		else if (collection !== undefined) yield* orNothing(input, collection(input));
		else yield named(input);
	}
}

/** Whatever holds nothing to check is itself an input that cannot be read: nothing checked must never look like a pass. */
async function* orNothing(name: string, held: AsyncIterable<NamedInput>): AsyncGenerator<NamedInput, void> {
	let isEmpty = true;
	for await (const input of held) {
		isEmpty = false;
		yield input;
	}
	const nothing = new TamgaError("FILE_UNREADABLE", `${name} holds nothing to check.`);
	if (isEmpty) yield { name, read: () => Promise.reject(nothing) };
}

/** True for what may hold so many documents that it is worth learning from the first ones. */
export async function mayBeMany(inputs: readonly string[]): Promise<boolean> {
	if (inputs.length > 1) return true;
	const [input = ""] = inputs;
	return endingOf(input) === ".csv" || endingOf(input) in collections || (await isFolder(input));
}

/** None for what is no file: an address may end as it likes. */
function endingOf(input: string): string {
	return isAddress(input) ? "" : extname(input).toLowerCase();
}

async function isFolder(input: string): Promise<boolean> {
	return !isAddress(input) && (await stat(input).catch(() => undefined))?.isDirectory() === true;
}
