import { historySource } from "../app/as-of/history-source.ts";
import { type EvidenceSource, gatherFrom } from "../app/evidence-sources.ts";
import { openRecogniser, type RecogniserDeps } from "../app/recognising/recogniser.ts";
import type { VerifyDeps } from "../app/verify-document.ts";
import type { Office } from "./office.ts";

interface DatingOptions {
	readonly sources: readonly EvidenceSource[];
	readonly office: Office | undefined;
	readonly network: readonly EvidenceSource[];
	readonly recogniser: Omit<RecogniserDeps, "gather" | "clock">;
}

/**
 * A verifier as of another moment. The network has no past: it is asked for keys, which keep theirs, and for nothing
 * else, so that of lists elsewhere nobody can tell.
 */
export function datedVerifier(deps: VerifyDeps, options: DatingOptions): (moment: Date) => VerifyDeps {
	const { sources, office, recogniser } = options;
	const keys = options.network.map(keysOf);
	return (moment) => {
		const own = office === undefined ? [] : [historySource(office, moment)];
		const gather = gatherFrom([...sources, ...own, ...keys]);
		const clock = (): Date => moment;
		return {
			...deps,
			gather,
			clock,
			askedAt: deps.clock(),
			recogniser: openRecogniser({ ...recogniser, gather, clock }),
		};
	};
}

function keysOf(source: EvidenceSource): EvidenceSource {
	return async (request) => (request.kind === "controller-document" ? await source(request) : undefined);
}
