/** The error codes of OAuth 2.0 (RFC 6749 §5.2), OpenID4VCI 1.0 §8.3.1 and OpenID4VP 1.0 §8.5 that we answer with. */
export type WalletErrorCode =
	| "invalid_request"
	| "invalid_grant"
	| "unsupported_grant_type"
	| "invalid_token"
	| "invalid_credential_request"
	| "unknown_credential_configuration"
	| "unknown_credential_identifier"
	| "invalid_proof"
	| "invalid_nonce"
	| "invalid_encryption_parameters"
	| "credential_request_denied";

/** What a wallet is told of a request that fails; nothing was issued. `message` says what was wrong, and names nobody. */
export class WalletError extends Error {
	override readonly name = "WalletError";
	readonly error: WalletErrorCode;

	constructor(error: WalletErrorCode, description: string, cause?: unknown) {
		super(description, { cause });
		this.error = error;
	}
}
