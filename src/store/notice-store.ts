import type { Kysely, Transaction } from "kysely";
import type { Notice, WebhookStore } from "../app/webhooks/webhook-ports.ts";
import type { Tables } from "./tables.ts";
import { write } from "./transaction.ts";
import { toWebhook } from "./webhook-store.ts";
import type { NoticeRow } from "./webhook-tables.ts";

type Sending = "dueWebhooks" | "leaseNotices" | "releaseNotices" | "noticeSent" | "noticeFailed";

const noLease = { lease: null, leased_until: null } as const;

/** As with the messages to holders: one statement each, with its condition in it, so that one sender alone has a notice. */
export function noticeStore(db: Kysely<Tables>): Pick<WebhookStore, Sending> {
	return {
		async dueWebhooks(at) {
			const rows = await db
				.selectFrom("webhooks")
				.innerJoin("tokens", "tokens.id", "webhooks.token")
				.selectAll("webhooks")
				.where("disabled_at", "is", null)
				.where("revoked_at", "is", null)
				.where((build) => build.or([build("expires_at", "is", null), build("expires_at", ">", at)]))
				.where("webhooks.id", "in", dueNotices(db, at).select("webhook"))
				.orderBy("webhooks.created_at")
				.execute();
			return rows.map(toWebhook);
		},

		leaseNotices: ({ name, at, until }, webhook, limit) =>
			write(db, async (transaction) => {
				const wanted = dueNotices(transaction, at)
					.select("id")
					.where("webhook", "=", webhook)
					.orderBy("at")
					.orderBy("id")
					.limit(limit);
				const rows = await transaction
					.updateTable("notices")
					.set((build) => ({ lease: name, leased_until: until, attempts: build("attempts", "+", 1) }))
					.where("id", "in", wanted)
					// Asked again of the row itself: in PostgreSQL another sender may have taken it since.
					.where((build) => build.or([build("leased_until", "is", null), build("leased_until", "<=", at)]))
					.returningAll()
					.execute();
				return rows.map(toNotice).sort(byAge);
			}),

		async releaseNotices(lease) {
			await write(db, (transaction) =>
				transaction
					.updateTable("notices")
					.set((build) => ({ ...noLease, attempts: build("attempts", "-", 1) }))
					.where("lease", "=", lease)
					.execute(),
			);
		},

		noticeSent: ({ id, webhook }, lease, at) =>
			write(db, async (transaction) => {
				await transaction.deleteFrom("notices").where("id", "=", id).where("lease", "=", lease).execute();
				const arrived = { last_sent_at: at, last_refusal: null, failing_since: null };
				await transaction.updateTable("webhooks").set(arrived).where("id", "=", webhook).execute();
			}),

		noticeFailed: ({ id, webhook }, lease, { refusal, dueAt = null, disable }, at) =>
			write(db, async (transaction) => {
				const later = { ...noLease, due_at: dueAt };
				await transaction.updateTable("notices").set(later).where("id", "=", id).where("lease", "=", lease).execute();
				await keepFailure(transaction, webhook, { last_refusal: refusal, ...(disable ? { disabled_at: at } : {}) }, at);
			}),
	};
}

/** To be sent, and in nobody's hands. */
function dueNotices(db: Kysely<Tables>, at: string) {
	return db
		.selectFrom("notices")
		.where("due_at", "<=", at)
		.where((build) => build.or([build("leased_until", "is", null), build("leased_until", "<=", at)]));
}

async function keepFailure(
	db: Transaction<Tables>,
	webhook: string,
	failure: { readonly last_refusal: string; readonly disabled_at?: string },
	at: string,
): Promise<void> {
	await db
		.updateTable("webhooks")
		.set((build) => ({ ...failure, failing_since: build.fn.coalesce("failing_since", build.val(at)) }))
		.where("id", "=", webhook)
		.execute();
}

/** No database promises an order of what an update answers. */
function byAge(a: Notice, b: Notice): number {
	return `${a.at} ${a.id}` < `${b.at} ${b.id}` ? -1 : 1;
}

function toNotice({ id, webhook, certificate, status, at, attempts }: NoticeRow): Notice {
	return { id, webhook, certificate, status, at, attempts };
}
