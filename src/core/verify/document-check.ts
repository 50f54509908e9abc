import type { Code } from "../codes.ts";
import { problem, type TamgaError } from "../errors.ts";
import type { Check, Outcome, PageDifference, Report, Verdict } from "../report.ts";

/** How a page compares with what was signed. `pass`: it is exactly what the signed data draws. */
export interface DocumentFinding {
	readonly outcome: Outcome;
	readonly code?: Code;
	readonly differences?: readonly PageDifference[];
	/** True where the page, which proves nothing anyway, does not even name whom the credential names. */
	readonly lacksName?: boolean;
}

/** A picture is only what carries the credential: anybody can draw another one around it. */
export const pictureFinding: DocumentFinding = { outcome: "not-applicable", code: "BADGE_NO_EVIDENCE" };

/** The report on a file: what was found about the credential in it, and what the page around it is worth. */
export function withDocumentCheck(report: Report, finding: DocumentFinding): Report {
	const { outcome, code, differences, lacksName = false } = finding;
	const problems = [
		...(code === undefined ? [] : [problem(code)]),
		...(lacksName ? [problem("PDF_TEXT_MISMATCH")] : []),
	];
	const documentCheck: Check = {
		check: "document",
		outcome,
		...(code === undefined ? {} : { code }),
		...(differences === undefined ? {} : { differences }),
	};
	const decides = outcome === "fail" || outcome === "unknown";
	return {
		...report,
		verdict: verdictWith(report.verdict, outcome),
		checks: report.checks.map((check) => (check.check === "document" ? documentCheck : check)),
		errors: decides ? [...report.errors, ...problems] : report.errors,
		warnings: decides ? report.warnings : [...report.warnings, ...problems],
	};
}

/** The report on a file from which no credential can be read. What a locked file holds nobody knows. */
export function unreadableReport({ code, detail }: TamgaError, now: Date): Report {
	const isLocked = code === "PDF_ENCRYPTED";
	return {
		verdict: isLocked ? "undetermined" : "invalid",
		checkedAt: now.toISOString(),
		checks: [{ check: "document", outcome: isLocked ? "unknown" : "fail", code }],
		errors: [problem(code, detail)],
		warnings: [],
		...(isLocked ? {} : { malformed: true }),
	};
}

function verdictWith(verdict: Verdict, outcome: Outcome): Verdict {
	if (outcome === "fail" || verdict === "invalid") return "invalid";
	return outcome === "unknown" ? "undetermined" : verdict;
}
