import { readMicroCertificate } from "../../core/micro-certificate.ts";
import { certificateTypePath, disclosable, disclosableClaims } from "../../core/wallet/sd-jwt-claims.ts";
import type { Certificate } from "../register/certificates.ts";
import type { ToWallet } from "./issue-to-wallet.ts";
import { tokenListAddress } from "./token-status-lists.ts";
import type { WalletDeps } from "./wallet-deps.ts";

/**
 * The certificate as an SD-JWT VC, of which its holder shows what they like. Its key is named by DID URL and its issuer
 * by DID: wallets refuse an issuer that is a web address.
 */
export async function makeSdJwt(deps: WalletDeps, { certificate, signed, id, key }: ToWallet): Promise<string> {
	const { keyRing, random, tools, clock, deployment } = deps;
	const facts = readMicroCertificate(signed);
	if (facts === undefined) throw new TypeError("every certificate is a micro-certificate");
	const [signer, { SDJwtVcInstance }] = await Promise.all([
		keyRing.signer(certificate.issuer),
		import("@sd-jwt/sd-jwt-vc"),
	]);
	const issuer = new SDJwtVcInstance({
		signAlg: "EdDSA",
		signer: async (data) => base64url(await signer.sign(new TextEncoder().encode(data))),
		hashAlg: "sha-256",
		hasher: (data) => tools.sha256(typeof data === "string" ? new TextEncoder().encode(data) : new Uint8Array(data)),
		saltGenerator: () => base64url(random(16)),
	});
	const now = clock();
	const until = facts.validUntil === undefined ? undefined : Math.floor(Date.parse(facts.validUntil) / 1000);
	const hidden = disclosable(facts, id);
	const open = {
		iss: facts.issuer.id,
		vct: deployment.baseUrl + certificateTypePath,
		iat: Math.floor(now.getTime() / 1000),
		...(until === undefined ? {} : { exp: until }),
		cnf: { jwk: key.jwk },
		status: { status_list: statusOf(certificate, deps) },
	};
	const names = disclosableClaims.filter((name) => name in hidden);
	return await issuer.issue({ ...open, ...hidden }, { _sd: names }, { header: { kid: signer.id } });
}

function statusOf({ issuer, places }: Certificate, { deployment }: WalletDeps): { idx: number; uri: string } {
	const place = places.find(({ purpose }) => purpose === "revocation");
	if (place === undefined) throw new TypeError("every certificate has a place for its revocation");
	return { idx: place.index, uri: tokenListAddress(deployment, issuer, place.list) };
}

function base64url(data: Uint8Array): string {
	return Buffer.from(data).toString("base64url");
}
