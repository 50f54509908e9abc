import type { CertificateStatus } from "../app/webhooks/webhook-ports.ts";

/** Who wants to be told of changes, about which certificates, and what is still to be told. */
export interface WebhookTables {
	readonly webhooks: WebhookRow;
	readonly watches: { readonly token: string; readonly certificate: string };
	readonly notices: NoticeRow;
}

export interface WebhookRow {
	readonly id: string;
	readonly token: string;
	readonly address: string;
	readonly sealed_secret: string;
	readonly created_at: string;
	readonly failing_since: string | null;
	readonly disabled_at: string | null;
	readonly last_sent_at: string | null;
	readonly last_refusal: string | null;
}

/** A notice that was taken by its receiver is deleted; one without a `due_at` was given up. */
export interface NoticeRow {
	readonly id: string;
	readonly webhook: string;
	readonly certificate: string;
	readonly status: CertificateStatus;
	readonly at: string;
	readonly attempts: number;
	readonly due_at: string | null;
	readonly lease: string | null;
	readonly leased_until: string | null;
}
