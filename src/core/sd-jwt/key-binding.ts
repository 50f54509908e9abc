import { TamgaError } from "../errors.ts";
import { isObject, type JsonObject } from "../json.ts";
import { combine, type Finding, failed, pass } from "../verify/finding.ts";
import { joseKeyType } from "../verify/jose/jose-header.ts";
import { readJwk } from "../verify/public-key.ts";
import { clockSkewMs } from "../verify/signing-conditions.ts";
import type { Asked } from "./judge-sd-jwt.ts";
import type { KeyBinding, SdJwt } from "./read-sd-jwt.ts";
import { checkSignature, type TokenJudging } from "./verify-jws.ts";

/** Does whoever presents it hold the key that it was issued to, and do so for this very question (RFC 9901 §7.3)? */
export function checkKeyBinding({ claims, keyBinding }: SdJwt, asked: Asked, judging: TokenJudging): Finding {
	if (keyBinding === undefined) return failed("HOLDER_MISMATCH", "Nobody shows to be its holder.");
	const { nonce, aud, iat } = keyBinding.claims;
	return combine([
		keyBinding.jws.header["typ"] === "kb+jwt" ? pass : failed("ENVELOPE_UNSUPPORTED"),
		nonce === asked.nonce ? pass : failed("INVALID_CHALLENGE_ERROR"),
		aud === asked.audience ? pass : failed("INVALID_DOMAIN_ERROR"),
		typeof iat === "number" ? pass : failed("PROOF_INVALID", "It does not say when it was presented."),
		typeof iat === "number" && iat * 1000 > judging.now.getTime() + clockSkewMs
			? failed("PROOF_CREATED_IN_FUTURE")
			: pass,
		keyBinding.coversAll ? pass : failed("PROOF_INVALID", "It was presented with other disclosures."),
		checkHolder(claims, keyBinding, judging),
	]);
}

/** The key is the one that the issuer signed (`cnf`, RFC 7800). */
function checkHolder({ cnf }: JsonObject, { jws }: KeyBinding, { tools }: TokenJudging): Finding {
	const jwk = isObject(cnf) ? cnf["jwk"] : undefined;
	if (!isObject(jwk)) return failed("HOLDER_MISMATCH", "It was issued to no key that is named.");
	try {
		const key = readJwk(jwk);
		if (joseKeyType(jws.header) !== key.type) return failed("KEY_TYPE_MISMATCH");
		return checkSignature(jws, key, tools).outcome === "pass" ? pass : failed("HOLDER_MISMATCH");
	} catch (error) {
		if (error instanceof TamgaError) return failed(error.code, error.detail);
		throw error;
	}
}
