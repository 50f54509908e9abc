import type { Verdict } from "../core/report.ts";

export type Comparison = "same" | "different" | "open";

/** Two answers differ only where both know: what could not be determined contradicts nothing. */
export function compareAnswers(service: Verdict, device: Verdict): Comparison {
	if (service === device) return "same";
	return service === "undetermined" || device === "undetermined" ? "open" : "different";
}
