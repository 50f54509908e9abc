import { TamgaError } from "../errors.ts";
import type { Json } from "../json.ts";
import { looksLikeJws } from "./jose/compact-jws.ts";
import { envelopeOf } from "./jose/open-envelope.ts";
import { limits } from "./limits.ts";
import { parseStrictJson } from "./strict-json.ts";

/** Base64url and dots; what a text editor adds at the ends is no part of it. */
const textOfJws = new TextDecoder("utf-8", { ignoreBOM: true });

/**
 * Reads what was handed in: JSON, or a JWT, bare or as a JSON string. A bare JWT becomes the envelope that would hold
 * it, so that everything after this sees one form. Throws what `parseStrictJson` throws.
 */
export function readInput(bytes: Uint8Array): Json {
	if (bytes.length > limits.inputBytes) throw new TamgaError("BODY_TOO_LARGE");
	if (looksLikeJws(textOfJws.decode(bytes.subarray(0, 64)).trimStart())) {
		return envelopeOf(textOfJws.decode(bytes).trim());
	}
	const document = parseStrictJson(bytes);
	return typeof document === "string" && looksLikeJws(document) ? envelopeOf(document) : document;
}
