import { asList, type JsonObject } from "../../json.ts";
import { credentialsContext } from "../../micro-certificate-template.ts";
import { unsupported } from "./compact-jws.ts";
import type { Content } from "./jose-header.ts";

/*
 * The object that holds a secured credential or presentation as a data URL (VCDM 2.0 §4.13.1 and §4.13.2). Only what
 * is inside the URL is signed, so that nothing else may be said in it.
 */

const types = {
	credential: "EnvelopedVerifiableCredential",
	presentation: "EnvelopedVerifiablePresentation",
} as const;

/** `jwt` is how VCDM 1.1 times and some test data declare both. */
const mediaTypes = {
	credential: ["application/vc+jwt", "application/jwt"],
	presentation: ["application/vp+jwt", "application/jwt"],
} as const;

export function envelopeAround(jws: string, content: Content): JsonObject {
	return {
		"@context": credentialsContext,
		id: `data:${mediaTypes[content][0]},${jws}`,
		type: types[content],
	};
}

export interface EnvelopeObject {
	readonly content: Content;
	readonly jws: string;
}

/** Throws ENVELOPE_UNSUPPORTED for what is no such object, or holds anything but a JWT. */
export function readEnvelopeObject(envelope: JsonObject): EnvelopeObject {
	const { "@context": context, id, type, ...more } = envelope;
	const content = asList(type).includes(types.presentation) ? "presentation" : "credential";
	if (!asList(context).includes(credentialsContext)) throw unsupported("An envelope needs the base context.");
	if (asList(type).length !== 1) throw unsupported("An envelope has one type.");
	if (Object.keys(more).length > 0) throw unsupported("Something is said outside the signature.");
	const [, mediaType = "", jws = ""] = /^data:([^,]*),(.*)$/.exec(typeof id === "string" ? id : "") ?? [];
	const isKnown = mediaTypes[content].some((known) => known === mediaType.toLowerCase());
	if (!isKnown) throw unsupported("It holds no JWT of the right media type.");
	return { content, jws };
}
