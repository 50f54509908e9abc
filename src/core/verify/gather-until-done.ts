import type { Evidence, EvidenceMap, EvidenceRequest } from "../evidence.ts";
import type { Report } from "../report.ts";
import { openQuestions, planRounds } from "./plan.ts";

/** Fetches evidence: the only step with effects. Answers every request, `unreachable` where nobody can tell. */
export type Gather = (requests: readonly EvidenceRequest[]) => Promise<EvidenceMap>;

/** Either what must be gathered first, or the end. */
export type Step<Done = { readonly report: Report }> = { readonly missing: readonly EvidenceRequest[] } | Done;

/** A report may leave a last question, which is asked once. */
export function reportOrQuestions(report: Report, evidence: EvidenceMap, round: number): Step {
	const questions = round <= planRounds ? openQuestions(report, evidence) : [];
	return questions.length > 0 ? { missing: questions } : { report };
}

/** Gathers what each step asks for until there is nothing more to ask. */
export async function gatherUntilDone<Done extends object>(
	gather: Gather,
	step: (evidence: EvidenceMap, round: number) => Promise<Step<Done>>,
): Promise<Done> {
	const evidence = new Map<string, Evidence>();
	for (let round = 0; ; round++) {
		const next = await step(evidence, round);
		if (!("missing" in next)) return next;
		for (const [key, answer] of await gather(next.missing)) evidence.set(key, answer);
	}
}
