import { TamgaError } from "../../core/errors.ts";
import type { JsonObject } from "../../core/json.ts";
import { type QrCode, qrCode } from "../../render/qr.ts";
import type { Certificate } from "../register/certificates.ts";
import { configurationIds } from "./credential-configurations.ts";
import { minutesAfter, offerMinutes, type WalletDeps } from "./wallet-deps.ts";
import { WalletError } from "./wallet-error.ts";
import { derived, freshSecret, freshTransactionCode, stored } from "./wallet-secrets.ts";

/** An offer as its holder sees it, once: none of it can be read again. */
export interface MadeOffer {
	/** What a wallet opens: `openid-credential-offer://…` */
	readonly link: string;
	/** The link as a QR code. */
	readonly code: QrCode;
	/** Six digits that the holder types into the wallet. */
	readonly transactionCode: string;
	readonly expiresAt: Date;
}

/** The grant of OpenID4VCI 1.0 §3.5. */
export const preAuthorizedGrant = "urn:ietf:params:oauth:grant-type:pre-authorized_code";

/** Offers a certificate to its holder's wallet. Throws NOT_FOUND, and NOT_IN_FORCE for one that is revoked or suspended. */
export async function makeOffer(deps: WalletDeps, certificateId: string): Promise<MadeOffer> {
	const certificate = await deps.register.certificate(certificateId);
	if (certificate?.signed === undefined) throw new TamgaError("NOT_FOUND");
	if (!isInForce(certificate)) throw new TamgaError("NOT_IN_FORCE");
	const { random, tools, clock, deployment } = deps;
	const [id, transactionCode, now] = [freshSecret(random), freshTransactionCode(random), clock()];
	const expiresAt = minutesAfter(now, offerMinutes);
	const code = codeOf(id, deps);
	await deps.register.saveWalletOffer({
		key: stored("offer", id, tools),
		codeHash: stored("code", code, tools),
		transactionHash: transactionHash(code, transactionCode, deps),
		certificate: certificate.id,
		createdAt: now.toISOString(),
		expiresAt,
	});
	const address = encodeURIComponent(`${deployment.baseUrl}/wallet/offers/${id}`);
	const link = `openid-credential-offer://?credential_offer_uri=${address}`;
	return { link, code: qrCode(link), transactionCode, expiresAt: new Date(expiresAt) };
}

/** The offer as a wallet fetches it (OpenID4VCI 1.0 §4.1.1); `undefined` when it is used up, has ended or never was. */
export async function readOffer(deps: WalletDeps, id: string): Promise<JsonObject | undefined> {
	const { register, tools, clock, deployment } = deps;
	const offer = await register.walletOffer(stored("offer", id, tools), clock().toISOString());
	if (offer === undefined) return undefined;
	return {
		credential_issuer: deployment.baseUrl,
		credential_configuration_ids: configurationIds,
		grants: {
			[preAuthorizedGrant]: {
				"pre-authorized_code": codeOf(id, deps),
				tx_code: { input_mode: "numeric", length: 6 },
			},
		},
	};
}

/** Takes a code once for a token; each wrong transaction code uses up a try. Throws `invalid_request`, `invalid_grant`. */
export async function redeemOffer(deps: WalletDeps, code: string, transactionCode: string | undefined) {
	if (transactionCode === undefined) throw new WalletError("invalid_request", "The transaction code is missing.");
	const { register, tools, clock, random } = deps;
	const now = clock();
	const offer = await register.tryWalletOffer(stored("code", code, tools), now.toISOString());
	if (offer === undefined) throw new WalletError("invalid_grant", "The code is used up, has ended or never was.");
	if (offer.transactionHash !== transactionHash(code, transactionCode, deps)) {
		throw new WalletError("invalid_grant", "The transaction code is wrong.");
	}
	const token = freshSecret(random);
	const { certificate } = offer;
	const stock = { hash: stored("token", token, tools), certificate, expiresAt: minutesAfter(now, offerMinutes) };
	if (!(await register.redeemWalletOffer(offer.key, stock, now.toISOString()))) {
		throw new WalletError("invalid_grant", "The code is used up.");
	}
	return { access_token: token, token_type: "Bearer", expires_in: offerMinutes * 60 };
}

/** Neither revoked nor suspended, and not erased. */
export function isInForce({ signed, status }: Certificate): boolean {
	return signed !== undefined && status.length === 0;
}

/** The code follows from the offer's id, which its holder has and nobody stores. */
function codeOf(id: string, { tools }: WalletDeps): string {
	return derived("code of", id, tools);
}

function transactionHash(code: string, transactionCode: string, { tools }: WalletDeps): string {
	return stored("transaction code", `${code} ${transactionCode}`, tools);
}
