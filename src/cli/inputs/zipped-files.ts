import { createReadStream } from "node:fs";
import { Unzip, type UnzipFile, UnzipInflate } from "fflate";
import { unreadable } from "../../app/file-reason.ts";
import { TamgaError } from "../../core/errors.ts";
import { limits } from "../../core/verify/limits.ts";
import { mayBeDocument } from "./document-names.ts";
import type { NamedInput } from "./named-inputs.ts";

/**
 * The documents in a ZIP archive, read as it streams by: never more of one is unpacked than a document may have, whatever
 * the archive claims (threat 85). Throws FILE_UNREADABLE for what is no archive.
 */
export async function* zippedFiles(path: string): AsyncGenerator<NamedInput, void> {
	const { push, taken, count } = unpacking(path);
	try {
		for await (const chunk of createReadStream(path, { highWaterMark: 64 * 1024 })) {
			push(chunk as Uint8Array, false);
			yield* taken();
		}
		push(new Uint8Array(), true);
	} catch (cause) {
		if (cause instanceof Error && "syscall" in cause) throw unreadable(path, cause);
		throw new TamgaError("FILE_UNREADABLE", `${path} is no ZIP archive that can be read to its end.`, { cause });
	}
	yield* taken();
	if (count() === 0) throw new TamgaError("FILE_UNREADABLE", `${path} is an empty archive, or none at all.`);
}

/** The documents that are whole wait until they are taken. */
function unpacking(path: string) {
	let ready: NamedInput[] = [];
	let seen = 0;
	const archive = new Unzip((file) => {
		seen++;
		if (mayBeDocument(file.name)) unpack(file, `${path}/${file.name}`, (input) => ready.push(input));
	});
	archive.register(UnzipInflate);
	return {
		push: (chunk: Uint8Array, final: boolean): void => archive.push(chunk, final),
		taken: (): readonly NamedInput[] => {
			const inputs = ready;
			ready = [];
			return inputs;
		},
		count: (): number => seen,
	};
}

function unpack(file: UnzipFile, name: string, add: (input: NamedInput) => void): void {
	const parts: Uint8Array[] = [];
	let length = 0;
	let isOver = false;
	const end = (content: Uint8Array | TamgaError): void => {
		if (!isOver) add({ name, read: async () => contentOf(content) });
		isOver = true;
	};
	file.ondata = (error, part, final) => {
		if (isOver) return;
		length += part?.length ?? 0;
		if (error !== null) return end(broken(name, error));
		if (length > limits.inputBytes) {
			file.terminate();
			return end(new TamgaError("BODY_TOO_LARGE", `${name} is larger than any document.`));
		}
		parts.push(part);
		if (final) end(Buffer.concat(parts));
	};
	try {
		file.start();
	} catch (error) {
		end(broken(name, error));
	}
}

function contentOf(content: Uint8Array | TamgaError): Uint8Array {
	if (content instanceof TamgaError) throw content;
	return content;
}

function broken(name: string, cause: unknown): TamgaError {
	return new TamgaError("FILE_UNREADABLE", `${name} cannot be unpacked.`, { cause });
}
