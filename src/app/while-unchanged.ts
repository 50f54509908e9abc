import { type Evidence, type EvidenceRequest, evidenceKey } from "../core/evidence.ts";
import type { EvidenceSource } from "./evidence-sources.ts";
import type { Clock, Register } from "./ports.ts";

type Versioned = Pick<Register, "version">;

/** Lists are signed again now and then although nothing changed. */
const longestMs = 60_000;
const answersKept = 4096;

/** A reading of the register, asked for again only when anything in the register has changed. */
export function whileUnchanged<T>(register: Versioned, read: () => Promise<T>): () => Promise<T> {
	let kept: { readonly version: string; readonly value: Promise<T> } | undefined;
	return async () => {
		// The version first: what is read after it may be newer than it says, never older.
		const version = await register.version();
		if (kept?.version === version) return kept.value;
		const value = read();
		kept = { version, value };
		value.catch(() => {
			if (kept?.value === value) kept = undefined;
		});
		return value;
	};
}

/** The same for evidence: an answer that the register would give again is as fresh as the register itself. */
export function evidenceWhileUnchanged(register: Versioned, source: EvidenceSource, clock: Clock): EvidenceSource {
	const currentVersion = onceAtATime(() => register.version());
	let kept = { version: "", since: 0, answers: new Map<string, Evidence>() };
	return async (request) => {
		if (request.kind === "status-note") return source(request);
		const [version, now] = [await currentVersion(), clock()];
		const age = now.getTime() - kept.since;
		const isOld = kept.version !== version || age < 0 || age > longestMs || kept.answers.size > answersKept;
		if (isOld) kept = { version, since: now.getTime(), answers: new Map() };
		return freshFrom(kept.answers, request, source, now);
	};
}

async function freshFrom(
	answers: Map<string, Evidence>,
	request: EvidenceRequest,
	source: EvidenceSource,
	now: Date,
): Promise<Evidence | undefined> {
	const key = evidenceKey(request);
	const before = answers.get(key);
	if (before !== undefined) return before.state === "found" ? { ...before, fetchedAt: now } : before;
	const answer = await source(request);
	if (answer !== undefined) answers.set(key, answer);
	return answer;
}

/** Questions that are asked in one breath share an answer: it is newer than all of them. */
function onceAtATime<T>(ask: () => Promise<T>): () => Promise<T> {
	let asked: Promise<T> | undefined;
	return () => {
		if (asked === undefined) queueMicrotask(() => (asked = undefined));
		asked ??= ask();
		return asked;
	};
}
