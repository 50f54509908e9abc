import { TamgaError } from "../../errors.ts";
import { asList, isObject, type Json, type JsonObject } from "../../json.ts";
import { parseDateTime } from "../date-time.ts";
import { combine, type Finding, failed, pass } from "../finding.ts";
import { clockSkewMs } from "../signing-conditions.ts";

/** Registered claims (RFC 7519 §4.1, `nonce` and `cnf`): said about the signature, and no words of a credential. */
const registered: ReadonlySet<string> = new Set(["iss", "sub", "aud", "exp", "nbf", "iat", "jti", "nonce", "cnf"]);

/** Members that would be read as claims, were the document a payload. */
export function claimNamesIn(document: JsonObject): readonly string[] {
	return Object.keys(document).filter((name) => registered.has(name) || name === "vc" || name === "vp");
}

/** A payload as what it says about its signature, and the document that it is. */
export interface SplitPayload {
	readonly claims: JsonObject;
	readonly document: JsonObject;
}

export function splitClaims(payload: JsonObject): SplitPayload {
	const members = Object.entries(payload);
	return {
		claims: Object.fromEntries(members.filter(([name]) => registered.has(name))),
		document: Object.fromEntries(members.filter(([name]) => !registered.has(name))),
	};
}

/** By VC-JOSE-COSE §3.1.3 the payload is the document, and `vc` and `vp` must not be there. Throws SCHEMA_INVALID. */
export function readDocumentForm(payload: JsonObject): SplitPayload {
	if ("vc" in payload || "vp" in payload) throw new TamgaError("SCHEMA_INVALID", "It has a vc or vp claim.");
	return splitClaims(payload);
}

/** Milliseconds since 1970 of a NumericDate (RFC 7519 §2); `unreadable` for anything but a number. */
export function momentOf(date: Json | undefined): number | undefined | "unreadable" {
	if (date === undefined) return undefined;
	return typeof date === "number" ? date * 1000 : "unreadable";
}

/** `iat` decides nothing but that a signature is not from the future; W3C's own examples write it as text. */
export function signedAtOf({ iat }: JsonObject): number | undefined | "unreadable" {
	return typeof iat === "string" ? (parseDateTime(iat) ?? "unreadable") : momentOf(iat);
}

/**
 * The times of the signature (VC-JOSE-COSE §3.1.3); those of the credential are judged apart. `latest`: what is later is
 * from the future.
 */
export function checkClaimTimes(claims: JsonObject, now: Date, latest = now): Finding {
	const [made, begins, ends] = [signedAtOf(claims), momentOf(claims["nbf"]), momentOf(claims["exp"])];
	if (made === "unreadable" || begins === "unreadable" || ends === "unreadable") {
		return failed("PROOF_INVALID", "A date in the claims is no number.");
	}
	const isFuture = (moment: number | undefined): boolean => (moment ?? 0) > latest.getTime() + clockSkewMs;
	return combine([
		isFuture(made) || isFuture(begins) ? failed("PROOF_CREATED_IN_FUTURE") : pass,
		// RFC 7519 §4.1.4: on or after this moment.
		ends !== undefined && ends <= now.getTime() ? failed("PROOF_EXPIRED") : pass,
	]);
}

/** What is said twice must be the same: `iss` and whoever is named, `jti` and `id`, `sub` and the subject's id. */
export function checkClaimedTwice(
	{ iss, jti, sub }: JsonObject,
	{ id, credentialSubject }: JsonObject,
	named: Json | undefined,
	mismatch: "ISSUER_KEY_MISMATCH" | "HOLDER_MISMATCH",
): Finding {
	const isOther = (claim: Json | undefined, said: readonly (Json | undefined)[]): boolean =>
		claim !== undefined && said.some((one) => one !== undefined) && !said.includes(claim);
	return combine([
		isOther(iss, [named]) ? failed(mismatch, "The claim iss names somebody else.") : pass,
		isOther(jti, [id]) ? failed("PROOF_INVALID", "The claim jti is another id.") : pass,
		isOther(sub, asList(credentialSubject).map(idOf)) ? failed("PROOF_INVALID", "The claim sub is another id.") : pass,
	]);
}

/** The address of an issuer, holder or subject, which may stand alone or in an object. */
export function idOf(value: Json | undefined): Json | undefined {
	return isObject(value) ? value["id"] : value;
}
