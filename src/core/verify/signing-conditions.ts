import { asList, type Json } from "../json.ts";
import type { VerificationMethod } from "./controller-document.ts";
import { type Finding, failed, pass } from "./finding.ts";
import type { Policy } from "./policy.ts";
import type { SigningKeyType } from "./public-key.ts";

/*
 * What every signature must meet beside being one, whether it stands in a proof or around the document: made for this
 * verifier, with a key of the right kind, while that key was in use.
 */

/** Clocks differ; a signature may be this much ahead of ours, in milliseconds (threat 23). */
export const clockSkewMs = 60_000;

/** A signature later than this is from the future. Who asks about an earlier moment may hold one that was made since. */
export function latestSigning({ asOf }: Policy, now: Date): Date {
	return asOf !== undefined && asOf.getTime() > now.getTime() ? asOf : now;
}

/** `domain` and `challenge` (threats 24 and 24b): what was asked for must be there; `public` accepts nothing unasked. */
export function checkAudience(
	{ challenge, domain }: { readonly challenge: Json | undefined; readonly domain: Json | undefined },
	policy: Policy,
): Finding {
	const isMeant = (said: Json | undefined, asked: string | undefined): boolean => {
		if (asked === undefined) return said === undefined || policy.profile === "vc-api";
		return asList(said).includes(asked);
	};
	// A signature answers one challenge; it may be for several verifiers.
	if (Array.isArray(challenge) || !isMeant(challenge, policy.challenge)) return failed("INVALID_CHALLENGE_ERROR");
	if (!isMeant(domain, policy.domain)) return failed("INVALID_DOMAIN_ERROR");
	return pass;
}

/** Kind, revocation and expiry of the key; the latter count at the moment of signing (threat 35). */
export function checkKey(
	{ key, revoked, expires }: VerificationMethod,
	keyTypes: readonly SigningKeyType[],
	signedAt: number,
): Finding {
	if (!keyTypes.includes(key.type)) return failed("KEY_TYPE_MISMATCH");
	const ended = (moment: number | undefined): boolean => moment !== undefined && moment <= signedAt;
	if (ended(revoked)) return failed("KEY_REVOKED");
	return ended(expires) ? failed("KEY_EXPIRED") : pass;
}
