import type { Evidence } from "../../core/evidence.ts";
import { findStanding, type Standing, type StandingSources } from "../../core/recognition/standing.ts";
import type { Gather } from "../../core/verify/gather-until-done.ts";
import type { Clock } from "../ports.ts";

/** A withdrawal shows after so long at most, copies of lists included. */
const freshMs = 60_000;
/** A body that did not answer is asked again after so long. */
const failureMs = 30_000;
const issuersKept = 1_000;

interface Entry {
	readonly version: string;
	readonly since: number;
	readonly standing: Promise<Standing>;
	until: number;
}

interface BookOptions {
	/** The register's version: what it holds is never kept longer than it stands there. */
	readonly version: () => Promise<string>;
	readonly clock: Clock;
	/** The same sources, asking through another gatherer. */
	readonly sources: (gather: Gather) => StandingSources;
	readonly gather: Gather;
}

/** What is known of an issuer, looked up once for all its certificates as long as the evidence is fresh. */
export function standingBook(options: BookOptions): (issuer: string) => Promise<Standing> {
	const entries = new Map<string, Entry>();
	return async (issuer) => {
		const [version, now] = [await options.version(), options.clock().getTime()];
		const held = entries.get(issuer);
		if (held?.version === version && now >= held.since && now < held.until) return await held.standing;
		const entry = lookUp(options, issuer, version, now);
		entries.delete(issuer);
		entries.set(issuer, entry);
		for (const key of entries.keys()) if (entries.size > issuersKept) entries.delete(key);
		entry.standing.catch(() => entries.delete(issuer));
		return await entry.standing;
	};
}

function lookUp({ gather, sources }: BookOptions, issuer: string, version: string, since: number): Entry {
	let until = since + freshMs;
	const watched: Gather = async (requests) => {
		const evidence = await gather(requests);
		for (const answer of evidence.values()) until = Math.min(until, endOf(answer, since));
		return evidence;
	};
	const standing = findStanding(issuer, sources(watched));
	const entry = { version, since, standing, until };
	const settle = (): void => void (entry.until = until);
	standing.then(settle, settle);
	return entry;
}

/** A copy is fresh for a minute from when it was made; the register's own are as fresh as the register. */
function endOf(answer: Evidence, now: number): number {
	if (answer.state === "unreachable") return now + failureMs;
	if (answer.state !== "found" || answer.source !== "network") return Number.POSITIVE_INFINITY;
	const age = now - answer.fetchedAt.getTime();
	return age < freshMs ? answer.fetchedAt.getTime() + freshMs : now + failureMs;
}
