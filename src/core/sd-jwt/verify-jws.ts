import type { EvidenceMap } from "../evidence.ts";
import type { JsonObject } from "../json.ts";
import type { Tools } from "../tools.ts";
import { findMethod } from "../verify/controller-document.ts";
import { withoutFragment } from "../verify/did.ts";
import { type Finding, failed, notRun, pass } from "../verify/finding.ts";
import type { CompactJws } from "../verify/jose/compact-jws.ts";
import { joseKeyType } from "../verify/jose/jose-header.ts";
import type { Policy } from "../verify/policy.ts";
import { isSignedBy, type PublicKey } from "../verify/public-key.ts";
import { checkKey } from "../verify/signing-conditions.ts";

/** What stays the same while one token is judged. */
export interface TokenJudging {
	readonly evidence: EvidenceMap;
	readonly policy: Policy;
	readonly now: Date;
	readonly tools: Tools;
	/** Inflates a zlib stream, never beyond `limit` bytes; `undefined` for more; rejects what is none. */
	readonly inflate: (bytes: Uint8Array, limit: number) => Promise<Uint8Array | undefined>;
}

/** Whether an issuer's own key signed: what is known of the key, and whether the signature holds. */
export function verifyIssuerJws(
	jws: CompactJws,
	claims: JsonObject,
	issuer: string,
	{ evidence, policy, now, tools }: TokenJudging,
): { readonly key: Finding; readonly signature: Finding } {
	const { kid } = jws.header;
	const keyType = joseKeyType(jws.header);
	if (keyType === undefined) return { key: notRun, signature: failed("ENVELOPE_UNSUPPORTED") };
	if (typeof kid !== "string") return { key: failed("KEY_NOT_FOUND", "The header names no key."), signature: notRun };
	const methodId = kid.startsWith("#") ? issuer + kid : kid;
	if (withoutFragment(methodId) !== issuer) return { key: failed("ISSUER_KEY_MISMATCH"), signature: notRun };
	const lookup = findMethod(methodId, "assertionMethod", evidence, policy.allowedHosts);
	if ("finding" in lookup) return { key: lookup.finding, signature: notRun };
	const { iat } = claims;
	const key = checkKey(lookup.method, [keyType], typeof iat === "number" ? iat * 1000 : now.getTime());
	const isOfKind = lookup.method.key.type === keyType;
	return { key, signature: isOfKind ? checkSignature(jws, lookup.method.key, tools) : notRun };
}

export function checkSignature({ signature, signingInput }: CompactJws, key: PublicKey, tools: Tools): Finding {
	const isGenuine = signature !== undefined && isSignedBy(key, signingInput, signature, tools);
	return isGenuine ? pass : failed("SIGNATURE_INVALID");
}
