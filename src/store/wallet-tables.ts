import type { Generated } from "kysely";

/** Secrets are SHA-256; rows whose end has come are deleted. */
export interface WalletTables {
	readonly wallet_offers: WalletOfferRow;
	readonly wallet_tokens: { readonly hash: string; readonly certificate: string; readonly expires_at: string };
	readonly wallet_nonces: { readonly hash: string; readonly expires_at: string };
	readonly wallet_sessions: WalletSessionRow;
}

export interface WalletOfferRow {
	readonly key: string;
	readonly code_hash: string;
	readonly transaction_hash: string;
	readonly certificate: string;
	readonly tries: Generated<number>;
	readonly created_at: string;
	readonly expires_at: string;
}

export interface WalletSessionRow {
	readonly key: string;
	readonly answer: string | null;
	readonly expires_at: string;
}
