import type { JsonObject } from "../../json.ts";
import { findMethod } from "../controller-document.ts";
import { combine, type Finding, failed, notRun, pass } from "../finding.ts";
import { checkOwnContextDigest } from "../own-context.ts";
import type { ProofContext, ProofResult } from "../proof.ts";
import { type ProofSetResult, verifyProofs } from "../proof-set.ts";
import { isSignedBy, type PublicKey } from "../public-key.ts";
import type { SecuredDocument } from "../secured-document.ts";
import { checkAudience, checkKey, latestSigning } from "../signing-conditions.ts";
import { checkClaimedTwice, checkClaimTimes, idOf, signedAtOf } from "./claims.ts";
import type { OpenedEnvelope } from "./open-envelope.ts";
import { methodIdOf, signerOf } from "./signing-method.ts";

/** How a document is secured: by proofs in it, unless another way is given. */
export type VerifySecuring = (secured: SecuredDocument, context: ProofContext) => Promise<ProofSetResult>;

/** Verifies the signature around a document (VC-JOSE-COSE §3.1), and proofs in it as well where there are any. */
export function securingBy(envelope: OpenedEnvelope): VerifySecuring {
	return async (secured, context) => {
		const result = verifyEnvelope(envelope, secured.document, context);
		const inner = secured.proofs.length === 0 ? undefined : await verifyProofs(secured, context);
		return {
			finding: combine([result.signature, inner?.finding].filter((finding) => finding !== undefined)),
			results: [result, ...(inner?.results ?? [])],
		};
	};
}

function verifyEnvelope(envelope: OpenedEnvelope, document: JsonObject, context: ProofContext): ProofResult {
	const { policy, evidence, purpose, now } = context;
	const signer = signerOf(envelope) ?? "";
	const statement = checkStatement(envelope, signer, context);
	if (statement.outcome !== "pass") return { signer, key: notRun, signature: statement };
	const methodId = methodIdOf(envelope, evidence);
	if (methodId === undefined)
		return { signer, key: failed("KEY_NOT_FOUND", "The header names no key."), signature: notRun };
	const lookup = findMethod(methodId, purpose, evidence, policy.allowedHosts);
	if ("finding" in lookup) return { signer, key: lookup.finding, signature: notRun };
	const signedAt = signedAtOf(envelope.claims);
	const { keyType } = envelope.header;
	const isDated = typeof signedAt === "number";
	const key = checkKey(lookup.method, [keyType], isDated ? signedAt : now.getTime());
	if (lookup.method.key.type !== keyType) return { signer, key, signature: notRun };
	const signature = checkSignature(envelope, document, lookup.method.key, context);
	return { signer, key, signature, ...(isDated ? { created: signedAt } : {}) };
}

/** What the envelope says about its signature, and what it says twice. */
function checkStatement({ header, claims, content, document }: OpenedEnvelope, signer: string, context: ProofContext) {
	const { nonce: challenge, aud: domain } = claims;
	const [named, mismatch] =
		content === "credential"
			? ([idOf(document["issuer"]), "ISSUER_KEY_MISMATCH"] as const)
			: ([idOf(document["holder"]) ?? signer, "HOLDER_MISMATCH"] as const);
	const inHeader = header.iss === undefined ? {} : { iss: header.iss };
	return combine([
		checkClaimTimes(claims, context.now, latestSigning(context.policy, context.now)),
		checkAudience({ challenge, domain }, context.policy),
		checkClaimedTwice(claims, document, named, mismatch),
		checkClaimedTwice(inHeader, document, named, mismatch),
	]);
}

/** The JSON is signed, byte for byte; what its words mean is for the contexts to say. */
function checkSignature(
	{ jws: { signature, signingInput } }: OpenedEnvelope,
	document: JsonObject,
	key: PublicKey,
	{ tools }: ProofContext,
): Finding {
	const isGenuine = signature !== undefined && isSignedBy(key, signingInput, signature, tools);
	return combine([isGenuine ? pass : failed("SIGNATURE_INVALID"), checkOwnContextDigest(document)]);
}
