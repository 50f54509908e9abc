import { type Kysely, sql } from "kysely";
import type { StatisticsStore } from "../app/statistics/statistics-ports.ts";
import type { Kind } from "./dialect.ts";
import type { Tables } from "./tables.ts";

export function statisticsStore(db: Kysely<Tables>, kind: Kind): StatisticsStore {
	return {
		countRows: async () => ({ issued: await rows(db, "issuances"), changed: await rows(db, "status_changes") }),

		async countIssued(issued) {
			const last = await sequenceOf(db, "issuances", issued);
			return { groups: await issuedGroups(db, kind, last), hours: await issuedHours(db, last) };
		},

		async countChanges(changed) {
			return await changeGroups(db, await sequenceOf(db, "status_changes", changed));
		},
	};
}

type Numbered = "issuances" | "status_changes";

async function rows(db: Kysely<Tables>, table: Numbered): Promise<number> {
	const { many } = await db.selectFrom(table).select(howMany).executeTakeFirstOrThrow();
	return Number(many);
}

/** The sequence of the row in that place; 0 where there is none. */
async function sequenceOf(db: Kysely<Tables>, table: Numbered, place: number): Promise<number> {
	if (place === 0) return 0;
	const query = db
		.selectFrom(table)
		.select("sequence")
		.orderBy("sequence")
		.offset(place - 1)
		.limit(1);
	return (await query.executeTakeFirst())?.sequence ?? 0;
}

/** PostgreSQL counts in big integers, which its driver hands out as text. */
const howMany = sql<number | string>`count(*)`.as("many");

async function issuedGroups(db: Kysely<Tables>, kind: Kind, last: number) {
	const result =
		kind === "sqlite"
			? sql<string | null>`json_extract(fields, '$.result')`
			: sql<string | null>`fields::json ->> 'result'`;
	const found = await db
		.selectFrom("certificates")
		.innerJoin("issuances", "issuances.certificate", "certificates.id")
		.select(["course_code as course", "country", "institution", result.as("result"), howMany])
		.where("issuances.sequence", "<=", last)
		.where("replaces", "is", null)
		.groupBy(["course_code", "country", "institution", result])
		.execute();
	return found.map(({ many, institution, result: band, ...group }) => {
		return { ...group, institution: institution ?? "", result: band ?? "", count: Number(many) };
	});
}

async function issuedHours(db: Kysely<Tables>, last: number) {
	const hour = sql<string>`substr(issued_at, 1, 13)`;
	const replacements = db.selectFrom("certificates").select("id").where("replaces", "is not", null);
	const found = await db
		.selectFrom("issuances")
		.select([hour.as("key"), howMany])
		.where("sequence", "<=", last)
		.where("certificate", "not in", replacements)
		.groupBy(hour)
		.execute();
	return found.map(({ key, many }) => ({ key, count: Number(many) }));
}

async function changeGroups(db: Kysely<Tables>, last: number) {
	const hour = sql<string>`substr(status_changes.at, 1, 13)`;
	const action = sql<"revoked" | "replaced" | "suspended" | "reinstated">`case
		when bit = 0 then 'reinstated'
		when purpose = 'suspension' then 'suspended'
		when successors.id is null then 'revoked'
		else 'replaced' end`;
	const found = await db
		.selectFrom("status_changes")
		// What was signed for others and is no certificate of ours does not count.
		.innerJoin("certificates", "certificates.id", "status_changes.certificate")
		.leftJoin("certificates as successors", "successors.replaces", "status_changes.certificate")
		.select([action.as("action"), hour.as("hour"), "reason", howMany])
		.where("status_changes.sequence", "<=", last)
		.groupBy([action, hour, "reason"])
		.execute();
	return found.map(({ many, ...group }) => ({ ...group, count: Number(many) }));
}
