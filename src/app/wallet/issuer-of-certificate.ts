import type { Certificate } from "../register/certificates.ts";
import type { Issuer } from "../register/issuers.ts";
import type { WalletDeps } from "./wallet-deps.ts";

/** Every certificate has a registered issuer: the register sees to it. */
export async function issuerOfCertificate({ register }: WalletDeps, { issuer: slug }: Certificate): Promise<Issuer> {
	const issuer = await register.issuer(slug);
	if (issuer === undefined) throw new TypeError(`no issuer ${slug} is registered`);
	return issuer;
}
