import type { VerifyOptions } from "../app/services.ts";
import { TamgaError } from "../core/errors.ts";
import { isObject, type Json, type JsonObject } from "../core/json.ts";
import { parseStrictJson } from "../core/verify/strict-json.ts";

/** What somebody handed in to be judged. */
export interface Submission {
	readonly bytes: Uint8Array;
	readonly options: VerifyOptions;
}

const envelopes = {
	verifiablePresentation: "presentation",
	verifiableCredential: "credential",
} as const;

/**
 * Takes a document out of its request envelope, `{verifiablePresentation, options}` or `{verifiableCredential, options}`.
 * Whatever is no envelope is handed on byte for byte, so that the judge sees what was sent. An envelope has passed the
 * strict parser, which lets nothing through that writing it again could change: no name twice, no inexact number.
 */
export function readSubmission(bytes: Uint8Array): Submission {
	const envelope = envelopeIn(bytes);
	if (envelope === undefined) return { bytes, options: {} };
	const [member, ...more] = memberNames.filter((name) => envelope[name] !== undefined);
	if (member === undefined || more.length > 0) {
		throw new TamgaError("BAD_REQUEST", "Send one of verifiableCredential and verifiablePresentation.");
	}
	return {
		bytes: encode(envelope[member] ?? null),
		options: { ...readOptions(envelope["options"]), expect: envelopes[member] },
	};
}

/** `options` of a request: what the presentation must have been made for. Throws BAD_REQUEST. */
export function readOptions(options: Json | undefined): Pick<VerifyOptions, "challenge" | "domain"> {
	if (options === undefined || options === null) return {};
	if (!isObject(options)) throw new TamgaError("BAD_REQUEST", "options is an object.", { path: "/options" });
	return { ...textOption(options, "challenge"), ...textOption(options, "domain") };
}

export function encode(value: Json): Uint8Array<ArrayBuffer> {
	return new TextEncoder().encode(JSON.stringify(value));
}

const memberNames = ["verifiablePresentation", "verifiableCredential"] as const;

/** A presentation holds `verifiableCredential` too; what has an @context is a document and not an envelope. */
function envelopeIn(bytes: Uint8Array): JsonObject | undefined {
	// Spares the usual credential a second parsing; a name written with escapes is no envelope of ours.
	const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (!memberNames.some((name) => text.includes(`"${name}"`))) return undefined;
	try {
		const document = parseStrictJson(bytes);
		if (!isObject(document) || document["@context"] !== undefined) return undefined;
		return memberNames.some((name) => document[name] !== undefined) ? document : undefined;
	} catch {
		return undefined;
	}
}

/** An option that cannot be read is refused: passing over a challenge would be to skip a check. */
function textOption<Name extends "challenge" | "domain">(options: JsonObject, name: Name): { [key in Name]?: string } {
	const value = options[name];
	if (value === undefined || value === null) return {};
	if (typeof value === "string" && value !== "") return { [name]: value } as { [key in Name]: string };
	throw new TamgaError("BAD_REQUEST", `${name} is a text.`, { path: `/options/${name}` });
}
