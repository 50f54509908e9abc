import { TamgaError } from "../errors.ts";
import { isObject, type JsonObject } from "../json.ts";
import { base64url } from "./base64url.ts";
import type { ProofPurpose, VerificationMethod } from "./controller-document.ts";
import { limits } from "./limits.ts";
import { readJwk } from "./public-key.ts";
import { parseStrictJson } from "./strict-json.ts";

/** did:jwk: the identifier is the key as JSON, its one method is `#0`, and `use` says what it is for. */
export function methodOfDidJwk(id: string, controller: string, purpose: ProofPurpose): VerificationMethod {
	const jwk = readIdentifier(controller);
	const key = readJwk(jwk);
	if (id !== `${controller}#0`) throw new TamgaError("KEY_NOT_FOUND", "A did:jwk has one key only.");
	if ("use" in jwk && jwk["use"] !== "sig") {
		throw new TamgaError("PROOF_PURPOSE_MISMATCH", `The key is not listed under ${purpose}.`);
	}
	return { id, controller, key };
}

function readIdentifier(controller: string): JsonObject {
	if (controller.length > limits.controllerCharacters) throw new TamgaError("KEY_INVALID", "The DID is too long.");
	const bytes = base64url.decode(controller.slice("did:jwk:".length));
	const jwk = bytes === undefined ? undefined : parseStrictJson(bytes);
	if (!isObject(jwk)) throw new TamgaError("KEY_INVALID", "The DID holds no key.");
	return jwk;
}
