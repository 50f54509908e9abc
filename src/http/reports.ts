import type { Code } from "../core/codes.ts";
import { problem, TamgaError } from "../core/errors.ts";
import type { Problem, Report } from "../core/report.ts";
import { type ProblemDetails, problemDetails } from "./problem.ts";

/** What is no credential is a wrong request: its report's first error as problem+json, all of them beside it. */
export function malformedDetails(report: Report, baseUrl: string): ProblemDetails {
	const [first] = errorsOf(report);
	const { code = "NOT_A_CREDENTIAL", detail, path } = first ?? {};
	const error = new TamgaError(code, detail, path === undefined ? {} : { path });
	return { ...problemDetails(error, baseUrl), errors: errorsOf(report) };
}

/** A report's errors; where it has none and is not good, the checks that say why. */
export function errorsOf({ errors, checks, verdict }: Report): readonly Problem[] {
	if (errors.length > 0 || verdict === "valid" || verdict === "unrecognised") return errors;
	const open = checks.filter(
		({ outcome, code }) => code !== undefined && (outcome === "fail" || outcome === "unknown"),
	);
	return open.map(({ code = "STATUS_NOT_DETERMINED", detail }) => problem(code, detail));
}

/** The report on something that could not even be handed to the judge. */
export function reportOnError(error: unknown, now: Date): Report {
	const { code, detail } = error instanceof TamgaError ? error : new TamgaError("INTERNAL");
	const unjudged = (["INTERNAL", "RATE_LIMITED"] satisfies Code[] as readonly Code[]).includes(code);
	return {
		verdict: unjudged ? "undetermined" : "invalid",
		checkedAt: now.toISOString(),
		checks: [{ check: "syntax", outcome: unjudged ? "unknown" : "fail", code }],
		errors: [problem(code, detail)],
		warnings: [],
	};
}
