import type { Kysely } from "kysely";
import type { Register } from "../app/ports.ts";
import type { Issuer } from "../app/register/issuers.ts";
import type { IssuerRow, Tables } from "./tables.ts";
import { write } from "./transaction.ts";

export function issuerStore(db: Kysely<Tables>): Pick<Register, "saveIssuer" | "issuers" | "issuer"> {
	return {
		async saveIssuer({ slug, did, profile, keys }) {
			const content = { did, profile: JSON.stringify(profile), keys: JSON.stringify(keys) };
			await write(db, (transaction) =>
				transaction
					.insertInto("issuers")
					.values({ slug, ...content })
					.onConflict((conflict) => conflict.column("slug").doUpdateSet(content))
					.execute(),
			);
		},

		async issuers() {
			return (await db.selectFrom("issuers").selectAll().orderBy("slug").execute()).map(toIssuer);
		},

		async issuer(slug) {
			const row = await db.selectFrom("issuers").selectAll().where("slug", "=", slug).executeTakeFirst();
			return row && toIssuer(row);
		},
	};
}

function toIssuer({ slug, did, profile, keys }: IssuerRow): Issuer {
	return {
		slug,
		did,
		profile: JSON.parse(profile) as Issuer["profile"],
		keys: JSON.parse(keys) as Issuer["keys"],
	};
}
