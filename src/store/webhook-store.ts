import type { Kysely } from "kysely";
import type { Webhook, WebhookStore } from "../app/webhooks/webhook-ports.ts";
import type { Tables } from "./tables.ts";
import { write } from "./transaction.ts";
import type { WebhookRow } from "./webhook-tables.ts";
import { withoutNulls } from "./without-nulls.ts";

type Kept = "saveWebhook" | "webhooks" | "removeWebhook" | "retryWebhook";

export function webhookStore(db: Kysely<Tables>): Pick<WebhookStore, Kept> {
	return {
		async saveWebhook({ id, token, address, sealedSecret, createdAt }) {
			const row = { id, token, address, sealed_secret: sealedSecret, created_at: createdAt };
			await write(db, (transaction) => transaction.insertInto("webhooks").values(row).execute());
		},

		async webhooks(token) {
			let query = db
				.selectFrom("webhooks")
				.leftJoin("notices", "notices.webhook", "webhooks.id")
				.selectAll("webhooks")
				.select(({ fn }) => [
					fn.count<number | string>("notices.due_at").as("waiting"),
					fn.count<number | string>("notices.id").as("untold"),
				])
				.groupBy("webhooks.id")
				.orderBy("webhooks.created_at")
				.orderBy("webhooks.id");
			if (token !== undefined) query = query.where("token", "=", token);
			return (await query.execute()).map(({ waiting, untold, ...row }) => ({
				...toWebhook(row),
				waiting: Number(waiting),
				dead: Number(untold) - Number(waiting),
			}));
		},

		removeWebhook: (id, token) =>
			write(db, async (transaction) => {
				const own = transaction.selectFrom("webhooks").select("id").where("id", "=", id).where("token", "=", token);
				await transaction.deleteFrom("notices").where("webhook", "in", own).execute();
				const removed = transaction.deleteFrom("webhooks").where("id", "=", id).where("token", "=", token);
				return (await removed.executeTakeFirst()).numDeletedRows > 0n;
			}),

		retryWebhook: (id, at) =>
			write(db, async (transaction) => {
				const enabled = transaction.updateTable("webhooks").set({ disabled_at: null, failing_since: null });
				await transaction.updateTable("notices").set({ due_at: at, attempts: 0 }).where("webhook", "=", id).execute();
				return (await enabled.where("id", "=", id).executeTakeFirst()).numUpdatedRows > 0n;
			}),
	};
}

export function toWebhook(row: WebhookRow): Webhook {
	const { id, token, address, sealed_secret: sealedSecret, created_at: createdAt } = row;
	return {
		id,
		token,
		address,
		sealedSecret,
		createdAt,
		...withoutNulls({
			failingSince: row.failing_since,
			disabledAt: row.disabled_at,
			lastSentAt: row.last_sent_at,
			lastRefusal: row.last_refusal,
		}),
	};
}
