import type { EvidenceSource } from "../app/evidence-sources.ts";
import type { Clock } from "../app/ports.ts";
import { type Evidence, type EvidenceRequest, evidenceKey } from "../core/evidence.ts";
import { isObject } from "../core/json.ts";

/** A copy this young is used without asking again; a status list may ask for less by its `ttl`. */
const freshMs = 60_000;
/** Nobody is asked again right after a failure, so that a dead host does not slow every visitor. */
const failureMs = 5_000;
/** A copy this old is forgotten even where nobody can be reached; what it is worth until then is the policy's. */
const keptMs = 7 * 24 * 60 * 60 * 1000;
const maxEntries = 100;

interface Entry {
	readonly answer: Evidence | undefined;
	readonly askedAt: number;
	/** The last copy that was found, for when nobody can be reached. */
	readonly copy: Evidence | undefined;
}

/**
 * Remembers what a source found. Visitors at the same moment share one fetch; a fresh copy spares it; and when the
 * place cannot be reached, the last copy is given with the moment at which it was made, so that the judge sees its age.
 */
export function cachedSource(source: EvidenceSource, clock: Clock): EvidenceSource {
	const entries = new Map<string, Promise<Entry>>();
	return async (request) => {
		const key = evidenceKey(request);
		// Each look-up follows the one before it, so that only the first of many asks.
		const entry = next(source, request, entries.get(key), clock().getTime());
		entries.delete(key);
		entries.set(key, entry);
		forgetOldest(entries);
		return (await entry).answer;
	};
}

async function next(
	source: EvidenceSource,
	request: EvidenceRequest,
	before: Promise<Entry> | undefined,
	now: number,
): Promise<Entry> {
	const held = await before?.catch(() => undefined);
	if (held !== undefined && now - held.askedAt < lifetime(held)) return held;
	const answer = await source(request);
	if (answer?.state === "found") return { answer, askedAt: now, copy: answer };
	const copy = isKept(held?.copy, now) ? held?.copy : undefined;
	return { answer: answer?.state === "unreachable" && copy !== undefined ? copy : answer, askedAt: now, copy };
}

function lifetime({ answer, askedAt }: Entry): number {
	const isFresh = answer?.state === "found" && answer.fetchedAt.getTime() >= askedAt;
	return isFresh ? Math.min(freshMs, ttlOf(answer.document)) : failureMs;
}

function isKept(copy: Evidence | undefined, now: number): boolean {
	return copy?.state === "found" && now - copy.fetchedAt.getTime() < keptMs;
}

function forgetOldest(entries: Map<string, unknown>): void {
	for (const key of entries.keys()) {
		if (entries.size <= maxEntries) return;
		entries.delete(key);
	}
}

/** vc-bitstring-status-list §2.2: `ttl` in milliseconds, within the subject. */
function ttlOf(document: unknown): number {
	const subject = isObject(document) ? document["credentialSubject"] : undefined;
	const ttl = isObject(subject) ? subject["ttl"] : undefined;
	return typeof ttl === "number" && ttl >= 0 ? ttl : Number.POSITIVE_INFINITY;
}
