import { TamgaError } from "../core/errors.ts";
import type { JsonObject } from "../core/json.ts";
import { claimNamesIn } from "../core/verify/jose/claims.ts";
import { envelopeAround } from "../core/verify/jose/envelope-object.ts";
import { acceptCredential, type IssueDeps, type IssueOptions } from "./issue-credential.ts";
import { signCredentialJwt } from "./sign-credential-jwt.ts";

/**
 * As `issueCredential`, but gives an `EnvelopedVerifiableCredential` around a JWT (VCDM 2.0 §4.13.1).
 * Throws SCHEMA_INVALID for a credential with a word that is a claim in a JWT.
 */
export async function issueJwt(
	deps: IssueDeps,
	credential: JsonObject,
	options: Pick<IssueOptions, "created"> = {},
): Promise<JsonObject> {
	const [claim] = claimNamesIn(credential);
	if (claim !== undefined)
		throw new TamgaError("SCHEMA_INVALID", "In a JWT this word is a claim.", { path: `/${claim}` });
	const issuer = await acceptCredential(deps, credential, options);
	const signer = await deps.keyRing.signer(issuer.slug);
	return envelopeAround(await signCredentialJwt(credential, signer, options.created ?? deps.clock()), "credential");
}
