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

/** The proof without its value; its members stand in the order in which `@digitalbazaar/vc` writes them. */
export const proofTemplate: Template = {
	type: "DataIntegrityProof",
	created: slot(slots.created),
	verificationMethod: slot(slots.method),
	cryptosuite: "eddsa-rdfc-2022",
	proofPurpose: "assertionMethod",
};

/** The template with its proof. */
export function signedTemplate(template: Template): Template {
	return { ...template, proof: { ...proofTemplate, proofValue: slot(slots.value) } };
}

/** The fields of `proofTemplate`. */
export function proofSlots({ created, verificationMethod }: ProofFields): Fields {
	return { [slots.created]: created, [slots.method]: verificationMethod };
}

/** What the template with its proof has of fields beside those of the template. */
export function signatureSlots({ proof, signature }: Pick<SignedParts, "proof" | "signature">): Fields {
	return { ...proofSlots(proof), [slots.value]: base58btc.encode(signature) };
}

/** The signed credential, byte for byte as that library writes it. TypeError when fields and template do not fit. */
export function signedCredential({ template, fields, ...signing }: SignedParts): string {
	return JSON.stringify(fill(signedTemplate(template), { ...fields, ...signatureSlots(signing) }));
}

/** What the fields of a template with its proof say, the signature as it is written. */
export interface SignedFields {
	readonly fields: Fields;
	readonly proof: ProofFields;
	readonly proofValue: string;
}

/** The other way round; a slot that is not there is empty. */
export function readSignedSlots(all: Fields): SignedFields {
	const {
		[slots.created]: created = "",
		[slots.method]: verificationMethod = "",
		[slots.value]: proofValue = "",
		...fields
	} = all;
	return { fields, proof: { created, verificationMethod }, proofValue };
}

/** The parts by the fields of the template with its proof; `undefined` when they hold no signature. */
export function partsFrom(template: Template, all: Fields): SignedParts | undefined {
	const { fields, proof, proofValue } = readSignedSlots(all);
	const signature = base58btc.decode(proofValue);
	if (proof.created === "" || proof.verificationMethod === "" || signature === undefined) return undefined;
	return { template, fields, proof, signature };
}
