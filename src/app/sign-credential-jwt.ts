import type { JsonObject } from "../core/json.ts";
import type { Signer } from "./ports.ts";

/** Signs a credential as a JWT in compact form (VC-JOSE-COSE §3.1.1): the payload is the credential as it stands. */
export async function signCredentialJwt(credential: JsonObject, signer: Signer, now: Date): Promise<string> {
	const header = { alg: "EdDSA", typ: "vc+jwt", cty: "vc", kid: signer.id };
	// By `iat` a verifier knows that the key was in use, also when it is retired one day.
	const payload = { ...credential, iat: Math.floor(now.getTime() / 1000) };
	const input = `${base64url(JSON.stringify(header))}.${base64url(JSON.stringify(payload))}`;
	return `${input}.${base64url(await signer.sign(new TextEncoder().encode(input)))}`;
}

function base64url(data: string | Uint8Array): string {
	return Buffer.from(data).toString("base64url");
}
