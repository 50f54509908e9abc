import { encodeId } from "../../core/crockford.ts";
import { isObject, type Json, type JsonObject } from "../../core/json.ts";
import { certificateAddress, type Deployment } from "../deployment.ts";
import type { Certificate } from "../register/certificates.ts";
import { type ConfigurationId, configurationFormats, isConfigurationId } from "./credential-configurations.ts";
import { makeJwtCredential } from "./make-jwt-credential.ts";
import { makeLdpCredential } from "./make-ldp-credential.ts";
import { makeSdJwt } from "./make-sd-jwt.ts";
import { parseCredentialRequest } from "./issuing-protocol.ts";
import { isInForce } from "./offers.ts";
import { minutesAfter, offerMinutes, type WalletDeps } from "./wallet-deps.ts";
import { WalletError } from "./wallet-error.ts";
import { verifyWalletProof, type WalletKey } from "./wallet-proof.ts";
import { freshSecret, stored } from "./wallet-secrets.ts";

/** What is put into a wallet: a certificate that was issued, for a key, under an id of its own. */
export interface ToWallet {
	readonly certificate: Certificate;
	readonly signed: JsonObject;
	/** Under the certificate's address, and never counted as a certificate. */
	readonly id: string;
	readonly key: WalletKey;
}

const makers = { "dc+sd-jwt": makeSdJwt, jwt_vc_json: makeJwtCredential, ldp_vc: makeLdpCredential } as const;

/**
 * The credential endpoint (OpenID4VCI 1.0 §8): one credential for whoever has a token and shows to hold a key. Throws a
 * WalletError, and then nothing was issued.
 */
export async function issueToWallet(deps: WalletDeps, bearer: string | undefined, body: Json): Promise<JsonObject> {
	const { register, tools, clock, deployment } = deps;
	const now = clock();
	const certificate = await certificateFor(deps, bearer);
	const { configuration, proof } = await readRequest(body, deployment);
	const key = await verifyWalletProof(proof, { credentialIssuer: deployment.baseUrl, now, tools });
	if (!(await register.useWalletNonce(stored("nonce", key.nonce, tools), now.toISOString()))) {
		throw new WalletError("invalid_nonce", "The nonce is used up, has ended or never was.");
	}
	const signed = JSON.parse(certificate.signed ?? "") as JsonObject;
	const id = `${addressOf(signed, certificate, deps)}/wallet/${encodeId(deps.random(16))}`;
	const make = makers[configurationFormats[configuration]];
	return { credentials: [{ credential: await make(deps, { certificate, signed, id, key }) }] };
}

export async function makeNonce({ register, random, tools, clock }: WalletDeps): Promise<JsonObject> {
	const nonce = freshSecret(random);
	const now = clock();
	await register.saveWalletNonce(stored("nonce", nonce, tools), minutesAfter(now, offerMinutes), now.toISOString());
	return { c_nonce: nonce };
}

async function certificateFor({ register, tools, clock }: WalletDeps, bearer: string | undefined) {
	const hash = stored("token", bearer ?? "", tools);
	const token = await register.walletToken(hash, clock().toISOString());
	if (token === undefined) throw new WalletError("invalid_token", "The access token has ended or never was.");
	const certificate = await register.certificate(token.certificate);
	if (certificate !== undefined && isInForce(certificate)) return certificate;
	throw new WalletError("credential_request_denied", "The certificate is not in force.");
}

/** A service may have moved since: the address stays the one that was signed. */
function addressOf({ id }: JsonObject, certificate: Certificate, { deployment }: WalletDeps): string {
	return typeof id === "string" ? id : certificateAddress(deployment, certificate.id);
}

async function readRequest(
	body: Json,
	deployment: Deployment,
): Promise<{ readonly configuration: ConfigurationId; readonly proof: string }> {
	if (!isObject(body)) throw new WalletError("invalid_credential_request", "The request is no JSON object.");
	const { credential_configuration_id: configuration, credential_identifier: identifier } = body;
	if (identifier !== undefined) throw new WalletError("unknown_credential_identifier", "None was ever given out.");
	if (configuration === undefined) {
		throw new WalletError("invalid_credential_request", "Name a credential_configuration_id.");
	}
	if (!isConfigurationId(configuration)) {
		throw new WalletError("unknown_credential_configuration", "There is no such configuration here.");
	}
	if (body["credential_response_encryption"] !== undefined) {
		throw new WalletError("invalid_encryption_parameters", "Answers are not encrypted here beyond TLS.");
	}
	return { configuration, proof: await readProof(body, deployment) };
}

/** Throws what `parseCredentialRequest` throws, and `invalid_proof`. */
async function readProof(body: JsonObject, { baseUrl }: Deployment): Promise<string> {
	const { proofs } = await parseCredentialRequest(body, baseUrl);
	const [proof, ...more] = proofs?.jwt ?? [];
	if (proof !== undefined && more.length === 0) return proof;
	throw new WalletError("invalid_proof", "Send one proof of the type jwt.");
}
