import type { Code } from "../core/codes.ts";
import type { CheckName, Outcome, Report, Verdict } from "../core/report.ts";
import type { MessageKey } from "./messages/messages.ts";

/** What a reader is told first: one word, one sentence, and what to do next. */
export interface Headline {
	readonly label: MessageKey;
	readonly title: MessageKey;
	readonly next: MessageKey;
}

export function outcomeOf(report: Report, name: CheckName): Outcome | undefined {
	return report.checks.find(({ check }) => check === name)?.outcome;
}

export function hasError(report: Report, code: Code): boolean {
	return report.errors.some((error) => error.code === code);
}

/**
 * True when the content is what the named issuer signed, in words of fixed meaning; only then may a page repeat it.
 * An issuer who is not on the list has signed all the same.
 */
export function isContentSigned(report: Report): boolean {
	return outcomeOf(report, "proof") === "pass" && outcomeOf(report, "context") !== "fail" && isIssuersKey(report);
}

function isIssuersKey({ checks }: Report): boolean {
	return checks.some(
		({ check, outcome, code }) =>
			check === "issuer" && (outcome === "pass" || (outcome === "fail" && code === "ISSUER_NOT_RECOGNISED")),
	);
}

const byVerdict: Readonly<Record<Verdict, (report: Report) => Headline>> = {
	invalid,
	undetermined: (report) => ({ label: "verdict.undetermined", ...undetermined(report) }),
	unrecognised: () => ({
		label: "verdict.unrecognised",
		title: "verify.unknownIssuer.title",
		next: "next.unknownIssuer",
	}),
	valid: () => ({ label: "verdict.valid", title: "verify.ok.title", next: "next.valid" }),
};

/** The one thing to say of a report; a presentation leaves the saying to each of its certificates. */
export function headline(report: Report): Headline {
	if ((report.credentials?.length ?? 0) > 0) {
		return { label: `verdict.${report.verdict}`, title: "headline.group", next: "next.group" };
	}
	return byVerdict[report.verdict](report);
}

function undetermined(report: Report): Omit<Headline, "label"> {
	if (!isContentSigned(report)) return { title: "headline.incomplete", next: "next.incomplete" };
	if (outcomeOf(report, "status") === "unknown") return { title: "verify.offline.title", next: "next.status" };
	if (outcomeOf(report, "document") === "unknown") {
		return { title: "headline.documentUnknown", next: "next.documentUnknown" };
	}
	return { title: "headline.incomplete", next: "next.incomplete" };
}

function invalid(report: Report): Headline {
	const label = "verdict.invalid";
	if (report.credential === undefined || outcomeOf(report, "syntax") === "fail") {
		return { label, title: "headline.notACertificate", next: "next.notACertificate" };
	}
	if (!isContentSigned(report)) {
		return { label, title: "verify.tampered.title", next: "next.tampered" };
	}
	if (outcomeOf(report, "document") === "fail") return { label, title: "headline.document", next: "next.document" };
	return genuineButNotInForce(report) ?? { label, title: "headline.invalid", next: "next.incomplete" };
}

function genuineButNotInForce(report: Report): Headline | undefined {
	if (hasError(report, "REVOKED")) {
		return {
			label: "status.revoked",
			title: "verify.revoked.title",
			next: isReplaced(report) ? "next.replaced" : "next.revoked",
		};
	}
	if (hasError(report, "SUSPENDED")) {
		return { label: "status.suspended", title: "headline.suspended", next: "next.suspended" };
	}
	if (hasError(report, "EXPIRED")) {
		return { label: "status.expired", title: "verify.expired.title", next: "next.expired" };
	}
	if (hasError(report, "NOT_YET_VALID")) {
		return { label: "status.notYetValid", title: "headline.notYetValid", next: "next.notYetValid" };
	}
	return undefined;
}

const replacing: readonly string[] = ["superseded", "name-corrected", "result-corrected"];

function isReplaced(report: Report): boolean {
	return report.credential?.status.some(({ set, reason = "" }) => set === true && replacing.includes(reason)) ?? false;
}
