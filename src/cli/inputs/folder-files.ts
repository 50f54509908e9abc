import { readdir } from "node:fs/promises";
import { join, relative } from "node:path";
import { unreadable } from "../../app/file-reason.ts";
import { readInput } from "../files.ts";
import { plainLine, say } from "../output.ts";
import { mayBeDocument } from "./document-names.ts";
import type { NamedInput } from "./named-inputs.ts";

/** The documents in a folder and those below it, by name; says how many other files were passed over. Throws FILE_UNREADABLE. */
export async function* filesIn(folder: string): AsyncGenerator<NamedInput, void> {
	const paths = (await pathsIn(folder)).sort();
	const documents = paths.filter(mayBeDocument);
	for (const path of documents) yield { name: path, read: () => readInput(path) };
	const others = paths.length - documents.length;
	if (others > 0) say(`${plainLine(folder)}: ${others} files of other kinds were not looked at.`);
}

/** Links are not followed: they may lead round in a circle. */
async function pathsIn(folder: string): Promise<string[]> {
	try {
		const entries = await readdir(folder, { recursive: true, withFileTypes: true });
		return entries
			.filter((entry) => entry.isFile())
			.map((entry) => join(folder, relative(folder, entry.parentPath), entry.name));
	} catch (cause) {
		throw unreadable(folder, cause);
	}
}
