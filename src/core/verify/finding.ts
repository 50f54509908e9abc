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

const severity: Readonly<Record<Outcome, number>> = { "not-applicable": 0, pass: 1, unknown: 2, fail: 3 };

/** Several findings as one: the worst outcome, all problems. Of nothing, not applicable. */
export function combine(findings: readonly Finding[]): Finding {
	let worst = notApplicable;
	let isPlain = true;
	for (const finding of findings) {
		if (severity[finding.outcome] > severity[worst.outcome]) worst = finding;
		isPlain &&= finding.problems.length + finding.warnings.length === 0;
	}
	if (isPlain) return worst;
	return {
		outcome: worst.outcome,
		problems: findings.flatMap(({ problems }) => problems),
		warnings: findings.flatMap(({ warnings }) => warnings),
	};
}
