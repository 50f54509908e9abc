import { createReadStream } from "node:fs";
import { limits } from "../../core/verify/limits.ts";
import { type Line, readLines } from "../../http/ndjson.ts";
import { unreadable } from "../../app/file-reason.ts";
import { TamgaError } from "../../core/errors.ts";
import type { NamedInput } from "./named-inputs.ts";

/** A document a line; each is called by the file and its place in it, from 1. Throws FILE_UNREADABLE. */
export async function* documentLines(path: string): AsyncGenerator<NamedInput, void> {
	let place = 0;
	try {
		for await (const line of readLines(createReadStream(path), limits.inputBytes)) {
			yield { name: `${path}#${++place}`, read: async () => whole(line) };
		}
	} catch (cause) {
		throw cause instanceof TamgaError ? cause : unreadable(path, cause);
	}
}

function whole(line: Line): Uint8Array {
	if (line !== "tooLong") return line;
	throw new TamgaError("BODY_TOO_LARGE");
}
