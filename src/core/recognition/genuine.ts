import type { CheckName, Report } from "../report.ts";

const tellers: readonly CheckName[] = ["syntax", "context", "proof", "issuer"];

/** Whether a statement is what the body that it names has signed, whatever became of it since. */
export function isGenuine({ checks }: Report): "yes" | "no" | "unknown" {
	const outcomes = tellers.map((name) => checks.find(({ check }) => check === name)?.outcome ?? "unknown");
	if (outcomes.includes("fail")) return "no";
	return outcomes.every((outcome) => outcome === "pass" || outcome === "not-applicable") ? "yes" : "unknown";
}
