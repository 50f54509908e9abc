import { expect, test } from "vitest";
import { emptyRoster } from "../../../src/core/roster/empty-roster.ts";
import { optionalColumns, requiredColumns } from "../../../src/core/roster/roster-table.ts";
import { bytesOf, judgedRows, tableOf } from "../../support/rosters.ts";

test("the empty roster has the columns of the others and an example that its own rules accept", () => {
	const [header = ""] = emptyRoster().split("\n");
	expect(header.split(",")).toEqual(Object.keys(tableOf("roster-small.csv")[0] ?? {}));
	expect(header.split(",").sort()).toEqual([...requiredColumns, ...optionalColumns].sort());
	const rows = judgedRows(bytesOf(emptyRoster()));
	expect(rows.map(({ outcome, warnings }) => [outcome, warnings])).toEqual([["accept", []]]);
});
