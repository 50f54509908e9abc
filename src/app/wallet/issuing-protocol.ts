import { isObject, type Json, type JsonObject } from "../../core/json.ts";
import { credentialConfigurations } from "./credential-configurations.ts";
import type { PublicJwk } from "./public-jwk.ts";
import { WalletError, type WalletErrorCode } from "./wallet-error.ts";

/*
 * What `@openid4vc` reads for us of OpenID4VCI 1.0. It is loaded with the first wallet that comes: the service starts
 * sooner, and commands never need it.
 */

export interface TokenRequest {
	readonly code: string;
	readonly transactionCode?: string;
}

/** Reads a request to the token endpoint. Throws `invalid_request`, `unsupported_grant_type`. */
export async function parseTokenRequest(
	form: Readonly<Record<string, string>>,
	request: Request,
	baseUrl: string,
): Promise<TokenRequest> {
	const { Oauth2AuthorizationServer, setGlobalConfig } = await import("@openid4vc/oauth2");
	setGlobalConfig(rulesFor(baseUrl));
	const server = new Oauth2AuthorizationServer({ callbacks });
	try {
		const { grant } = server.parseAccessTokenRequest({
			accessTokenRequest: form,
			request: { headers: request.headers, method: "POST", url: request.url },
		});
		if (!("preAuthorizedCode" in grant)) {
			throw new WalletError("unsupported_grant_type", "Only a pre-authorised code is taken here.");
		}
		const { preAuthorizedCode: code, txCode } = grant;
		return { code, ...(txCode === undefined ? {} : { transactionCode: txCode }) };
	} catch (error) {
		throw asWalletError(error, "invalid_request", "The request is not one for a token.");
	}
}

/** Reads a request to the credential endpoint. Throws `invalid_credential_request`. */
export async function parseCredentialRequest(body: JsonObject, baseUrl: string) {
	const { Openid4vciIssuer, Openid4vciVersion } = await issuingLibrary(baseUrl);
	const issuer = new Openid4vciIssuer({ callbacks });
	const credentialIssuer = issuer.createCredentialIssuerMetadata(issuerMetadata(baseUrl));
	try {
		return issuer.parseCredentialRequest({
			credentialRequest: body,
			issuerMetadata: {
				originalDraftVersion: Openid4vciVersion.V1,
				credentialIssuer,
				authorizationServers: [],
				knownCredentialConfigurations: issuer.getKnownCredentialConfigurationsSupported(credentialIssuer),
			},
		});
	} catch (error) {
		throw asWalletError(error, "invalid_credential_request", "The request is not one for a credential.");
	}
}

/**
 * Header, dates, audience and signature of a proof; `verify` gives the key whose signature holds. Throws the library's
 * error for what is wrong.
 */
export async function verifyProofJwt(
	{ jwt, credentialIssuer, now }: { readonly jwt: string; readonly credentialIssuer: string; readonly now: Date },
	verify: (compact: string) => PublicJwk | undefined,
) {
	const { Openid4vciIssuer, Openid4vciVersion } = await issuingLibrary(credentialIssuer);
	const issuer = new Openid4vciIssuer({
		callbacks: {
			...callbacks,
			verifyJwt: async (_, { compact }) => {
				const jwk = verify(compact);
				return jwk === undefined ? { verified: false } : { verified: true, signerJwk: { ...jwk } };
			},
		},
	});
	const metadata = { credentialIssuer: issuer.createCredentialIssuerMetadata(issuerMetadata(credentialIssuer)) };
	const { payload } = await issuer.verifyCredentialRequestJwtProof({
		jwt,
		now,
		issuerMetadata: {
			...metadata,
			originalDraftVersion: Openid4vciVersion.V1,
			authorizationServers: [],
			knownCredentialConfigurations: {},
		},
	});
	return payload;
}

async function issuingLibrary(baseUrl: string) {
	const library = await import("@openid4vc/openid4vci");
	library.setGlobalConfig(rulesFor(baseUrl));
	return library;
}

/** The library takes http addresses only where it is told to: where we are at one ourselves, on somebody's own machine. */
function rulesFor(baseUrl: string) {
	return { allowInsecureUrls: baseUrl.startsWith("http:") };
}

/** Where everything is (OpenID4VCI 1.0 §12.2), but for the words for people. */
export function issuerMetadata(baseUrl: string) {
	return {
		credential_issuer: baseUrl,
		credential_endpoint: `${baseUrl}/wallet/credential`,
		nonce_endpoint: `${baseUrl}/wallet/nonce`,
		credential_configurations_supported: credentialConfigurations(baseUrl),
	};
}

/** The library's own code where it is one that the endpoint may answer with; its words may quote what was sent. */
function asWalletError(error: unknown, fallback: WalletErrorCode, description: string): WalletError {
	if (error instanceof WalletError) return error;
	const response = isObject(error) ? error["errorResponse"] : undefined;
	const code: Json | undefined = isObject(response) ? response["error"] : undefined;
	return new WalletError(code === "unsupported_grant_type" ? code : fallback, description, error);
}

const unused = (): never => {
	throw new TypeError("an issuer neither signs nor encrypts what the library makes");
};

const callbacks = {
	hash: unused,
	signJwt: unused,
	generateRandom: unused,
	encryptJwe: unused,
	decryptJwe: unused,
	verifyJwt: unused,
	clientAuthentication: unused,
};
