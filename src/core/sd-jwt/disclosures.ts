import { TamgaError } from "../errors.ts";
import { isObject, type Json, type JsonObject } from "../json.ts";
import type { Tools } from "../tools.ts";
import { base64url } from "../verify/base64url.ts";
import { parseStrictJson } from "../verify/strict-json.ts";

/** A claim that its holder chose to show (RFC 9901 §4.2); an element of a list has no name. */
export interface Disclosure {
	/** As text, so that equal ones are equal. */
	readonly digest: string;
	readonly name?: string;
	readonly value: Json;
}

/** Throws SCHEMA_INVALID, or what the strict parser throws. */
export function readDisclosure(text: string, tools: Pick<Tools, "sha256">): Disclosure {
	const bytes = base64url.decode(text);
	const parts = bytes === undefined || bytes.length === 0 ? undefined : parseStrictJson(bytes);
	if (!Array.isArray(parts) || typeof parts[0] !== "string") throw malformed("A disclosure is no list with a salt.");
	const digest = keyOf(tools.sha256(new TextEncoder().encode(text)));
	const [, second, third]: readonly (Json | undefined)[] = parts;
	if (parts.length === 2 && second !== undefined) return { digest, value: second };
	if (parts.length !== 3 || typeof second !== "string" || third === undefined) {
		throw malformed("A disclosure has no name or no value.");
	}
	if (second === "_sd" || second === "...") throw malformed("A disclosure has a reserved name.");
	return { digest, name: second, value: third };
}

export interface Disclosed {
	/** What was said openly and what was disclosed, without digests. */
	readonly claims: JsonObject;
	/** Digests without a disclosure: hidden claims, or decoys. */
	readonly hidden: number;
}

/**
 * Puts every disclosure where its digest stands (RFC 9901 §7.1 steps 3 to 5). Each must have a place, and no digest may
 * stand twice: a reader would not know which one was meant. Throws SCHEMA_INVALID.
 */
export function disclose(payload: JsonObject, disclosures: readonly Disclosure[]): Disclosed {
	const pool = new Pool(disclosures);
	const claims = openObject(payload, pool);
	if (pool.used < disclosures.length) throw malformed("A disclosure belongs to nothing that was signed.");
	return { claims, hidden: pool.hidden };
}

/** The disclosures, each of which may be taken once. */
class Pool {
	readonly #disclosures: ReadonlyMap<string, Disclosure>;
	readonly #seen = new Set<string>();
	used = 0;
	hidden = 0;

	constructor(disclosures: readonly Disclosure[]) {
		this.#disclosures = new Map(disclosures.map((one) => [one.digest, one]));
	}

	/** `undefined` for what stays hidden. */
	take(digest: Json): Disclosure | undefined {
		const bytes = typeof digest === "string" ? base64url.decode(digest) : undefined;
		const key = bytes === undefined ? "" : keyOf(bytes);
		if (key === "" || this.#seen.has(key)) throw malformed("A digest stands twice or is none.");
		this.#seen.add(key);
		const found = this.#disclosures.get(key);
		if (found === undefined) this.hidden++;
		else this.used++;
		return found;
	}
}

function openValue(value: Json, pool: Pool): Json {
	if (Array.isArray(value)) return value.flatMap((item: Json) => openItem(item, pool));
	return isObject(value) ? openObject(value, pool) : value;
}

function openItem(item: Json, pool: Pool): readonly Json[] {
	if (!isObject(item) || item["..."] === undefined) return [openValue(item, pool)];
	if (Object.keys(item).length > 1) throw malformed("Beside a digest stands something else.");
	const found = pool.take(item["..."]);
	if (found?.name !== undefined) throw malformed("A named claim stands in a list.");
	return found === undefined ? [] : [openValue(found.value, pool)];
}

function openObject({ _sd: digests = [], ...plain }: JsonObject, pool: Pool): JsonObject {
	if (!Array.isArray(digests)) throw malformed("The digests are no list.");
	const members = new Map(Object.entries(plain).map(([name, value]) => [name, openValue(value, pool)]));
	for (const digest of digests) {
		const found = pool.take(digest);
		if (found === undefined) continue;
		const { name, value } = found;
		if (name === undefined || members.has(name)) throw malformed("A claim has no name or stands twice.");
		members.set(name, openValue(value, pool));
	}
	return Object.fromEntries(members);
}

function keyOf(bytes: Uint8Array): string {
	return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function malformed(detail: string): TamgaError {
	return new TamgaError("SCHEMA_INVALID", detail);
}
