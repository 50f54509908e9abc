import type { CreateTableBuilder } from "kysely";
import type { Kind } from "../dialect.ts";

/** The one thing that the two dialects write differently: a column that counts the rows. */
export function numbered<T extends string>(
	table: CreateTableBuilder<T>,
	kind: Kind,
): CreateTableBuilder<T, "sequence"> {
	return kind === "postgres"
		? table.addColumn("sequence", "serial", (column) => column.primaryKey())
		: table.addColumn("sequence", "integer", (column) => column.primaryKey().autoIncrement());
}
