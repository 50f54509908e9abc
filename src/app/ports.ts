import type { HistoryStore } from "./as-of/history-ports.ts";
import type { ClaimStore, MessageStore } from "./holder/claim-ports.ts";
import type { IdempotencyStore } from "./idempotency/idempotency-store.ts";
import type { ErasureStore } from "./erase/erase-ports.ts";
import type { SayStore } from "./holder/say-ports.ts";
import type { ReplacementStore } from "./replace/replace-ports.ts";
import type { StatisticsStore } from "./statistics/statistics-ports.ts";
import type { WebhookStore } from "./webhooks/webhook-ports.ts";
import type { WalletRegister } from "./wallet/wallet-register.ts";
import type { StatementRegister } from "./recognising/statement-register.ts";
import type { CatalogueStore } from "./register/catalogue.ts";
import type { CertificateStore } from "./register/certificates.ts";
import type { IssuerKey, IssuerStore } from "./register/issuers.ts";
import type { StatusStore } from "./register/status.ts";
import type { TokenStore } from "./register/tokens.ts";

/** What the use cases ask of the outside world. Each line states a promise that every implementation keeps. */

export type Clock = () => Date;

/** Cryptographically strong random bytes. */
export type Random = (length: number) => Uint8Array;

/** The register: every promise holds over SQLite and over PostgreSQL, across processes and after a kill. */
export interface Register
	extends IssuerStore,
		CatalogueStore,
		CertificateStore,
		StatusStore,
		TokenStore,
		IdempotencyStore,
		ClaimStore,
		MessageStore,
		SayStore,
		ReplacementStore,
		ErasureStore,
		HistoryStore,
		StatisticsStore,
		WalletRegister,
		WebhookStore,
		StatementRegister {
	/** Changes whenever anything that can be read here has changed, whoever changed it. */
	version(): Promise<string>;
	/** True when a write reaches the disk. */
	writable(): Promise<boolean>;
	close(): Promise<void>;
}

/** A private key that never leaves its room. */
export interface Signer {
	/** DID URL of the verification method, its controller, and the public key as Multikey. */
	readonly id: string;
	readonly controller: string;
	readonly publicKeyMultibase: string;
	/** Pure Ed25519 (RFC 8032) over `data`. */
	sign(data: Uint8Array): Promise<Uint8Array>;
}

export interface KeyRing {
	/** Makes a key pair for an issuer and stores it encrypted. Fails with ALREADY_EXISTS when there is one. */
	create(slug: string, did: (publicKeyMultibase: string) => string): Promise<IssuerKey>;
	/** Opens the issuer's signing key; decrypted once and kept in memory. */
	signer(slug: string): Promise<Signer>;
}
