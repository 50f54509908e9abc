import type { Transaction } from "kysely";
import type { Register } from "../app/ports.ts";
import type { StatusChange } from "../app/register/status.ts";
import { TamgaError } from "../core/errors.ts";
import { statusPurposes } from "../core/status-change.ts";
import { queueNotices } from "./queue-notices.ts";
import type { Tables } from "./tables.ts";
import { chunks, lockIssuers } from "./transaction.ts";

/**
 * Sets and clears bits, keeps the history, raises the lists' revisions and queues the notices of it. A bit is a row and a list is derived from
 * rows, so that no change can undo another one (THREATS #99). Throws NOT_FOUND for a certificate without such a bit.
 */
export async function applyStatusChanges(
	db: Transaction<Tables>,
	changes: readonly StatusChange[],
): ReturnType<Register["changeStatus"]> {
	const places = await placesOf(db, changes);
	const issuers = [...places.values()].map(({ issuer }) => issuer);
	await lockIssuers(db, issuers);
	const applied = new Set<StatusChange>();
	for (const round of rounds(changes)) {
		for (const change of await applyRound(db, round)) applied.add(change);
	}
	const effective = changes.filter((change) => applied.has(change));
	await keepHistory(db, effective);
	await raiseRevisions(db, effective, places);
	await queueNotices(db, effective);
	return { unchanged: changes.filter((change) => !applied.has(change)).map(({ certificate }) => certificate) };
}

type Place = Pick<Tables["status_places"], "issuer" | "purpose" | "list">;

const keyOf = (change: { readonly certificate: string | null; readonly purpose: string }): string =>
	`${change.certificate} ${change.purpose}`;

/** The place of each bit that is to change. Throws NOT_FOUND for a certificate that has none. */
async function placesOf(
	db: Transaction<Tables>,
	changes: readonly StatusChange[],
): Promise<ReadonlyMap<string, Place>> {
	const places = new Map<string, Place>();
	for (const chunk of chunks([...new Set(changes.map(({ certificate }) => certificate))])) {
		const rows = await db.selectFrom("status_places").selectAll().where("certificate", "in", chunk).execute();
		for (const row of rows) places.set(keyOf(row), row);
	}
	const stranger = changes.find((change) => !places.has(keyOf(change)));
	if (stranger === undefined) return places;
	throw new TamgaError("NOT_FOUND", `There is no certificate ${stranger.certificate} with such a status.`);
}

/** The changes in their order, cut so that no bit changes twice in a part: each part can then be done at once. */
function rounds(changes: readonly StatusChange[]): readonly (readonly StatusChange[])[] {
	const seen = new Map<string, number>();
	const parts: StatusChange[][] = [];
	for (const change of changes) {
		const round = seen.get(keyOf(change)) ?? 0;
		seen.set(keyOf(change), round + 1);
		(parts[round] ??= []).push(change);
	}
	return parts;
}

/** Sets and clears the bits of one part; answers the changes that altered something. */
async function applyRound(db: Transaction<Tables>, changes: readonly StatusChange[]): Promise<readonly StatusChange[]> {
	const touched = new Set<string>();
	for (const chunk of chunks(changes.filter(({ set }) => set))) {
		for (const bit of await setBits(db, chunk)) touched.add(keyOf(bit));
	}
	for (const chunk of chunks(changes.filter(({ set }) => !set))) {
		for (const bit of await clearBits(db, chunk)) touched.add(keyOf(bit));
	}
	return changes.filter((change) => touched.has(keyOf(change)));
}

type Bit = Pick<StatusChange, "certificate" | "purpose">;

function setBits(db: Transaction<Tables>, changes: readonly StatusChange[]): Promise<readonly Bit[]> {
	return db
		.insertInto("status_bits")
		.values(changes.map(({ certificate, purpose, reason, at }) => ({ certificate, purpose, reason, since: at })))
		.onConflict((conflict) => conflict.columns(["certificate", "purpose"]).doNothing())
		.returning(["certificate", "purpose"])
		.execute();
}

async function clearBits(db: Transaction<Tables>, changes: readonly StatusChange[]): Promise<readonly Bit[]> {
	const cleared: Bit[] = [];
	for (const purpose of statusPurposes) {
		const ids = changes.filter((change) => change.purpose === purpose).map(({ certificate }) => certificate);
		if (ids.length === 0) continue;
		const bits = db.deleteFrom("status_bits").where("purpose", "=", purpose).where("certificate", "in", ids);
		cleared.push(...(await bits.returning(["certificate", "purpose"]).execute()));
	}
	return cleared;
}

async function keepHistory(db: Transaction<Tables>, changes: readonly StatusChange[]): Promise<void> {
	for (const chunk of chunks(changes)) {
		const rows = chunk.map(({ set, note, ...change }) => ({ ...change, bit: set ? 1 : 0, note: note ?? null }));
		await db.insertInto("status_changes").values(rows).execute();
	}
}

/** Each list's revision grows by the number of its bits that changed. */
async function raiseRevisions(
	db: Transaction<Tables>,
	changes: readonly StatusChange[],
	places: ReadonlyMap<string, Place>,
): Promise<void> {
	const growth = new Map<string, { readonly place: Place; by: number }>();
	for (const change of changes) {
		const place = places.get(keyOf(change));
		if (place === undefined) continue;
		const key = `${place.issuer} ${place.purpose} ${place.list}`;
		const held = growth.get(key) ?? { place, by: 0 };
		held.by++;
		growth.set(key, held);
	}
	for (const { place, by } of growth.values()) {
		await db
			.updateTable("status_lists")
			.set((build) => ({ revision: build("revision", "+", by) }))
			.where("issuer", "=", place.issuer)
			.where("purpose", "=", place.purpose)
			.where("list", "=", place.list)
			.execute();
	}
}
