import { jwtCredentialClaims } from "../../core/wallet/jwt-credential.ts";
import type { ToWallet } from "./issue-to-wallet.ts";
import { signToken } from "./sign-token.ts";
import type { WalletDeps } from "./wallet-deps.ts";

/** The certificate as a JWT of VCDM 1.1, which is the form that most wallets have known for longest. */
export async function makeJwtCredential(deps: WalletDeps, { certificate, signed, id, key }: ToWallet): Promise<string> {
	const signer = await deps.keyRing.signer(certificate.issuer);
	return await signToken(jwtCredentialClaims(signed, { id, holder: key.did }, deps.clock()), signer, "JWT");
}
