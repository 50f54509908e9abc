import { TamgaError } from "../../errors.ts";
import { asList, isObject, type Json, type JsonObject } from "../../json.ts";
import { parseDateTime } from "../date-time.ts";
import { idOf, momentOf, type SplitPayload, splitClaims } from "./claims.ts";
import { looksLikeJws } from "./compact-jws.ts";
import { envelopeAround } from "./envelope-object.ts";
import type { Content } from "./jose-header.ts";

/*
 * The older form of a JWT (VCDM 1.1 §6.3.1): the document stands in the claim `vc` or `vp`, and what has a registered
 * claim (issuer, id, subject, dates) may be said there, in the document, or in both. Read only; we never write it.
 */

const base1 = "https://www.w3.org/2018/credentials/v1";

/** The document with what only the claims say. Throws SCHEMA_INVALID, also where both say it and differ. */
export function readClaimForm(payload: JsonObject, content: Content): SplitPayload {
	const [name, other] = content === "credential" ? (["vc", "vp"] as const) : (["vp", "vc"] as const);
	const { [name]: inner, ...rest } = payload;
	const { claims } = splitClaims(rest);
	if (!isObject(inner)) throw malformed(`It has no ${name} claim.`);
	if (other in rest || "@context" in rest || "type" in rest) throw malformed("It holds two documents.");
	return content === "credential"
		? readCredential(inner, claims)
		: { document: readPresentation(inner, claims), claims };
}

function readCredential(vc: JsonObject, claims: JsonObject): SplitPayload {
	const { nbf, exp, ...others } = claims;
	const { iss, jti, sub } = others;
	const document = {
		...vc,
		...missing("issuer", vc, iss),
		...missing("id", vc, jti),
		...subjectOf(vc, sub),
	};
	if (asList(vc["@context"])[0] !== base1) return { document, claims };
	// In VCDM 1.1 these two are the dates of the credential, and not of its signature.
	const dates = { ...dateOf("issuanceDate", vc, nbf), ...dateOf("expirationDate", vc, exp) };
	return { document: { ...document, ...dates }, claims: others };
}

function readPresentation(vp: JsonObject, { iss, jti }: JsonObject): JsonObject {
	const credentials = asList(vp["verifiableCredential"]).map((one) =>
		typeof one === "string" && looksLikeJws(one) ? envelopeAround(one, "credential") : one,
	);
	return {
		...vp,
		...missing("holder", vp, iss),
		...missing("id", vp, jti),
		...("verifiableCredential" in vp ? { verifiableCredential: credentials } : {}),
	};
}

function missing(name: string, document: JsonObject, claim: Json | undefined): JsonObject {
	return claim === undefined || name in document ? {} : { [name]: claim };
}

function subjectOf({ credentialSubject: subject }: JsonObject, sub: Json | undefined): JsonObject {
	if (sub === undefined || !isObject(subject) || idOf(subject) !== undefined) return {};
	return { credentialSubject: { ...subject, id: sub } };
}

/** A date from its claim; where the document has it too, both mean the same second. */
function dateOf(name: string, document: JsonObject, claim: Json | undefined): JsonObject {
	const moment = momentOf(claim);
	if (moment === undefined) return {};
	if (moment === "unreadable" || Number.isNaN(new Date(moment).getTime())) throw malformed("A date is no number.");
	const said = document[name];
	if (said === undefined) return { [name]: new Date(moment).toISOString() };
	const same = typeof said === "string" && second(parseDateTime(said)) === second(moment);
	if (!same) throw malformed(`The claims and the credential have another ${name}.`);
	return {};
}

function second(moment: number | undefined): number | undefined {
	return moment === undefined ? undefined : Math.floor(moment / 1000);
}

function malformed(detail: string): TamgaError {
	return new TamgaError("SCHEMA_INVALID", detail);
}
