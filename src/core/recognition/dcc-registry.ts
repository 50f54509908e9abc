import * as z from "zod";
import { TamgaError } from "../errors.ts";
import type { JsonObject } from "../json.ts";

/*
 * The form in which the Digital Credentials Consortium's wallets and verifiers read lists of known issuers:
 * `{meta: {created, updated}, registry: {DID: {name, location?, url?}}}`. It has no signature, so it says nothing by
 * itself: whoever takes one over answers for it.
 */

export interface RegistryEntry {
	readonly did: string;
	readonly name: string;
	readonly location?: string | undefined;
	readonly url?: string | undefined;
}

const form = z.object({
	registry: z.record(
		z.string(),
		z.object({ name: z.string(), location: z.string().optional(), url: z.string().optional() }),
	),
});

const didSyntax = /^did:[a-z0-9]+:[\w.:%-]+$/;
const mostEntries = 1_000;

/** Sorted by DID. `created` and `updated` are ISO 8601 moments. */
export function registryDocument(
	entries: readonly RegistryEntry[],
	{ created, updated }: { readonly created: string; readonly updated: string },
): JsonObject {
	const sorted = entries.toSorted((a, b) => (a.did < b.did ? -1 : 1));
	const registry = Object.fromEntries(
		sorted.map(({ did, name, location, url }) => [
			did,
			{ name, ...(location === undefined ? {} : { location }), ...(url === undefined ? {} : { url }) },
		]),
	);
	return { meta: { created, updated }, registry };
}

export function isRegistry(document: unknown): boolean {
	return form.safeParse(document).success;
}

/** Throws SCHEMA_INVALID, also where a name is given to what is no DID. */
export function readRegistry(document: unknown): readonly RegistryEntry[] {
	const parsed = form.safeParse(document);
	const entries = Object.entries(parsed.data?.registry ?? {}).map(([did, entry]) => ({ did, ...entry }));
	const isGood = parsed.success && entries.length <= mostEntries && entries.every(({ did }) => didSyntax.test(did));
	if (!isGood) throw new TamgaError("SCHEMA_INVALID", "It is no registry of issuers.");
	return entries;
}
