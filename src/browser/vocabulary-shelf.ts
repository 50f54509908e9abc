import type { JsonObject } from "../core/json.ts";
import { bundledAddressOf } from "../core/own-contexts.ts";
import { ownAddresses, vocabularyAddresses } from "./vocabulary-addresses.ts";

/**
 * Every pinned vocabulary by address, and our own under the addresses that it has in this deployment. Those that are
 * read before they have been fetched are noted in `lacking`.
 */
export class VocabularyShelf extends Map<string, JsonObject> {
	readonly #loaded: ReadonlyMap<string, JsonObject>;
	readonly #ownAddresses: ReadonlySet<string>;
	readonly #lacking: Set<string>;

	constructor(loaded: ReadonlyMap<string, JsonObject>, bases: readonly string[], lacking: Set<string>) {
		const own = ownAddresses(bases);
		super([...vocabularyAddresses, ...own].map((address) => [address, {}]));
		this.#loaded = loaded;
		this.#ownAddresses = new Set(own);
		this.#lacking = lacking;
	}

	override get(address: string): JsonObject | undefined {
		const name = (this.#ownAddresses.has(address) ? bundledAddressOf(address) : undefined) ?? address;
		if (this.has(address) && !this.#loaded.has(name)) this.#lacking.add(name);
		return this.#loaded.get(name);
	}
}
