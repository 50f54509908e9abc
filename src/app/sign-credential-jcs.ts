import { base58btc } from "../core/base58btc.ts";
import { canonicalJson, type JsonObject } from "../core/json.ts";
import type { Tools } from "../core/tools.ts";
import { hashPair } from "../core/verify/suites/suite.ts";
import type { Signer } from "./ports.ts";

/** Signs a credential with `eddsa-jcs-2022` (vc-di-eddsa §3.3.1): over its JSON as it stands. */
export async function signCredentialJcs(
	credential: JsonObject,
	signer: Signer,
	tools: Tools,
	now: Date,
): Promise<JsonObject> {
	const config = {
		// Step 2: the context is signed with the proof, so that nobody can put another before the credential.
		"@context": credential["@context"] ?? null,
		type: "DataIntegrityProof",
		cryptosuite: "eddsa-jcs-2022",
		created: `${now.toISOString().slice(0, 19)}Z`,
		verificationMethod: signer.id,
		proofPurpose: "assertionMethod",
	};
	// §3.3.4: the hash of the proof first, then that of the document.
	const data = hashPair(canonicalJson(config), canonicalJson(credential), "sha256", tools);
	return { ...credential, proof: { ...config, proofValue: base58btc.encode(await signer.sign(data)) } };
}
