import { TamgaError } from "../core/errors.ts";
import { limits } from "../core/verify/limits.ts";
import { mediaType, readBody, requireJson } from "./body.ts";
import type { AppContext } from "./route-deps.ts";

/** Boundaries and headers of a form around its one file. */
const formOverhead = 64 * 1024;

/** Bodies that are no JSON: a PDF, or a JWT as it stands (VC-JOSE-COSE §6.1). */
const unlikeJson: ReadonlySet<string> = new Set(["application/pdf", "application/vc+jwt", "application/vp+jwt"]);

const maxFields = 32;

/** First bytes of files that hold no JSON and no PDF. */
const foreign = ["\x89PNG", "\xff\xd8\xff", "GIF8", "RIFF", "PK\x03\x04", "<"] as const;

/**
 * What was sent to be verified, byte for byte: a JSON, JWT or PDF body, or a form with a `file` or with a text `credential`.
 * Throws UNSUPPORTED_MEDIA_TYPE, BODY_TOO_LARGE or BAD_REQUEST.
 */
export async function readUpload(c: AppContext): Promise<Uint8Array> {
	const type = mediaType(c);
	if (type === "multipart/form-data" || type === "application/x-www-form-urlencoded") return await readForm(c);
	if (!unlikeJson.has(type)) requireJson(c);
	return await readBody(c, limits.inputBytes);
}

async function readForm(c: AppContext): Promise<Uint8Array> {
	const body = await readBody(c, limits.inputBytes + formOverhead);
	const form = await parseForm(body, c.req.header("Content-Type") ?? "");
	const files = form.getAll("file").filter((file) => !isEmpty(file));
	const pasted = form.getAll("credential").filter((text) => !isEmpty(text));
	const [sent, ...more] = files.length > 0 ? files : pasted;
	if (sent === undefined || more.length > 0) {
		throw new TamgaError(
			"BAD_REQUEST",
			"A form has one file, or one credential as text; send JSON as application/json.",
		);
	}
	return await readField(sent);
}

async function readField(sent: File | string): Promise<Uint8Array> {
	if (typeof sent === "string") return new TextEncoder().encode(sent.trim());
	const bytes = new Uint8Array(await sent.arrayBuffer());
	if (bytes.length > limits.inputBytes) throw new TamgaError("BODY_TOO_LARGE");
	refuseForeign(bytes, sent.type);
	return bytes;
}

/** By what is in it; a file's name and announced type are the sender's word, and only that of a picture is believed. */
function refuseForeign(bytes: Uint8Array, type: string): void {
	const start = Buffer.from(bytes.subarray(0, 64)).toString("latin1").trimStart();
	if (!type.startsWith("image/") && !foreign.some((mark) => start.startsWith(mark))) return;
	throw new TamgaError("UNSUPPORTED_MEDIA_TYPE", "Send the certificate as PDF or JSON.");
}

async function parseForm(body: Uint8Array<ArrayBuffer>, contentType: string): Promise<FormData> {
	if (hasManyFields(body, contentType)) throw new TamgaError("BAD_REQUEST", "The form has too many fields.");
	try {
		return await new Response(body, { headers: { "Content-Type": contentType } }).formData();
	} catch (cause) {
		throw new TamgaError("BAD_REQUEST", "The form could not be read.", { cause });
	}
}

/** Our forms have three fields; hundreds of thousands would hold everybody up while they are read. */
function hasManyFields(body: Uint8Array<ArrayBuffer>, contentType: string): boolean {
	const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
	// A multipart body starts with the line that separates its parts (RFC 2046 §5.1.1).
	const [firstLine = ""] = bytes.subarray(0, 128).toString("latin1").trimStart().split("\r\n", 1);
	const separator = /^multipart/i.test(contentType.trimStart()) ? firstLine : "&";
	if (separator === "") return false;
	let at = bytes.indexOf(separator, 0, "latin1");
	for (let fields = 1; at !== -1; fields++) {
		if (fields > maxFields) return true;
		at = bytes.indexOf(separator, at + separator.length, "latin1");
	}
	return false;
}

function isEmpty(value: File | string): boolean {
	return typeof value === "string" ? value.trim() === "" : value.size === 0;
}
