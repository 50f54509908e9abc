import { bytesOfHex } from "../../hex.ts";
import type { JsonObject } from "../../json.ts";
import type { Tools } from "../../tools.ts";
import type { SigningKeyType } from "../public-key.ts";

export type HashName = "sha256" | "sha384";

/** What a proof was made over, in both forms that a cryptosuite may ask for. */
export interface SignedInput {
	/** The document as presented, without `proof` (but with the proofs that this one builds on). */
	readonly document: JsonObject;
	/** The proof as presented, without `proofValue`. */
	readonly proof: JsonObject;
	/** Both as canonical N-Quads, read by the document's `@context`. */
	canonicalDocument(hash: HashName): Promise<string>;
	canonicalProof(hash: HashName): Promise<string>;
}

/** A cryptosuite as a value: which keys it takes, and which bytes they sign. */
export interface Suite {
	readonly name: string;
	readonly keyTypes: readonly SigningKeyType[];
	/** Whether a signature covers RDF statements (then the way of writing must be checked too) or the JSON itself. */
	readonly covers: "statements" | "json";
	hashData(input: SignedInput, keyType: SigningKeyType, tools: Tools): Promise<Uint8Array>;
}

/** Hash of the proof, then hash of the document: the order of all our suites. */
export function hashPair(proof: string, document: string, hash: HashName, tools: Tools): Uint8Array {
	return bytesOfHex(tools.hashText(hash, proof) + tools.hashText(hash, document));
}

/** vc-di-eddsa §3.2.4 and vc-di-ecdsa §3.2.4: both parts as canonical N-Quads. */
export async function hashStatements(input: SignedInput, hash: HashName, tools: Tools): Promise<Uint8Array> {
	return hashPair(await input.canonicalProof(hash), await input.canonicalDocument(hash), hash, tools);
}
