import type { Code } from "../codes.ts";
import { problem } from "../errors.ts";
import type { Outcome, Problem } from "../report.ts";

/** What one step found. Everything that is wrong is told, not only the first. */
export interface Finding {
	readonly outcome: Outcome;
	readonly problems: readonly Problem[];
	/** Worth knowing, never deciding. */
	readonly warnings: readonly Problem[];
}

export const pass: Finding = { outcome: "pass", problems: [], warnings: [] };
export const notApplicable: Finding = { outcome: "not-applicable", problems: [], warnings: [] };
/** The step did not run, because an earlier one already decided. */
export const notRun: Finding = { outcome: "unknown", problems: [], warnings: [] };

export function failed(code: Code, detail?: string, path?: string): Finding {
	return { outcome: "fail", problems: [problem(code, detail, path)], warnings: [] };
}

/** Nobody can tell: never a pass. */
export function undetermined(code: Code, detail?: string, path?: string): Finding {
	return { outcome: "unknown", problems: [problem(code, detail, path)], warnings: [] };
}

export function warned(code: Code, detail?: string, path?: string): Finding {
	return { outcome: "pass", problems: [], warnings: [problem(code, detail, path)] };
}

const severity: readonly Outcome[] = ["fail", "unknown", "pass", "not-applicable"];

/** Several findings as one: the worst outcome, all problems. Of nothing, not applicable. */
export function combine(findings: readonly Finding[]): Finding {
	const outcome = severity.find((one) => findings.some((finding) => finding.outcome === one));
	return {
		outcome: outcome ?? "not-applicable",
		problems: findings.flatMap(({ problems }) => problems),
		warnings: findings.flatMap(({ warnings }) => warnings),
	};
}
