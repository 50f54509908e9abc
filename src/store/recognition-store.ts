import type { Kysely, Transaction } from "kysely";
import type { RecordedStatement, StatementRegister } from "../app/recognising/statement-register.ts";
import { TamgaError } from "../core/errors.ts";
import type { RecognitionRow } from "./recognition-tables.ts";
import type { Tables } from "./tables.ts";
import { write } from "./transaction.ts";

export function recognitionStore(db: Kysely<Tables>): StatementRegister {
	return {
		async saveStatement(statement) {
			await write(db, (transaction) => saveStatement(transaction, statement));
		},

		async statement(id) {
			const row = await db.selectFrom("recognitions").selectAll().where("id", "=", id).executeTakeFirst();
			return row && (await withEntities(db, [row]))[0];
		},

		async statements({ about, origin } = {}) {
			let query = db.selectFrom("recognitions").selectAll().orderBy("recorded_at").orderBy("id");
			if (origin !== undefined) query = query.where("origin", "=", origin);
			if (about !== undefined) {
				const named = db.selectFrom("recognition_entities").select("recognition").where("entity", "=", about);
				query = query.where("id", "in", named);
			}
			return await withEntities(db, await query.execute());
		},
	};
}

async function saveStatement(db: Transaction<Tables>, statement: RecordedStatement): Promise<void> {
	const { id, body, origin, signed, recordedAt: recorded_at } = statement;
	const before = await db.selectFrom("recognitions").select("origin").where("id", "=", id).executeTakeFirst();
	if (before?.origin === "own") throw new TamgaError("ALREADY_EXISTS", "That statement was made here.");
	if (before === undefined) {
		await db.insertInto("recognitions").values({ id, body, origin, signed, recorded_at }).execute();
	} else {
		await db.updateTable("recognitions").set({ body, origin, signed, recorded_at }).where("id", "=", id).execute();
		await db.deleteFrom("recognition_entities").where("recognition", "=", id).execute();
	}
	const entities = [...new Set(statement.about)].map((entity) => ({ recognition: id, entity }));
	if (entities.length > 0) await db.insertInto("recognition_entities").values(entities).execute();
}

async function withEntities(
	db: Kysely<Tables>,
	rows: readonly RecognitionRow[],
): Promise<readonly RecordedStatement[]> {
	const entities = await db
		.selectFrom("recognition_entities")
		.selectAll()
		.where("recognition", "in", rows.length === 0 ? [""] : rows.map(({ id }) => id))
		.orderBy("entity")
		.execute();
	return rows.map(({ id, body, origin, signed, recorded_at }) => {
		const about = entities.filter(({ recognition }) => recognition === id).map(({ entity }) => entity);
		return { id, body, about, origin, signed, recordedAt: recorded_at };
	});
}
