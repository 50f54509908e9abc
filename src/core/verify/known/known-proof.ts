import type { JsonObject } from "../../json.ts";
import type { SignedFields } from "../../signed-credential.ts";
import type { SignatureTools } from "../../tools.ts";
import { parseDateTime } from "../date-time.ts";
import { failed, pass } from "../finding.ts";
import { limits } from "../limits.ts";
import { type ConditionsContext, readProofValue, type SignatureCheck, verifyProof } from "../proof.ts";
import type { ProofSetResult } from "../proof-set.ts";
import { isSignedBy } from "../public-key.ts";
import { eddsaRdfc2022 } from "../suites/eddsa-rdfc-2022.ts";
import type { AddressGuard } from "./address-guard.ts";

/** The one proof of a document whose text is that of a known template. */
export interface KnownProof {
	readonly proof: JsonObject;
	/** What the signature covers. */
	readonly signedBytes: Uint8Array;
}

export function knownProof({ proof, proofValue }: Omit<SignedFields, "fields">): JsonObject {
	const { created, verificationMethod } = proof;
	const [type, cryptosuite, proofPurpose] = ["DataIntegrityProof", "eddsa-rdfc-2022", "assertionMethod"];
	return { type, created, verificationMethod, cryptosuite, proofPurpose, proofValue };
}

/** Texts that every JSON reader and every rule of shape takes as they are. */
export function isPlainlyFilled({ fields, proof, proofValue }: SignedFields, guard: AddressGuard): boolean {
	const { created, verificationMethod } = proof;
	if (verificationMethod.length > limits.methodCharacters || proofValue.length > limits.proofValueCharacters)
		return false;
	if (parseDateTime(created) === undefined || !guard(fields)) return false;
	return !/\p{Control}/u.test(Object.values(fields).join(""));
}

export async function verifyKnownProof(
	known: KnownProof,
	conditions: ConditionsContext,
	tools: SignatureTools,
): Promise<ProofSetResult> {
	const result = await verifyProof(known.proof, eddsaRdfc2022, conditions, checkSignature(known, tools));
	return { finding: result.signature, results: [result] };
}

function checkSignature({ proof, signedBytes }: KnownProof, tools: SignatureTools): SignatureCheck {
	return async ({ key }) => {
		const signature = readProofValue(proof["proofValue"]);
		const isRight = typeof signature !== "string" && eddsaRdfc2022.keyTypes.includes(key.type);
		const isGenuine = isRight && (await isSignedBy(key, signedBytes, signature, tools));
		return isGenuine ? pass : failed("SIGNATURE_INVALID");
	};
}
