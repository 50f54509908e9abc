import type { Kysely, Transaction } from "kysely";
import { offerTries, type WalletOffer, type WalletRegister } from "../app/wallet/wallet-register.ts";
import type { Tables } from "./tables.ts";
import { write } from "./transaction.ts";
import type { WalletOfferRow } from "./wallet-tables.ts";

export function walletStore(db: Kysely<Tables>): WalletRegister {
	return {
		...offers(db),
		...nonces(db),
		...sessions(db),
		async suspendedInList(issuer, list) {
			const rows = await db
				.selectFrom("status_places")
				.innerJoin("status_bits", "status_bits.certificate", "status_places.certificate")
				.select("status_places.position")
				.where("status_bits.purpose", "=", "suspension")
				.where("status_places.purpose", "=", "revocation")
				.where("status_places.issuer", "=", issuer)
				.where("status_places.list", "=", list)
				.orderBy("status_places.position")
				.execute();
			return rows.map(({ position }) => position);
		},
	};
}

type Offers = Pick<
	WalletRegister,
	"saveWalletOffer" | "walletOffer" | "tryWalletOffer" | "redeemWalletOffer" | "walletToken"
>;

function offers(db: Kysely<Tables>): Offers {
	return {
		saveWalletOffer: (offer) =>
			write(db, async (transaction) => {
				await dropEnded(transaction, offer.createdAt);
				await transaction.insertInto("wallet_offers").values(toRow(offer)).execute();
			}),

		async walletOffer(key, at) {
			const open = db.selectFrom("wallet_offers").selectAll().where("expires_at", ">", at);
			const row = await open.where("key", "=", key).where("tries", "<", offerTries).executeTakeFirst();
			return row && toOffer(row);
		},

		tryWalletOffer: (codeHash, at) =>
			write(db, async (transaction) => {
				const row = await transaction
					.updateTable("wallet_offers")
					.set((build) => ({ tries: build("tries", "+", 1) }))
					.where("code_hash", "=", codeHash)
					.where("tries", "<", offerTries)
					.where("expires_at", ">", at)
					.returningAll()
					.executeTakeFirst();
				return row && toOffer(row);
			}),

		redeemWalletOffer: (key, { hash, certificate, expiresAt }, at) =>
			write(db, async (transaction) => {
				const open = transaction.deleteFrom("wallet_offers").where("key", "=", key).where("expires_at", ">", at);
				const { numDeletedRows } = await open.executeTakeFirst();
				if (numDeletedRows === 0n) return false;
				await transaction.insertInto("wallet_tokens").values({ hash, certificate, expires_at: expiresAt }).execute();
				return true;
			}),

		async walletToken(hash, at) {
			const known = db.selectFrom("wallet_tokens").selectAll().where("hash", "=", hash);
			const row = await known.where("expires_at", ">", at).executeTakeFirst();
			return row && { hash, certificate: row.certificate, expiresAt: row.expires_at };
		},
	};
}

function nonces(db: Kysely<Tables>): Pick<WalletRegister, "saveWalletNonce" | "useWalletNonce"> {
	return {
		saveWalletNonce: (hash, expiresAt, at) =>
			write(db, async (transaction) => {
				await dropEnded(transaction, at);
				await transaction.insertInto("wallet_nonces").values({ hash, expires_at: expiresAt }).execute();
			}),

		useWalletNonce: (hash, at) =>
			write(db, async (transaction) => {
				const open = transaction.deleteFrom("wallet_nonces").where("hash", "=", hash).where("expires_at", ">", at);
				return (await open.executeTakeFirst()).numDeletedRows > 0n;
			}),
	};
}

type Sessions = Pick<WalletRegister, "saveWalletSession" | "walletSession" | "answerWalletSession">;

function sessions(db: Kysely<Tables>): Sessions {
	return {
		saveWalletSession: (key, expiresAt, at) =>
			write(db, async (transaction) => {
				await dropEnded(transaction, at);
				await transaction.insertInto("wallet_sessions").values({ key, answer: null, expires_at: expiresAt }).execute();
			}),

		async walletSession(key, at) {
			const known = db.selectFrom("wallet_sessions").selectAll().where("key", "=", key);
			const row = await known.where("expires_at", ">", at).executeTakeFirst();
			return row && { expiresAt: row.expires_at, ...(row.answer === null ? {} : { answer: row.answer }) };
		},

		answerWalletSession: (key, answer, at) =>
			write(db, async (transaction) => {
				const open = transaction.updateTable("wallet_sessions").set({ answer }).where("key", "=", key);
				const first = open.where("answer", "is", null).where("expires_at", ">", at);
				return (await first.executeTakeFirst()).numUpdatedRows > 0n;
			}),
	};
}

async function dropEnded(transaction: Transaction<Tables>, at: string): Promise<void> {
	for (const table of ["wallet_offers", "wallet_tokens", "wallet_nonces", "wallet_sessions"] as const) {
		await transaction.deleteFrom(table).where("expires_at", "<=", at).execute();
	}
}

function toRow({ key, codeHash, transactionHash, certificate, createdAt, expiresAt }: WalletOffer) {
	return {
		key,
		code_hash: codeHash,
		transaction_hash: transactionHash,
		certificate,
		created_at: createdAt,
		expires_at: expiresAt,
	};
}

function toOffer(row: Pick<WalletOfferRow, Exclude<keyof WalletOfferRow, "tries">>): WalletOffer {
	return {
		key: row.key,
		codeHash: row.code_hash,
		transactionHash: row.transaction_hash,
		certificate: row.certificate,
		createdAt: row.created_at,
		expiresAt: row.expires_at,
	};
}
