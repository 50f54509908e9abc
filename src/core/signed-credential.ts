import { base58btc } from "./base58btc.ts";
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

const slots = { created: "proof.created", method: "proof.method", value: "proof.value" } as const;

/** The template with its proof, whose members stand in the order in which `@digitalbazaar/vc` writes them. */
export function signedTemplate(template: Template): Template {
	const proof = {
		type: "DataIntegrityProof",
		created: slot(slots.created),
		verificationMethod: slot(slots.method),
		cryptosuite: "eddsa-rdfc-2022",
		proofPurpose: "assertionMethod",
		proofValue: slot(slots.value),
	};
	return { ...template, proof };
}

/** The signed credential, byte for byte as that library writes it. TypeError when fields and template do not fit. */
export function signedCredential({ template, fields, proof, signature }: SignedParts): string {
	const all = {
		...fields,
		[slots.created]: proof.created,
		[slots.method]: proof.verificationMethod,
		[slots.value]: base58btc.encode(signature),
	};
	return JSON.stringify(fill(signedTemplate(template), all));
}

/** The parts by the fields of the template with its proof; `undefined` when they hold no signature. */
export function partsFrom(template: Template, all: Fields): SignedParts | undefined {
	const { [slots.created]: created, [slots.method]: verificationMethod, [slots.value]: value, ...fields } = all;
	const signature = value === undefined ? undefined : base58btc.decode(value);
	if (created === undefined || verificationMethod === undefined || signature === undefined) return undefined;
	return { template, fields, proof: { created, verificationMethod }, signature };
}
