import type { JsonObject } from "../core/json.ts";
import type { Signer } from "./ports.ts";
import type { ProofTerms } from "./sign-document.ts";

const mediaTypes = { credential: "vc", presentation: "vp" } as const;

/**
 * Signs a credential or presentation as a JWT in compact form (VC-JOSE-COSE §3.1.1, §3.1.2): the payload is the
 * document as it stands, and beside it what the signature says about itself.
 */
export async function signJwt(document: JsonObject, signer: Signer, terms: ProofTerms): Promise<string> {
	const type = mediaTypes[terms.content];
	const header = { alg: "EdDSA", typ: `${type}+jwt`, cty: type, kid: signer.id };
	const payload = { ...document, ...claims(terms) };
	const input = `${base64url(JSON.stringify(header))}.${base64url(JSON.stringify(payload))}`;
	return `${input}.${base64url(await signer.sign(new TextEncoder().encode(input)))}`;
}

/** RFC 7519 §4.1, and `nonce` of OpenID Connect, which VC-JOSE-COSE's examples use for a challenge. */
function claims({ created, expires, challenge, domain }: ProofTerms): JsonObject {
	return {
		// By `iat` a verifier knows that the key was in use, also when it is retired one day.
		iat: numericDate(created),
		...(expires === undefined ? {} : { exp: numericDate(expires) }),
		...(challenge === undefined ? {} : { nonce: challenge }),
		...(domain === undefined ? {} : { aud: domain }),
	};
}

/** Whole seconds since 1970. */
function numericDate(moment: Date): number {
	return Math.floor(moment.getTime() / 1000);
}

function base64url(data: string | Uint8Array): string {
	return Buffer.from(data).toString("base64url");
}
