import type { JsonObject } from "../../core/json.ts";
import type { Signer } from "../ports.ts";

/** Claims as a signed JWT in compact form (RFC 7515 §7.1), its key named by DID URL. */
export async function signToken(claims: JsonObject, signer: Signer, typ: string): Promise<string> {
	const input = `${encoded({ alg: "EdDSA", typ, kid: signer.id })}.${encoded(claims)}`;
	return `${input}.${base64url(await signer.sign(new TextEncoder().encode(input)))}`;
}

function encoded(part: JsonObject): string {
	return base64url(JSON.stringify(part));
}

function base64url(data: string | Uint8Array): string {
	return Buffer.from(data).toString("base64url");
}
