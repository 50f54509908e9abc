import { initialsOf } from "../../core/initials.ts";
import type { HolderName } from "../../core/holder-name.ts";
import type { MicroCertificate } from "../../core/micro-certificate.ts";
import type { Report } from "../../core/report.ts";
import type { Visibility } from "./say-ports.ts";

/** A certificate as far as its holder shows it: with the name, with its initials, or with neither. */
export interface ShownCertificate extends Omit<MicroCertificate, "holder"> {
	readonly holder?: HolderName | undefined;
	readonly initials?: readonly string[] | undefined;
}

export function shownCertificate(facts: MicroCertificate, visibility: Visibility): ShownCertificate {
	if (visibility === "full") return facts;
	const { holder, ...rest } = facts;
	return visibility === "initials" ? { ...rest, initials: initialsOf(holder) } : rest;
}

/** The report says the name in one place only, the summary of what was signed. */
export function shownReport(report: Report, facts: MicroCertificate, visibility: Visibility): Report {
	if (visibility === "full" || report.credential === undefined) return report;
	const { subjectName: _, ...summary } = report.credential;
	const [initials] = visibility === "initials" ? initialsOf(facts.holder) : [];
	return { ...report, credential: initials === undefined ? summary : { ...summary, subjectName: initials } };
}
