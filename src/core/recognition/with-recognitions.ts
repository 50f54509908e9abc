import type { Check, Report } from "../report.ts";
import type { Recognition, RecognitionState } from "./recognition.ts";

const recognised: readonly RecognitionState[] = ["recognised", "recognised-when-awarded"];
/** What says nothing about this certificate to this viewer. */
const silent: readonly RecognitionState[] = ["untrusted", "out-of-scope"];

/**
 * The report with what other bodies say. It is shown and never decides: the verdict stays what it was. `isPartial`: not
 * everybody who might know could be asked.
 */
export function withRecognitions(report: Report, recognitions: readonly Recognition[], isPartial = false): Report {
	if (recognitions.length === 0 && !isPartial) return report;
	const check = checkOf([...recognitions.map(({ state }) => state), ...(isPartial ? (["unchecked"] as const) : [])]);
	return {
		...report,
		checks: report.checks.map((each) => (each.check === "recognition" ? check : each)),
		...(recognitions.length === 0 ? {} : { recognitions }),
	};
}

function checkOf(states: readonly RecognitionState[]): Check {
	const check = "recognition";
	if (states.some((state) => recognised.includes(state))) return { check, outcome: "pass" };
	if (states.includes("unchecked")) return { check, outcome: "unknown", code: "RECOGNITION_UNCHECKED" };
	if (states.every((state) => silent.includes(state))) return { check, outcome: "not-applicable" };
	return { check, outcome: "fail", code: "RECOGNITION_NOT_IN_FORCE" };
}
