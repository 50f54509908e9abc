import type { Report } from "../../report.ts";
import type { Tools } from "../../tools.ts";
import { knownContexts } from "../contexts.ts";
import { failed, pass } from "../finding.ts";
import { createJsonLd } from "../json-ld.ts";
import { judgeRead } from "../judge-credential.ts";
import type { Judging } from "../judging.ts";
import { plan, planRounds } from "../plan.ts";
import type { Policy } from "../policy.ts";
import { readProofValue, type SignatureCheck, verifyProof } from "../proof.ts";
import { isSignedBy } from "../public-key.ts";
import { eddsaRdfc2022 } from "../suites/eddsa-rdfc-2022.ts";
import { type Gather, gatherUntilDone, reportOrQuestions } from "../verify.ts";
import type { Recognised } from "./recognise.ts";

/**
 * The main path for a certificate of a known template: plan → gather → judge, without JSON-LD. `undefined` where the
 * proof does not hold, so that the general way tells what is wrong.
 */
export async function verifyKnown(
	recognised: Recognised,
	gather: Gather,
	policy: Policy,
	now: Date,
	tools: Tools,
): Promise<Report | undefined> {
	const { report } = await gatherUntilDone<{ readonly report: Report | undefined }>(gather, async (evidence, round) => {
		const missing = round < planRounds ? plan(recognised.credential, evidence) : [];
		if (missing.length > 0) return { missing };
		const known = knownContexts(policy, tools);
		const judging = { evidence, policy, now, tools, known, jsonLd: createJsonLd(known, "strict", tools) };
		const report = await judgeKnown(recognised, judging);
		return report === undefined ? { report } : reportOrQuestions(report, evidence, round);
	});
	return report;
}

async function judgeKnown(recognised: Recognised, judging: Judging): Promise<Report | undefined> {
	const { credential, proof, facts } = recognised;
	const purpose = "assertionMethod";
	const result = await verifyProof(proof, eddsaRdfc2022, { ...judging, purpose }, checkSignature(recognised, judging));
	if (result.signature.outcome !== "pass") return undefined;
	const proofs = { finding: result.signature, results: [result] };
	return judgeRead({ credential, facts, context: pass, proofs }, judging);
}

function checkSignature({ proof, signedBytes }: Recognised, { tools }: Judging): SignatureCheck {
	return async ({ key }) => {
		const signature = readProofValue(proof["proofValue"]);
		const isRight = typeof signature !== "string" && eddsaRdfc2022.keyTypes.includes(key.type);
		return isRight && isSignedBy(key, signedBytes, signature, tools) ? pass : failed("SIGNATURE_INVALID");
	};
}
