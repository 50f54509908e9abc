import { base58btc } from "../base58btc.ts";
import type { JsonObject } from "../json.ts";
import { type Fields, fill, slot, type Template } from "../template.ts";
import type { Tools } from "../tools.ts";
import { type CompiledStatements, compileStatements } from "./compile-statements.ts";

/** A template made ready for signing and checking many certificates with `eddsa-rdfc-2022` (vc-di-eddsa §3.2). */
export interface CompiledTemplate {
	/** The bytes that a signature covers; `undefined` where only the general way can tell. */
	signedBytes(fields: Fields, proof: ProofFields): Uint8Array | undefined;
	/** The signed credential, byte for byte as `@digitalbazaar/vc` writes it. */
	signed(fields: Fields, proof: ProofFields, signature: Uint8Array): string;
}

export interface ProofFields {
	/** ISO 8601 in whole seconds, UTC. */
	readonly created: string;
	/** DID URL of the key. */
	readonly verificationMethod: string;
}

export async function compileTemplate(
	template: Template,
	tools: Pick<Tools, "sha256" | "contexts">,
): Promise<CompiledTemplate> {
	const document = await compileStatements(template, tools);
	const proof = await compileStatements({ "@context": template["@context"] ?? null, ...proofTemplate }, tools);
	return {
		signedBytes: (fields, proofFields) => signedBytes(document, proof, fields, proofFields, tools),
		signed: (fields, { created, verificationMethod }, signature) => {
			const value = {
				...fill(proofTemplate, { created, verificationMethod }),
				proofValue: base58btc.encode(signature),
			};
			return JSON.stringify({ ...fill(template, fields), proof: value });
		},
	};
}

/** The members in the order in which the library writes them. */
const proofTemplate: JsonObject = {
	type: "DataIntegrityProof",
	created: slot("created"),
	verificationMethod: slot("verificationMethod"),
	cryptosuite: "eddsa-rdfc-2022",
	proofPurpose: "assertionMethod",
};

/** vc-di-eddsa §3.2.4: the hash of the proof's configuration, then the hash of the document. */
function signedBytes(
	document: CompiledStatements,
	proof: CompiledStatements,
	fields: Fields,
	{ created, verificationMethod }: ProofFields,
	{ sha256 }: Pick<Tools, "sha256">,
): Uint8Array | undefined {
	const statements = [proof.write({ created, verificationMethod }), document.write(fields)];
	const hashes = statements.map((text) => (text === undefined ? undefined : sha256(new TextEncoder().encode(text))));
	const [first, second] = hashes;
	return first === undefined || second === undefined ? undefined : Uint8Array.from([...first, ...second]);
}
