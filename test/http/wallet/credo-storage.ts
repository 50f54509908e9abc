import { RecordNotFoundError } from "@credo-ts/core";
import type { CredoRecord } from "@credo-ts/core";

type Tags = Readonly<Record<string, unknown>>;
interface RecordKind {
	readonly type: string;
}

/** Credo's records in memory, found by the tags that they carry. */
export class MemoryStorage {
	readonly supportsCursorPagination = false;
	readonly #records = new Map<string, CredoRecord>();

	async save(_context: unknown, record: CredoRecord): Promise<void> {
		this.#records.set(keyOf(record, record.id), record.clone());
	}

	async update(_context: unknown, record: CredoRecord): Promise<void> {
		this.#records.set(keyOf(record, record.id), record.clone());
	}

	async getById(_context: unknown, kind: RecordKind, id: string): Promise<CredoRecord> {
		const found = this.#records.get(keyOf(kind, id));
		if (found === undefined) throw new RecordNotFoundError("There is no such record.", { recordType: kind.type });
		return found.clone();
	}

	async getAll(_context: unknown, { type }: RecordKind): Promise<readonly CredoRecord[]> {
		return [...this.#records.values()].filter((record) => record.type === type).map((record) => record.clone());
	}

	async findByQuery(context: unknown, kind: RecordKind, query: Tags): Promise<readonly CredoRecord[]> {
		return (await this.getAll(context, kind)).filter((record) => matches(record.getTags(), query));
	}
}

function keyOf({ type }: RecordKind, id: string): string {
	return `${type} ${id}`;
}

/** A list in a query means all of it; `$or` any of several queries. */
function matches(tags: Tags, { $or, ...wanted }: Tags): boolean {
	const fits = Object.entries(wanted).every(([name, value]) => value === undefined || isTagged(tags[name], value));
	return fits && (!Array.isArray($or) || $or.some((query: Tags) => matches(tags, query)));
}

function isTagged(tag: unknown, wanted: unknown): boolean {
	if (!Array.isArray(wanted)) return tag === wanted;
	return Array.isArray(tag) && wanted.every((one) => tag.includes(one));
}
