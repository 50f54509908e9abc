import { TamgaError } from "../../errors.ts";
import { isObject, type JsonObject } from "../../json.ts";
import { base64url } from "../base64url.ts";
import { limits } from "../limits.ts";
import { parseStrictJson } from "../strict-json.ts";

/** A JWS in compact serialization (RFC 7515 §7.1), taken apart and not yet verified. */
export interface CompactJws {
	readonly header: JsonObject;
	/** Still in base64url: of what a header rules out, the payload is not read. */
	readonly payload: string;
	/** What was signed: the first two parts as they stand. */
	readonly signingInput: Uint8Array;
	/** `undefined` for what is no base64url: nobody's signature. */
	readonly signature: Uint8Array | undefined;
}

const threeParts = /^([\w-]+)\.([\w-]+)\.([\w-]*)$/;
const utf8 = new TextEncoder();

/** `eyJ` is how base64url writes `{"`; no JSON text starts with it. */
export function looksLikeJws(text: string): boolean {
	return /^eyJ[\w-]/.test(text);
}

/**
 * Reads a JWS strictly: three parts of base64url without padding, of which the first is a JSON object that no two
 * readers could read differently. Throws ENVELOPE_UNSUPPORTED, or what `parseStrictJson` throws.
 */
export function readCompactJws(text: string): CompactJws {
	if (text.length > limits.inputBytes) throw new TamgaError("BODY_TOO_LARGE");
	const [, header = "", payload = "", signature = ""] = threeParts.exec(text) ?? [];
	if (header === "") throw unsupported("It is no compact JWS.");
	if (header.length > limits.joseHeaderCharacters) throw unsupported("Its header is too long.");
	return {
		header: readPart(header),
		payload,
		signingInput: utf8.encode(`${header}.${payload}`),
		signature: signature.length > limits.proofValueCharacters ? undefined : base64url.decode(signature),
	};
}

/** The payload of a JWT, which is a JSON object too. Throws as `readCompactJws`. */
export function readPayload({ payload }: CompactJws): JsonObject {
	return readPart(payload);
}

function readPart(part: string): JsonObject {
	const bytes = base64url.decode(part);
	if (bytes === undefined) throw unsupported("A part is no base64url.");
	const value = parseStrictJson(bytes);
	if (!isObject(value)) throw unsupported("A part is no JSON object.");
	return value;
}

export function unsupported(detail: string): TamgaError {
	return new TamgaError("ENVELOPE_UNSUPPORTED", detail);
}
