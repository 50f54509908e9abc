import { TamgaError } from "../core/errors.ts";
import { readUrlEncoded } from "./url-encoded.ts";

/** Our forms have three fields; hundreds of thousands would hold everybody up while they are read. */
const maxFields = 32;
/** Bytes of the lines before a part's content: its field, file name and type. */
const maxPartHeader = 8 * 1024;

/** The values of a form's fields by name, in their order. */
export type FormFields = (name: string) => readonly (File | Uint8Array)[];

/** Reads a form of either kind, whose lengths and counts are looked at first. Throws BAD_REQUEST. */
export async function readFormFields(body: Uint8Array<ArrayBuffer>, contentType: string): Promise<FormFields> {
	return /^multipart/i.test(contentType.trimStart()) ? await multipart(body, contentType) : urlEncoded(body);
}

function urlEncoded(body: Uint8Array): FormFields {
	const fields = readUrlEncoded(body, maxFields);
	if (fields === undefined) throw tooMany();
	return (wanted) => fields.filter(({ name }) => name === wanted).map(({ value }) => value);
}

async function multipart(body: Uint8Array<ArrayBuffer>, contentType: string): Promise<FormFields> {
	checkParts(Buffer.from(body.buffer, body.byteOffset, body.byteLength));
	try {
		const form = await new Response(body, { headers: { "Content-Type": contentType } }).formData();
		const encoder = new TextEncoder();
		return (name) => form.getAll(name).map((value) => (typeof value === "string" ? encoder.encode(value) : value));
	} catch (cause) {
		throw new TamgaError("BAD_REQUEST", "The form could not be read.", { cause });
	}
}

/** A body starts with the line that separates its parts; an empty line ends a part's header (RFC 2046 §5.1.1). */
function checkParts(body: Buffer): void {
	const [separator = ""] = body.subarray(0, 128).toString("latin1").trimStart().split("\r\n", 1);
	if (separator === "") return;
	let at = body.indexOf(separator, 0, "latin1");
	for (let parts = 1; at !== -1; parts++) {
		if (parts > maxFields) throw tooMany();
		const header = body.subarray(at, at + maxPartHeader);
		const isWhole = header.length < maxPartHeader || header.includes("\r\n\r\n");
		if (!isWhole) throw new TamgaError("BAD_REQUEST", "A part of the form has too long a header.");
		at = body.indexOf(separator, at + separator.length, "latin1");
	}
}

function tooMany(): TamgaError {
	return new TamgaError("BAD_REQUEST", "The form has too many fields.");
}
