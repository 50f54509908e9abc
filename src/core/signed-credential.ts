import { base58btc } from "./base58btc.ts";
import type { JsonObject } from "./json.ts";
import { type Fields, fill, slot, type Template } from "./template.ts";

export interface ProofFields {
	/** ISO 8601 in whole seconds, UTC. */
	readonly created: string;
	/** DID URL of the key. */
	readonly verificationMethod: string;
}

/** What a certificate with one `eddsa-rdfc-2022` proof is made of. */
export interface SignedParts {
	readonly template: Template;
	readonly fields: Fields;
	readonly proof: ProofFields;
	/** So many bytes as `signatureLength` says. */
	readonly signature: Uint8Array;
}

/** Bytes of an Ed25519 signature (RFC 8032 §5.1.6). */
export const signatureLength = 64;

/** The members in the order in which `@digitalbazaar/vc` writes them. */
export const proofTemplate: JsonObject = {
	type: "DataIntegrityProof",
	created: slot("created"),
	verificationMethod: slot("verificationMethod"),
	cryptosuite: "eddsa-rdfc-2022",
	proofPurpose: "assertionMethod",
};

/** The signed credential, byte for byte as that library writes it. TypeError when fields and template do not fit. */
export function signedCredential({ template, fields, proof, signature }: SignedParts): string {
	const { created, verificationMethod } = proof;
	const value = { ...fill(proofTemplate, { created, verificationMethod }), proofValue: base58btc.encode(signature) };
	return JSON.stringify({ ...fill(template, fields), proof: value });
}
