import { TamgaError } from "../errors.ts";
import type { EvidenceMap } from "../evidence.ts";
import type { Json } from "../json.ts";
import type { Report } from "../report.ts";
import type { Tools } from "../tools.ts";
import { malformedReport } from "./build-report.ts";
import { type Gather, gatherUntilDone, reportOrQuestions, type Step } from "./gather-until-done.ts";
import { readInput } from "./read-input.ts";
import { isWorthGathering, judge } from "./judge.ts";
import { plan, planRounds } from "./plan.ts";
import type { Policy } from "./policy.ts";

/**
 * ★ The main path: parse → plan → gather → judge. `input` is a credential or presentation as JSON text in UTF-8, or a JWT.
 * Never throws for outside data; what is no credential has the verdict `invalid` and is marked `malformed`.
 */
export async function verify(
	input: Uint8Array,
	gather: Gather,
	policy: Policy,
	now: Date,
	tools: Tools,
): Promise<Report> {
	const parsed = parse(input, now);
	if ("report" in parsed) return parsed.report;
	const { report } = await gatherUntilDone(gather, (evidence, round) =>
		takeNextStep(parsed.document, { evidence, policy, now, round }, tools),
	);
	return report;
}

/** All that the next step towards a report depends on: plain data, so that it can be taken in another thread. */
export interface StepInput {
	readonly input: Uint8Array;
	/** Everything gathered so far. */
	readonly evidence: EvidenceMap;
	readonly policy: Policy;
	readonly now: Date;
	/** How often evidence has been gathered. */
	readonly round: number;
}

/** The pure part of the main path: parse → plan, and once nothing is missing, judge. */
export async function takeStep({ input, ...circumstances }: StepInput, tools: Tools): Promise<Step> {
	const parsed = parse(input, circumstances.now);
	return "report" in parsed ? parsed : takeNextStep(parsed.document, circumstances, tools);
}

function parse(input: Uint8Array, now: Date): { readonly document: Json } | { readonly report: Report } {
	try {
		return { document: readInput(input) };
	} catch (error) {
		if (error instanceof TamgaError) return { report: malformedReport(error, now) };
		throw error;
	}
}

async function takeNextStep(
	document: Json,
	{ evidence, policy, now, round }: Omit<StepInput, "input">,
	tools: Tools,
): Promise<Step> {
	// Evidence may lead to further evidence (a status list to its issuer), in a bounded number of rounds.
	const isOpen = round < planRounds && isWorthGathering(document, policy, tools);
	const missing = isOpen ? plan(document, evidence) : [];
	if (missing.length > 0) return { missing };
	return reportOrQuestions(await judge(document, evidence, policy, now, tools), evidence, round);
}
