import { base58btc } from "./base58btc.ts";
import { isObject, type JsonObject } from "./json.ts";
import { type SignedParts, signatureLength, signedCredential } from "./signed-credential.ts";
import { likelyTemplateOf } from "./template-of.ts";

/**
 * What a certificate of ours is made of, the reverse of `signedCredential`; `undefined` unless its parts give exactly
 * this text again. Proves nothing. SyntaxError for what is no JSON.
 */
export function partsOf(signed: string): SignedParts | undefined {
	const credential: unknown = JSON.parse(signed);
	if (!isObject(credential) || !isObject(credential["proof"])) return undefined;
	const known = likelyTemplateOf(credential);
	const proof = readProof(credential["proof"]);
	if (known === undefined || proof === undefined) return undefined;
	const parts = { ...known, ...proof };
	return signedCredential(parts) === signed ? parts : undefined;
}

function readProof(value: JsonObject): Pick<SignedParts, "proof" | "signature"> | undefined {
	const { created, verificationMethod, proofValue } = value;
	if (typeof created !== "string" || typeof verificationMethod !== "string") return undefined;
	const signature = typeof proofValue === "string" ? base58btc.decode(proofValue) : undefined;
	if (signature?.length !== signatureLength) return undefined;
	return { proof: { created, verificationMethod }, signature };
}
