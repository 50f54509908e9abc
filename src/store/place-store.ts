import type { Kysely, Transaction } from "kysely";
import type { Random, Register } from "../app/ports.ts";
import type { StatusPlace } from "../app/register/status.ts";
import { type StatusPurpose, statusPurposes } from "../core/status-change.ts";
import { drawIndexes } from "./draw-indexes.ts";
import type { StatusListRow, Tables } from "./tables.ts";
import { chunks, lockIssuers, write } from "./transaction.ts";

/** Entries of a list: the least that hides one holder among many (Bitstring Status List §4.2, group privacy). */
export const listLength = 131_072;

/** Of each list half stays empty, so that a random free place is found in two tries. */
const usable = listLength / 2;

export function placeStore(db: Kysely<Tables>, random: Random): Pick<Register, "takePlaces"> {
	return {
		takePlaces(issuer, count) {
			return write(db, async (transaction) => {
				await lockIssuers(transaction, [issuer]);
				const columns: (readonly StatusPlace[])[] = [];
				for (const purpose of statusPurposes) {
					columns.push(await takeForPurpose(transaction, random, issuer, purpose, count));
				}
				return Array.from({ length: count }, (_, row) => columns.flatMap((places) => places[row] ?? []));
			});
		},
	};
}

async function takeForPurpose(
	db: Transaction<Tables>,
	random: Random,
	issuer: string,
	purpose: StatusPurpose,
	count: number,
): Promise<readonly StatusPlace[]> {
	let places: readonly StatusPlace[] = [];
	while (places.length < count) {
		const list = await listWithRoom(db, issuer, purpose);
		const wanted = Math.min(count - places.length, usable - list.taken);
		const indexes = await takeFromList(db, random, list, wanted);
		places = places.concat(indexes.map((index) => ({ purpose, list: list.list, index })));
	}
	return places;
}

/** The issuer's newest list, or a further one when half of that is used. */
async function listWithRoom(db: Transaction<Tables>, issuer: string, purpose: StatusPurpose): Promise<StatusListRow> {
	const newest = await db
		.selectFrom("status_lists")
		.selectAll()
		.where("issuer", "=", issuer)
		.where("purpose", "=", purpose)
		.orderBy("list", "desc")
		.limit(1)
		.executeTakeFirst();
	if (newest !== undefined && newest.taken < usable) return newest;
	const next = { issuer, purpose, list: (newest?.list ?? 0) + 1, length: listLength, taken: 0, revision: 0 };
	await db.insertInto("status_lists").values(next).execute();
	return next;
}

async function takeFromList(
	db: Transaction<Tables>,
	random: Random,
	{ issuer, purpose, list, length, taken }: StatusListRow,
	wanted: number,
): Promise<readonly number[]> {
	const free: number[] = [];
	while (free.length < wanted) {
		for (const drawn of chunks(drawIndexes(random, wanted - free.length, length))) {
			const rows = drawn.map((position) => ({ issuer, purpose, list, position, certificate: null }));
			free.push(...(await insertFree(db, rows)));
		}
	}
	await db
		.updateTable("status_lists")
		.set({ taken: taken + wanted })
		.where("issuer", "=", issuer)
		.where("purpose", "=", purpose)
		.where("list", "=", list)
		.execute();
	return free;
}

/** The positions that were free, in the order drawn: sorted ones would tell the order of the roster. */
async function insertFree(
	db: Transaction<Tables>,
	rows: readonly Tables["status_places"][],
): Promise<readonly number[]> {
	const inserted = await db
		.insertInto("status_places")
		.values(rows)
		.onConflict((conflict) => conflict.columns(["issuer", "purpose", "list", "position"]).doNothing())
		.returning("position")
		.execute();
	const free = new Set(inserted.map(({ position }) => position));
	return rows.map(({ position }) => position).filter((position) => free.has(position));
}
