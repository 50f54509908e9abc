import type { Kysely } from "kysely";
import type { Tables } from "../tables.ts";

/** Statements of recognition, of bodies here and elsewhere. */
export async function createRecognitions({ schema }: Kysely<Tables>): Promise<void> {
	await schema
		.createTable("recognitions")
		.addColumn("id", "text", (column) => column.primaryKey())
		.addColumn("body", "text", (column) => column.notNull())
		.addColumn("origin", "text", (column) => column.notNull())
		.addColumn("signed", "text", (column) => column.notNull())
		.addColumn("recorded_at", "text", (column) => column.notNull())
		.execute();
	await schema
		.createTable("recognition_entities")
		.addColumn("recognition", "text", (column) => column.notNull().references("recognitions.id"))
		.addColumn("entity", "text", (column) => column.notNull())
		.addPrimaryKeyConstraint("recognition_entities_key", ["recognition", "entity"])
		.execute();
	await schema.createIndex("recognitions_by_entity").on("recognition_entities").column("entity").execute();
}
