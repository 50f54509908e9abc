import { problem, type TamgaError } from "../errors.ts";
import {
	type Check,
	type CheckName,
	checkNames,
	type CredentialSummary,
	type Problem,
	type Report,
	type Verdict,
} from "../report.ts";
import { combine, type Finding, failed, notApplicable, notRun, undetermined } from "./finding.ts";

/** The checks that decide, in the order in which their problems are told. */
const deciding = ["syntax", "proof", "context", "issuer", "validity", "status"] as const;

export type Findings = { readonly [Name in (typeof deciding)[number]]: Finding };

export interface ReportParts {
	readonly findings: Findings;
	/** Judged apart: an issuer who is not on the list is no sign of forgery. */
	readonly recognition: Finding;
	/** Whether an unknown issuer is only a warning (`vc-api`). */
	readonly recognitionWarns: boolean;
	readonly now: Date;
	readonly credential?: CredentialSummary;
	/** Worth knowing about the credential beside what the checks found. */
	readonly remarks?: readonly Problem[];
}

export function buildReport({
	findings,
	recognition,
	recognitionWarns,
	now,
	credential,
	remarks = [],
}: ReportParts): Report {
	const problems = deciding.flatMap((name) => findings[name].problems);
	const warnings = deciding.flatMap((name) => findings[name].warnings);
	const [errors, notes] = recognitionWarns ? [[], recognition.problems] : [recognition.problems, []];
	return {
		verdict: verdictOf(findings, recognitionWarns ? notApplicable : recognition),
		checkedAt: now.toISOString(),
		checks: checkNames.map((name) => checkOf(name, findings, recognitionWarns ? notApplicable : recognition)),
		errors: [...problems, ...errors],
		warnings: [...warnings, ...notes, ...remarks],
		...(credential === undefined ? {} : { credential }),
	};
}

/** Of several that apply, the first of DESIGN's order: invalid, undetermined, unrecognised, valid. */
function verdictOf(findings: Findings, recognition: Finding): Verdict {
	const { outcome } = combine(deciding.map((name) => findings[name]));
	if (outcome === "fail") return "invalid";
	if (outcome === "unknown") return "undetermined";
	return recognition.outcome === "fail" ? "unrecognised" : "valid";
}

function checkOf(name: CheckName, findings: Findings, recognition: Finding): Check {
	if (name === "document" || name === "schema" || name === "recognition")
		return { check: name, outcome: "not-applicable" };
	const finding = name === "issuer" ? combine([findings.issuer, recognition]) : findings[name];
	const [first] = finding.problems;
	return {
		check: name,
		outcome: finding.outcome,
		...(first === undefined ? {} : { code: first.code }),
		...(first?.detail === undefined ? {} : { detail: first.detail }),
	};
}

/** Nothing has been judged yet; each step puts its finding in place of one of these. */
export const nothingRun: Findings = {
	syntax: notRun,
	proof: notRun,
	context: notRun,
	issuer: notRun,
	validity: notRun,
	status: notRun,
};

/** The report on what could not be judged for a reason that lies with us, such as time that ran out. */
export function undeterminedReport({ code, detail }: TamgaError, now: Date): Report {
	const syntax: Finding = undetermined(code, detail);
	return buildReport({ findings: { ...nothingRun, syntax }, recognition: notRun, recognitionWarns: false, now });
}

/** The report on what is no credential at all: `invalid`, and marked so that HTTP can answer 400. */
export function malformedReport(error: TamgaError, now: Date): Report {
	const syntax: Finding = { ...failed(error.code), problems: [problem(error.code, error.detail, error.path)] };
	const findings = { ...nothingRun, syntax };
	return { ...buildReport({ findings, recognition: notApplicable, recognitionWarns: false, now }), malformed: true };
}
