import { asList, isObject, type JsonObject } from "../core/json.ts";
import type { SignatureFacts } from "../web/check-details.tsx";

/** The proofs of one of our own credentials, for whoever wants to see their values. */
export function signatureFacts(signed: string): readonly SignatureFacts[] {
	const { proof } = JSON.parse(signed) as JsonObject;
	return asList(proof)
		.filter(isObject)
		.map(({ cryptosuite, verificationMethod, proofValue, created }) => ({
			suite: words(cryptosuite),
			method: words(verificationMethod),
			value: words(proofValue),
			...(typeof created === "string" ? { created } : {}),
		}));
}

function words(value: unknown): string {
	return typeof value === "string" ? value : "";
}
