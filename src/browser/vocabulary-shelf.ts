import type { JsonObject } from "../core/json.ts";
import { microCertificateContextPath } from "../core/micro-certificate-template.ts";
import { ownContextAddress } from "../core/verify/contexts.ts";
import { vocabularyAddresses } from "./vocabularies.ts";

/**
 * Every pinned vocabulary by address, and our own under the addresses that it has in this deployment. Those that are
 * read before they have been fetched are noted in `lacking`.
 */
export class VocabularyShelf extends Map<string, JsonObject> {
	readonly #loaded: ReadonlyMap<string, JsonObject>;
	readonly #ownAddresses: ReadonlySet<string>;
	readonly #lacking: Set<string>;

	constructor(loaded: ReadonlyMap<string, JsonObject>, bases: readonly string[], lacking: Set<string>) {
		const ownAddresses = bases.map((base) => base + microCertificateContextPath);
		super([...vocabularyAddresses, ...ownAddresses].map((address) => [address, {}]));
		this.#loaded = loaded;
		this.#ownAddresses = new Set(ownAddresses);
		this.#lacking = lacking;
	}

	override get(address: string): JsonObject | undefined {
		const name = this.#ownAddresses.has(address) ? ownContextAddress : address;
		if (this.has(address) && !this.#loaded.has(name)) this.#lacking.add(name);
		return this.#loaded.get(name);
	}
}
