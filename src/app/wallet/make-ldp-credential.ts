import type { JsonObject } from "../../core/json.ts";
import { boundCredential } from "../../core/wallet/bound-credential.ts";
import { secure } from "../secure-document.ts";
import type { ToWallet } from "./issue-to-wallet.ts";
import { issuerOfCertificate } from "./issuer-of-certificate.ts";
import type { WalletDeps } from "./wallet-deps.ts";

/** The certificate bound to the wallet's DID, with a Data Integrity proof as every certificate has. */
export async function makeLdpCredential(
	deps: WalletDeps,
	{ certificate, signed, id, key }: ToWallet,
): Promise<JsonObject> {
	const issuer = await issuerOfCertificate(deps, certificate);
	return await secure(deps, issuer, boundCredential(signed, { id, holder: key.did }), "credential", {});
}
