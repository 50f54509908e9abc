import { isUtf8 } from "node:buffer";
import { TamgaError } from "../core/errors.ts";
import { fileKind } from "../core/file-kind.ts";
import { limits } from "../core/verify/limits.ts";
import { mediaType, readBody, requireJson } from "./body.ts";
import { readFormFields } from "./form-fields.ts";
import type { AppContext } from "./route-deps.ts";

/** Boundaries and headers of a form around its one file. */
const formOverhead = 64 * 1024;

/** Bodies that are no JSON: a PDF, a picture with a credential in it, or a JWT as it stands (VC-JOSE-COSE §6.1). */
const unlikeJson: ReadonlySet<string> = new Set([
	"application/pdf",
	"image/png",
	"image/svg+xml",
	"application/vc+jwt",
	"application/vp+jwt",
]);

export interface Upload {
	readonly bytes: Uint8Array;
	/** Of a form: the moment that is asked about, as somebody wrote it. */
	readonly at?: string;
}

/**
 * What was sent to be verified, byte for byte: a JSON, JWT, PDF, PNG or SVG body, or a form with a `file` or with a text `credential`.
 * Throws UNSUPPORTED_MEDIA_TYPE, BODY_TOO_LARGE or BAD_REQUEST.
 */
export async function readUpload(c: AppContext): Promise<Upload> {
	const type = mediaType(c);
	if (type === "multipart/form-data" || type === "application/x-www-form-urlencoded") return await readForm(c);
	if (!unlikeJson.has(type)) requireJson(c);
	const body = await readBody(c, limits.inputBytes);
	if (type.startsWith("image/")) refuseForeign(body, type);
	return { bytes: body };
}

async function readForm(c: AppContext): Promise<Upload> {
	const body = await readBody(c, limits.inputBytes + formOverhead);
	const fields = await readFormFields(body, c.req.header("Content-Type") ?? "");
	const files = fields("file").filter((file) => !isEmpty(file));
	const pasted = fields("credential").filter((text) => !isEmpty(text));
	const [sent, ...more] = files.length > 0 ? files : pasted;
	if (sent === undefined || more.length > 0) {
		throw new TamgaError(
			"BAD_REQUEST",
			"A form has one file, or one credential as text; send JSON as application/json.",
		);
	}
	const [at] = fields("at").filter((text) => text instanceof Uint8Array && !isEmpty(text));
	return {
		bytes: await readField(sent),
		...(at instanceof Uint8Array ? { at: new TextDecoder().decode(trimmed(at)) } : {}),
	};
}

/** A text as it was pasted, without what stands around it. */
async function readField(sent: File | Uint8Array): Promise<Uint8Array> {
	const bytes = sent instanceof Uint8Array ? trimmed(sent) : new Uint8Array(await sent.arrayBuffer());
	if (bytes.length > limits.inputBytes) throw new TamgaError("BODY_TOO_LARGE");
	if (!(sent instanceof Uint8Array)) refuseForeign(bytes, sent.type);
	return bytes;
}

/** By what is in it; a file's name and announced type are the sender's word, and only that of a picture is believed. */
function refuseForeign(bytes: Uint8Array, type: string): void {
	const kind = fileKind(bytes);
	if (kind === "foreign" || (kind === "text" && type.startsWith("image/"))) {
		throw new TamgaError("UNSUPPORTED_MEDIA_TYPE", "Send the certificate as PDF, PNG, SVG or JSON.");
	}
}

function isEmpty(value: File | Uint8Array): boolean {
	return value instanceof Uint8Array ? trimmed(value).length === 0 : value.size === 0;
}

/** A text that a page has passed on may have any kind of space around it, and a byte order mark. */
function trimmed(text: Uint8Array): Uint8Array {
	const bytes = Buffer.from(text.buffer, text.byteOffset, text.byteLength);
	if (!isUtf8(bytes)) return text;
	return new TextEncoder().encode(bytes.toString("utf8").trim());
}
