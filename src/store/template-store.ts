import type { Kysely } from "kysely";
import type { Register } from "../app/ports.ts";
import type { JsonObject } from "../core/json.ts";
import type { Tables } from "./tables.ts";
import { write } from "./transaction.ts";

export function templateStore(db: Kysely<Tables>): Pick<Register, "saveTemplate" | "template" | "templateHashes"> {
	return {
		async saveTemplate(hash, template) {
			const content = JSON.stringify(template);
			await write(db, (transaction) =>
				transaction
					.insertInto("templates")
					.values({ hash, content })
					.onConflict((conflict) => conflict.column("hash").doNothing())
					.execute(),
			);
		},

		async template(hash) {
			const row = await db.selectFrom("templates").select("content").where("hash", "=", hash).executeTakeFirst();
			return row && (JSON.parse(row.content) as JsonObject);
		},

		async templateHashes() {
			const rows = await db.selectFrom("templates").select("hash").orderBy("hash").execute();
			return rows.map(({ hash }) => hash);
		},
	};
}
