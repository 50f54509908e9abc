import { shownReport } from "../app/holder/visibility.ts";
import { readAskedMoment } from "../app/as-of/read-asked-moment.ts";
import { askedMoment } from "../core/asked-moment.ts";
import type { Report } from "../core/report.ts";
import type { AskedDay } from "../web/as-of-card.tsx";
import type { RouteDeps } from "./route-deps.ts";
import type { Shown } from "./shown-certificate.ts";

/** More than this is no day and is not repeated. */
const longestShown = 40;

/** What the page of a certificate is asked with `?at=`, and the answer; what cannot be read has none. */
export async function askedDay(deps: RouteDeps, shown: Shown, at: string | undefined): Promise<AskedDay | undefined> {
	if (at === undefined) return undefined;
	const moment = askedMoment(at, deps.options.timeZone, deps.clock());
	const text = at.slice(0, longestShown);
	return moment === undefined ? { text } : { text, report: await reportOf(deps, shown, moment) };
}

/** The same for programs. Throws BAD_REQUEST. */
export async function reportAt(deps: RouteDeps, shown: Shown, at: string): Promise<Report> {
	return await reportOf(deps, shown, readAskedMoment(at, deps.options, deps.clock()));
}

async function reportOf(deps: RouteDeps, { found, visibility }: Shown, moment: Date): Promise<Report> {
	const report = await deps.services.certificates.reportAt(found, moment);
	return shownReport(report, found.facts, visibility);
}
