import type { Json } from "../core/json.ts";

export interface Kept {
	readonly document: Json;
	/** The moment for which it speaks. */
	readonly at: Date;
}

/**
 * What this device keeps for times without a network: public documents by name, each with its moment. Never a
 * credential, an id of one, or an answer about one.
 */
export interface Shelf {
	get(name: string): Promise<Kept | undefined>;
	put(name: string, kept: Kept): Promise<void>;
	names(): Promise<readonly string[]>;
	clear(): Promise<void>;
}

/** `undefined` where a page may keep nothing: browsers let pages from safe addresses only. */
export function openShelf(): Shelf | undefined {
	return "caches" in globalThis ? shelfIn(cacheName) : undefined;
}

const cacheName = "evidence";
const folder = "/kept/";

function shelfIn(name: string): Shelf {
	return {
		get: async (document) => {
			const response = await (await caches.open(name)).match(addressOf(document));
			return response && { document: await response.json(), at: new Date(response.headers.get("Date") ?? "") };
		},
		put: async (document, kept) => {
			const response = Response.json(kept.document, { headers: { Date: kept.at.toUTCString() } });
			await (await caches.open(name)).put(addressOf(document), response);
		},
		names: async () => (await (await caches.open(name)).keys()).map(({ url }) => nameOf(url)),
		clear: async () => void (await caches.delete(name)),
	};
}

function addressOf(name: string): string {
	return folder + encodeURIComponent(name);
}

function nameOf(address: string): string {
	return decodeURIComponent(new URL(address).pathname.slice(folder.length));
}
