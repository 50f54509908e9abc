import type { Report } from "../../report.ts";
import type { SignatureTools } from "../../tools.ts";
import { pass } from "../finding.ts";
import { type Gather, gatherUntilDone, reportOrQuestions } from "../gather-until-done.ts";
import { type Deciding, judgeRead } from "../judge-read.ts";
import { plan, planRounds } from "../plan.ts";
import type { Policy } from "../policy.ts";
import type { ReadList } from "../status-list.ts";
import { verifyKnownProof } from "./known-proof.ts";
import type { Recognised } from "./recognise.ts";

/** How a certificate is judged that has been recognised. */
export interface KnownJudging {
	readonly policy: Policy;
	readonly now: Date;
	readonly tools: SignatureTools;
	readonly readList: ReadList;
}

/**
 * The main path for a certificate of a known template: plan → gather → judge, without JSON-LD. `undefined` where the
 * proof does not hold, so that the general way tells what is wrong.
 */
export async function verifyKnown(
	recognised: Recognised,
	gather: Gather,
	judging: KnownJudging,
): Promise<Report | undefined> {
	const { report } = await gatherUntilDone<{ readonly report: Report | undefined }>(gather, async (evidence, round) => {
		const missing = round < planRounds ? plan(recognised.credential, evidence) : [];
		if (missing.length > 0) return { missing };
		const report = await judgeKnown(recognised, { ...judging, evidence });
		return report === undefined ? { report } : reportOrQuestions(report, evidence, round);
	});
	return report;
}

async function judgeKnown(recognised: Recognised, judging: KnownJudging & Deciding): Promise<Report | undefined> {
	const { credential, facts } = recognised;
	const proofs = await verifyKnownProof(recognised, { ...judging, purpose: "assertionMethod" }, judging.tools);
	if (proofs.finding.outcome !== "pass") return undefined;
	return judgeRead({ credential, facts, context: pass, proofs }, judging);
}
