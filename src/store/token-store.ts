import type { Kysely } from "kysely";
import type { Register } from "../app/ports.ts";
import type { Token } from "../app/register/tokens.ts";
import { withoutNulls } from "./without-nulls.ts";
import type { Tables, TokenRow } from "./tables.ts";
import { write } from "./transaction.ts";

export function tokenStore(db: Kysely<Tables>): Pick<Register, "saveToken" | "tokens" | "tokenByHash"> {
	return {
		async saveToken(token) {
			const { id, ...content } = toRow(token);
			await write(db, (transaction) =>
				transaction
					.insertInto("tokens")
					.values({ id, ...content })
					.onConflict((conflict) => conflict.column("id").doUpdateSet(content))
					.execute(),
			);
		},

		async tokens() {
			return (await db.selectFrom("tokens").selectAll().orderBy("created_at").orderBy("id").execute()).map(toToken);
		},

		async tokenByHash(hash) {
			const row = await db.selectFrom("tokens").selectAll().where("hash", "=", hash).executeTakeFirst();
			return row && toToken(row);
		},
	};
}

function toRow({ id, hash, name, scopes, perMinute, createdAt, expiresAt, revokedAt }: Token): TokenRow {
	return {
		id,
		hash,
		name,
		scopes: JSON.stringify(scopes),
		per_minute: perMinute ?? null,
		created_at: createdAt,
		expires_at: expiresAt ?? null,
		revoked_at: revokedAt ?? null,
	};
}

function toToken({ id, hash, name, scopes, per_minute, created_at, expires_at, revoked_at }: TokenRow): Token {
	return {
		id,
		hash,
		name,
		scopes: JSON.parse(scopes) as Token["scopes"],
		createdAt: created_at,
		...withoutNulls({ perMinute: per_minute, expiresAt: expires_at, revokedAt: revoked_at }),
	};
}
