import type { Lease } from "../holder/claim-ports.ts";

export type CertificateStatus = "valid" | "suspended" | "revoked";

/** An address that is told of the changes of what its token watches. */
export interface Webhook {
	readonly id: string;
	/** Id of the token that it belongs to. */
	readonly token: string;
	readonly address: string;
	/** The secret that notices are signed with, readable with the passphrase of the keys alone. */
	readonly sealedSecret: string;
	readonly createdAt: string;
	/** Since when nothing has arrived, though it was tried. */
	readonly failingSince?: string;
	/** Since when nothing is tried any more. */
	readonly disabledAt?: string;
	readonly lastSentAt?: string;
	/** Why the last notice did not arrive. */
	readonly lastRefusal?: string;
}

/** A webhook with what it has not been told. */
export interface WebhookState extends Webhook {
	readonly waiting: number;
	/** Notices that were tried too often. */
	readonly dead: number;
}

/** What is to be told: that a certificate has this status since then. */
export interface Notice {
	/** The `webhook-id` of every try, so that a receiver notices a second copy. */
	readonly id: string;
	readonly webhook: string;
	readonly certificate: string;
	readonly status: CertificateStatus;
	readonly at: string;
	/** How often somebody began to send it, this time included. */
	readonly attempts: number;
}

export interface WatchedCertificate {
	readonly id: string;
	readonly status: CertificateStatus;
}

/** A try that failed: when it is tried again (never, when that is missing), and whether its address is given up. */
export interface FailedTry {
	readonly refusal: string;
	readonly dueAt?: string;
	readonly disable: boolean;
}

/**
 * What the register promises of webhooks. A change of status and the notices of it are written together, or neither is;
 * a watch sees every change that comes after the status it was answered with.
 */
export interface WebhookStore {
	saveWebhook(webhook: Webhook): Promise<void>;
	/** By age; of one token, or all. */
	webhooks(token?: string): Promise<readonly WebhookState[]>;
	/** With all its notices; false when this token has no such webhook. */
	removeWebhook(id: string, token: string): Promise<boolean>;

	/** Puts certificates on a token's list; answers those that there are, with their status from which on changes are told. */
	watch(token: string, certificates: readonly string[]): Promise<readonly WatchedCertificate[]>;
	/** False when it was not on the list. */
	unwatch(token: string, certificate: string): Promise<boolean>;
	/** Ids in their order, beginning behind `after`. */
	watches(token: string, page: { readonly after: string; readonly limit: number }): Promise<readonly string[]>;

	/** The webhooks that have something to be sent at a moment and whose token is in force then. */
	dueWebhooks(at: string): Promise<readonly Webhook[]>;
	/** The oldest notices of a webhook that are due, for one sender alone until the lease ends. */
	leaseNotices(lease: Lease, webhook: string, limit: number): Promise<readonly Notice[]>;
	/** Gives back what was not tried. */
	releaseNotices(lease: string): Promise<void>;
	noticeSent(notice: Notice, lease: string, at: string): Promise<void>;
	noticeFailed(notice: Notice, lease: string, failed: FailedTry, at: string): Promise<void>;
	/** Makes everything that a webhook was not told due again, and enables it; false when there is none. */
	retryWebhook(id: string, at: string): Promise<boolean>;
}

/** Keeps the secrets of webhooks and signs with them (Standard Webhooks: HMAC-SHA256). */
export interface WebhookSecrets {
	/** A fresh secret, to be shown once, and how it is kept. Throws PASSPHRASE_MISSING. */
	make(webhook: string): Promise<{ readonly secret: string; readonly sealed: string }>;
	/** `v1,` and the signature in Base64. Throws PASSPHRASE_WRONG when the secret was sealed with another passphrase. */
	sign(webhook: Pick<Webhook, "id" | "sealedSecret">, text: string): Promise<string>;
}

export type Posted =
	| { readonly state: "answered"; readonly status: number }
	| { readonly state: "refused" }
	| { readonly state: "unreachable"; readonly reason: string };

/** Calls addresses of strangers by the rules of the network. */
export interface Caller {
	/** Whether the address as it stands may be called; where its name leads is looked at with each call. */
	mayCall(address: string): boolean;
	post(address: string, body: string, headers: Readonly<Record<string, string>>): Promise<Posted>;
}
