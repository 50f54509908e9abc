import { base58btc } from "../core/base58btc.ts";
import type { JsonObject } from "../core/json.ts";
import type { Tools } from "../core/tools.ts";
import type { Content } from "../core/verify/jose/jose-header.ts";
import { type Reading, readSecured } from "../core/verify/secured-document.ts";
import type { HashName, Suite } from "../core/verify/suites/suite.ts";
import type { Signer } from "./ports.ts";
import { wholeSecond } from "../core/calendar.ts";

/** What is signed, and what the signature says about itself (vc-data-integrity §2.1). */
export interface ProofTerms {
	readonly content: Content;
	readonly created: Date;
	readonly expires?: Date;
	/** What a verifier asked for, so that nobody can present the same again. */
	readonly challenge?: string;
	/** The verifiers for whom it is made. */
	readonly domain?: string | readonly string[];
}

/** A credential is asserted; a presentation shows who presents it (VCDM 2.0 §4.12). */
const purposes = { credential: "assertionMethod", presentation: "authentication" } as const;

/** Adds a Data Integrity proof of an Ed25519 suite (vc-di-eddsa §3.2.1, §3.3.1); the document stays as it came. */
export async function signDocument(
	document: JsonObject,
	signer: Signer,
	suite: Suite,
	terms: ProofTerms,
	{ tools, ...reading }: Reading & { readonly tools: Tools },
): Promise<JsonObject> {
	const secured = await readSecured(document, reading);
	const proof = proofConfig(document, signer, suite, terms);
	const expanded = await reading.jsonLd.expand({ ...proof, "@context": secured.context });
	const input = {
		document,
		proof,
		canonicalDocument: (hash: HashName) => secured.canonical(hash),
		canonicalProof: (hash: HashName) => reading.jsonLd.canonize(expanded, hash),
	};
	const signature = await signer.sign(await suite.hashData(input, "Ed25519", tools));
	return { ...document, proof: { ...proof, proofValue: base58btc.encode(signature) } };
}

function proofConfig(
	document: JsonObject,
	signer: Signer,
	{ name, covers }: Suite,
	{ content, created, expires, challenge, domain }: ProofTerms,
): JsonObject {
	return {
		// vc-di-eddsa §3.3.1 step 2: the context is signed with the proof, so that nobody can put another before the JSON.
		...(covers === "json" ? { "@context": document["@context"] ?? null } : {}),
		type: "DataIntegrityProof",
		cryptosuite: name,
		created: wholeSecond(created),
		...(expires === undefined ? {} : { expires: wholeSecond(expires) }),
		verificationMethod: signer.id,
		proofPurpose: purposes[content],
		...(challenge === undefined ? {} : { challenge }),
		...(domain === undefined ? {} : { domain }),
	};
}
