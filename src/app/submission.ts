import { TamgaError } from "../core/errors.ts";
import { isObject, type Json, type JsonObject } from "../core/json.ts";
import { parseStrictJson } from "../core/verify/strict-json.ts";
import type { VerifyOptions } from "./services.ts";

/** What somebody handed in to be judged. */
export interface Submission {
	readonly bytes: Uint8Array;
	readonly options: VerifyOptions;
}

/** The members of a request envelope that hold a document, what it must be, and what its proof is for. */
const envelopes = {
	verifiablePresentation: { expect: "presentation", purpose: "authentication" },
	verifiableCredential: { expect: "credential", purpose: "assertionMethod" },
} as const;
export type SubmissionKind = keyof typeof envelopes;
const memberNames = ["verifiablePresentation", "verifiableCredential"] as const;

/** Whether there is any need to look for an envelope. A name written with escapes is no envelope of ours. */
export function mayBeEnvelope(bytes: Uint8Array): boolean {
	const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	return text.includes('"verifiable') && memberNames.some((name) => text.includes(`"${name}"`));
}

/**
 * Takes a document out of its request envelope, `{verifiablePresentation, options}` or `{verifiableCredential, options}`.
 * Where no `kind` is demanded, whatever is no envelope is handed on byte for byte, so that the judge sees what was sent.
 * An envelope has passed the strict parser, which lets nothing through that writing it again could change: no name
 * twice, no inexact number. Throws BAD_REQUEST, and with a `kind` PROOF_PURPOSE_MISMATCH and what the parser throws.
 */
export function openEnvelope(bytes: Uint8Array, kind?: SubmissionKind): Submission {
	if (kind !== undefined) return openRequest(bytes, kind);
	const envelope = envelopeIn(bytes);
	if (envelope === undefined) return { bytes, options: {} };
	const [member, ...more] = memberNames.filter((name) => envelope[name] !== undefined);
	if (member === undefined || more.length > 0) {
		throw new TamgaError("BAD_REQUEST", "Send one of verifiableCredential and verifiablePresentation.");
	}
	return documentIn(envelope, member);
}

function openRequest(bytes: Uint8Array, kind: SubmissionKind): Submission {
	const request = parseStrictJson(bytes);
	if (!isObject(request)) throw new TamgaError("BAD_REQUEST", `Send an object with ${kind}.`);
	const submission = documentIn(request, kind);
	checkPurpose(request["options"], envelopes[kind].purpose);
	return submission;
}

/** A credential's proof is for `assertionMethod`, a presentation's for `authentication`: no other can be asked for. */
function checkPurpose(options: Json | undefined, purpose: string): void {
	const wanted = isObject(options) ? (options["expectedProofPurpose"] ?? purpose) : purpose;
	if (wanted !== purpose) throw new TamgaError("PROOF_PURPOSE_MISMATCH");
}

function documentIn(request: JsonObject, member: SubmissionKind): Submission {
	return {
		bytes: new TextEncoder().encode(JSON.stringify(request[member] ?? null)),
		options: { ...readOptions(request["options"]), expect: envelopes[member].expect },
	};
}

/** A presentation holds `verifiableCredential` too; what has an @context is a document and not an envelope. */
function envelopeIn(bytes: Uint8Array): JsonObject | undefined {
	try {
		const document = mayBeEnvelope(bytes) ? parseStrictJson(bytes) : undefined;
		if (!isObject(document) || document["@context"] !== undefined) return undefined;
		return memberNames.some((name) => document[name] !== undefined) ? document : undefined;
	} catch {
		return undefined;
	}
}

type TextOption = "challenge" | "domain" | "at";

/** `options` of a request: what the presentation must have been made for, and the moment that is asked about. Throws BAD_REQUEST. */
function readOptions(options: Json | undefined): Pick<VerifyOptions, TextOption> {
	if (options === undefined || options === null) return {};
	if (!isObject(options)) throw new TamgaError("BAD_REQUEST", "options is an object.", { path: "/options" });
	return { ...textOption(options, "challenge"), ...textOption(options, "domain"), ...textOption(options, "at") };
}

/** An option that cannot be read is refused: passing over a challenge would be to skip a check. */
function textOption<Name extends TextOption>(options: JsonObject, name: Name): { [key in Name]?: string } {
	const value = options[name];
	if (value === undefined || value === null) return {};
	if (typeof value === "string" && value !== "") return { [name]: value } as { [key in Name]: string };
	throw new TamgaError("BAD_REQUEST", `${name} is a text.`, { path: `/options/${name}` });
}
