import type { Kysely, Transaction } from "kysely";
import type { Message, MessageStore } from "../app/holder/claim-ports.ts";
import type { MessageRow } from "./holder-tables.ts";
import type { Tables } from "./tables.ts";
import { queueFurther } from "./queue-messages.ts";
import { write } from "./transaction.ts";
import { isFree, isOpen, waits } from "./waiting-messages.ts";

/** One statement each, with its condition in it: two senders that come at once never both find the condition true. */
export function messageStore(db: Kysely<Tables>): MessageStore {
	return {
		queueMessage: (certificate, at) => write(db, (transaction) => queueFurther(transaction, certificate, at)),

		leaseMessages: ({ name, at, until }, limit, filter) =>
			write(db, async (transaction) => {
				const wanted = transaction
					.selectFrom("messages")
					.select(["certificate", "number"])
					.where((build) => build.and([waits(build, filter), isFree(build, at)]))
					.orderBy("queued_at")
					.orderBy("certificate")
					.limit(limit);
				const rows = await transaction
					.updateTable("messages")
					.set((build) => ({ lease: name, leased_until: until, attempts: build("attempts", "+", 1) }))
					.where((build) =>
						build(build.refTuple("certificate", "number"), "in", wanted.$asTuple("certificate", "number")),
					)
					// Asked again of the row itself: in PostgreSQL another sender may have taken it since.
					.where((build) => build.and([build("state", "!=", "sent"), isFree(build, at)]))
					.returningAll()
					.execute();
				return rows.map(toMessage).sort(byAge);
			}),

		async releaseMessages(lease) {
			await write(db, (transaction) =>
				transaction
					.updateTable("messages")
					.set((build) => ({ ...noLease, attempts: build("attempts", "-", 1) }))
					.where("lease", "=", lease)
					.execute(),
			);
		},

		async messageSent({ certificate, number }, lease, at) {
			await write(db, async (transaction) => {
				const settled = {
					...noLease,
					state: "sent",
					settled_at: at,
					refusal_code: null,
					refusal_permanent: null,
				} as const;
				await ofLease(transaction, { certificate, number }, lease).set(settled).execute();
				await transaction
					.updateTable("claims")
					.set({ ended_at: at })
					.where("certificate", "=", certificate)
					.where("message", "<", number)
					.where("ended_at", "is", null)
					.execute();
			});
		},

		async messageRefused(message, lease, { code, permanent }, at) {
			const settled = { settled_at: at, refusal_code: code, refusal_permanent: permanent ? 1 : 0 };
			await write(db, (transaction) =>
				ofLease(transaction, message, lease)
					.set({ ...noLease, ...settled, state: "bounced" })
					.execute(),
			);
		},

		async waitingMessages(filter) {
			const { count } = await db
				.selectFrom("messages")
				.select((build) => build.fn.countAll<number | string>().as("count"))
				.where((build) => waits(build, filter))
				.executeTakeFirstOrThrow();
			return Number(count);
		},

		async openMessages(filter) {
			const open = db
				.selectFrom("messages")
				.selectAll()
				.where((build) => isOpen(build, filter));
			return (await open.orderBy("queued_at").orderBy("certificate").execute()).map(toMessage);
		},

		async messagesOf(certificate) {
			const rows = db.selectFrom("messages").selectAll().where("certificate", "=", certificate).orderBy("number");
			return (await rows.execute()).map(toMessage);
		},
	};
}

const noLease = { lease: null, leased_until: null } as const;

function ofLease(db: Transaction<Tables>, message: Pick<Message, "certificate" | "number">, lease: string) {
	return db
		.updateTable("messages")
		.where("certificate", "=", message.certificate)
		.where("number", "=", message.number)
		.where("lease", "=", lease);
}

/** No database promises an order of what an update answers. */
function byAge(a: Message, b: Message): number {
	const [first, second] = [a, b].map(({ queuedAt, certificate }) => `${queuedAt} ${certificate}`);
	return (first ?? "") < (second ?? "") ? -1 : 1;
}

function toMessage(row: MessageRow): Message {
	const { certificate, number, state, attempts, queued_at: queuedAt, settled_at, refusal_code: code } = row;
	return {
		certificate,
		number,
		state,
		attempts,
		queuedAt,
		...(settled_at === null ? {} : { settledAt: settled_at }),
		...(code === null ? {} : { refusal: { code, permanent: row.refusal_permanent === 1 } }),
	};
}
