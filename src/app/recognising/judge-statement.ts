import type { JsonObject } from "../../core/json.ts";
import { isObject } from "../../core/json.ts";
import type { Report } from "../../core/report.ts";
import { statusMaxAgeMs } from "../../core/verify/policy.ts";
import { type Gather, gatherUntilDone, type Step } from "../../core/verify/gather-until-done.ts";
import type { StepInput } from "../../core/verify/verify.ts";
import type { Clock } from "../ports.ts";

export interface JudgeStatementDeps {
	readonly gather: Gather;
	/** Of an examiner no more than this. */
	readonly examiner: { takeStep(input: StepInput): Promise<Step> };
	readonly clock: Clock;
	readonly allowedHosts: ReadonlySet<string>;
	readonly maxAgeMs?: number;
}

/**
 * Judges a statement as any credential is judged. Its body counts as recognised here, so that the report speaks of the
 * key alone: whom a viewer trusts to recognise is judged apart.
 */
export async function judgeStatement(deps: JudgeStatementDeps, statement: JsonObject): Promise<Report> {
	const { gather, examiner, clock, allowedHosts, maxAgeMs = statusMaxAgeMs.online } = deps;
	const { issuer } = statement;
	const body = isObject(issuer) ? issuer["id"] : issuer;
	const recognised = new Map(typeof body === "string" ? [[body, body]] : []);
	const policy = { recognised, profile: "public", statusMaxAgeMs: maxAgeMs, allowedHosts } as const;
	const [input, now] = [new TextEncoder().encode(JSON.stringify(statement)), clock()];
	const { report } = await gatherUntilDone(gather, (evidence, round) =>
		examiner.takeStep({ input, evidence, policy, now, round }),
	);
	return report;
}
