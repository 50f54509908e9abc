import * as z from "zod";
import { TamgaError } from "../core/errors.ts";
import type { JsonObject } from "../core/json.ts";
import type { Policy } from "../core/verify/policy.ts";

const document = z.object({ issuers: z.array(z.object({ id: z.string(), name: z.string() })) });

/**
 * Whom a verifier recognises, as the public file `recognition.json`: `{issuers: [{id, name}]}`, sorted by id, and
 * `bodies: [DID]` where it trusts the decisions of some.
 */
export function recognitionDocument(recognised: Policy["recognised"], bodies: readonly string[] = []): JsonObject {
	const issuers = [...recognised].map(([id, name]) => ({ id, name }));
	const sorted = issuers.toSorted((a, b) => (a.id < b.id ? -1 : 1));
	return { issuers: sorted, ...(bodies.length === 0 ? {} : { bodies: bodies.toSorted() }) };
}

/** Reads such a file. Throws SCHEMA_INVALID. */
export function readRecognition(json: unknown): Policy["recognised"] {
	const parsed = document.safeParse(json);
	if (!parsed.success) throw new TamgaError("SCHEMA_INVALID", "It is no list of recognised issuers.");
	return new Map(parsed.data.issuers.map(({ id, name }) => [id, name]));
}
