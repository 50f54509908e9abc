import { TamgaError } from "../../errors.ts";
import { asList, isObject, type JsonObject } from "../../json.ts";
import { type CompactJws, readCompactJws, readPayload } from "./compact-jws.ts";
import { isEnvelope, isPresentation, readDocument } from "../input-kind.ts";
import { readClaimForm } from "./claim-form.ts";
import { readDocumentForm } from "./claims.ts";
import { envelopeAround, readEnvelopeObject } from "./envelope-object.ts";
import { type Content, type JoseHeader, readJoseHeader } from "./jose-header.ts";
import { signerOf } from "./signing-method.ts";

/** What an envelope holds, read and not yet verified. */
export interface OpenedEnvelope {
	readonly content: Content;
	readonly header: JoseHeader;
	/** What is said about the signature: registered claims. */
	readonly claims: JsonObject;
	/** The credential or presentation. */
	readonly document: JsonObject;
	/** True for VCDM 1.1 §6.3.1, where the document stands in a claim. */
	readonly isClaim: boolean;
	readonly jws: CompactJws;
}

const opened = new WeakMap<JsonObject, OpenedEnvelope | TamgaError>();

/**
 * Opens an `EnvelopedVerifiableCredential` or `EnvelopedVerifiablePresentation`; each only once.
 * Throws ENVELOPE_UNSUPPORTED for what this verifier does not read, and what is malformed as its code says.
 */
export function openEnvelope(envelope: JsonObject): OpenedEnvelope {
	const result = recall(envelope);
	if (result instanceof TamgaError) throw result;
	return result;
}

function recall(envelope: JsonObject): OpenedEnvelope | TamgaError {
	const result = opened.get(envelope) ?? tryToOpen(envelope);
	opened.set(envelope, result);
	return result;
}

function tryToOpen(envelope: JsonObject): OpenedEnvelope | TamgaError {
	try {
		return open(envelope);
	} catch (error) {
		if (error instanceof TamgaError) return error;
		throw error;
	}
}

function open(envelope: JsonObject): OpenedEnvelope {
	const { content, jws: text } = readEnvelopeObject(envelope);
	const jws = readCompactJws(text);
	const header = readJoseHeader(jws.header, content);
	const payload = readPayload(jws);
	const isClaim = header.form === "claim" || (header.form === "either" && isInClaim(payload, content));
	const split = isClaim ? readClaimForm(payload, content) : readDocumentForm(payload);
	checkContent(readDocument(split.document), content);
	return { content, header, ...split, isClaim, jws };
}

function checkContent(document: JsonObject, content: Content): void {
	if (isEnvelope(document) || isPresentation(document) !== (content === "presentation")) {
		throw new TamgaError("SCHEMA_INVALID", "It holds something else than its envelope says.", { path: "/type" });
	}
}

function isInClaim(payload: JsonObject, content: Content): boolean {
	return (content === "credential" ? "vc" : "vp") in payload && !("@context" in payload);
}

/** A bare JWS as the envelope that would hold it; what kind of thing it is says its header, or else its payload. */
export function envelopeOf(text: string): JsonObject {
	return envelopeAround(text, holdsPresentation(text) ? "presentation" : "credential");
}

/** What cannot be read counts as a credential, and is refused as one. */
function holdsPresentation(text: string): boolean {
	try {
		const jws = readCompactJws(text);
		const { typ } = jws.header;
		if (typeof typ === "string" && /^(?:application\/)?v[cp]\+jwt$/i.test(typ)) return /vp\+jwt$/i.test(typ);
		const payload = readPayload(jws);
		return isObject(payload["vp"]) || asList(payload["type"]).includes("VerifiablePresentation");
	} catch (error) {
		if (error instanceof TamgaError) return false;
		throw error;
	}
}

/** A document, out of its envelope where it came in one, and who signed that. */
export interface SignedContent {
	readonly document: JsonObject;
	readonly signer?: string | undefined;
}

/** Throws as `openEnvelope`. */
export function contentOf(presented: JsonObject): JsonObject {
	return isEnvelope(presented) ? openEnvelope(presented).document : presented;
}

/** Of an envelope that cannot be opened, an empty document. */
export function readSigned(presented: JsonObject): SignedContent {
	if (!isEnvelope(presented)) return { document: presented };
	const envelope = recall(presented);
	return envelope instanceof TamgaError
		? { document: {} }
		: { document: envelope.document, signer: signerOf(envelope) };
}
