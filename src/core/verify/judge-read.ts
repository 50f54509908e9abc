import type { JsonObject } from "../json.ts";
import type { Report, StatusSummary } from "../report.ts";
import { buildReport, type Findings } from "./build-report.ts";
import { combine, type Finding, failed, notApplicable, notRun, pass } from "./finding.ts";
import { checkOtherKeys, checkRecognition, checkSigner, coSigners } from "./issuer.ts";
import type { Judging } from "./judging.ts";
import { lookAlikeWarnings } from "./look-alike-warnings.ts";
import type { ProofSetResult } from "./proof-set.ts";
import type { DecidingFacts } from "./signed-facts.ts";
import { checkStatus } from "./status.ts";
import type { ReadList } from "./status-list.ts";
import { summarise } from "./summary.ts";
import { checkSignedBy, checkValidity } from "./validity.ts";

type Circumstances = Pick<Judging, "policy" | "now">;

/** What it takes to decide once a credential has been read; no JSON-LD is among it, unless lists are read by it. */
export interface Deciding extends Pick<Judging, "evidence" | "policy" | "now"> {
	readonly readList: ReadList;
}

/** What has been found out about a credential before anybody else is asked. */
export interface ReadCredential {
	/** As presented, or as much of it as a summary takes. */
	readonly credential: JsonObject;
	readonly facts: DecidingFacts;
	readonly context: Finding;
	readonly proofs: ProofSetResult;
}

/** Puts together what decides: signer, dates and status as they were signed. */
export async function judgeRead(read: ReadCredential, judging: Deciding): Promise<Report> {
	const { credential, facts, context, proofs } = read;
	const [issuer = "", ...more] = facts.issuers;
	const signer = checkSigner(issuer, proofs.results, "ISSUER_KEY_MISMATCH");
	const status = await checkStatus(facts, { ...judging, issuer });
	const findings: Findings = {
		syntax: pass,
		context,
		proof: combine([proofs.finding, checkOtherKeys(issuer, proofs.results)]),
		issuer: more.length === 0 ? signer : failed("ISSUER_KEY_MISMATCH", "It names several issuers."),
		validity: combine([checkValidity(facts, judging.now), checkIssued(issuer, proofs, judging)]),
		status: status.finding,
	};
	return reportOf(credential, issuer, findings, judging, status.summaries, coSigners(issuer, proofs.results));
}

/** Today it is there; at an earlier moment it may not have been. */
function checkIssued(issuer: string, { results }: ProofSetResult, { policy, now }: Circumstances): Finding {
	if (policy.asOf === undefined) return notApplicable;
	const own = results.filter(({ signer }) => signer === issuer);
	return checkSignedBy(
		now,
		own.map(({ created }) => created),
	);
}

/** What is said of a credential, from what every check has found. */
export function reportOf(
	credential: JsonObject,
	issuer: string,
	findings: Findings,
	judging: Circumstances,
	status: readonly StatusSummary[],
	signers: readonly string[],
): Report {
	const { policy, now } = judging;
	const summary = summarise(credential, policy, status, signers);
	return buildReport({
		findings,
		recognition: issuer === "" ? notRun : checkRecognition(issuer, policy),
		recognitionWarns: policy.profile === "vc-api",
		now,
		credential: summary,
		remarks: lookAlikeWarnings(summary, policy),
	});
}
