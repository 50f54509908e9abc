import type { Report } from "../core/report.ts";
import type { MessageKey } from "./messages/messages.ts";
import { statusWords } from "./status-words.ts";
import { hasError, headline } from "./verdict.ts";
import type { View } from "./view.ts";

/** What somebody asked about an earlier day, and the answer; without a report it could not be read. */
export interface AskedDay {
	/** As it was written. */
	readonly text: string;
	readonly report?: Report;
}

interface AsOfCardProps {
	readonly asked: AskedDay;
	/** The verdict of now, which stands beside the other one. */
	readonly now: Report;
	readonly view: View;
}

/** What held at another moment: in plain words without the colours of a verdict, since only today's has them. */
export function AsOfCard({ asked: { report }, now, view }: AsOfCardProps) {
	const { t } = view;
	if (report === undefined) return <Unreadable view={view} />;
	const basis = basisWords(report, view);
	return (
		<section class="card as-of" data-as-of={report.verdict}>
			<h2>
				<time datetime={report.checkedAt}>{t("asof.title", { moment: view.moment(report.checkedAt) })}</time>
			</h2>
			<p class="caution">{t(answer(report))}</p>
			{reasons(report, view).map((sentence) => (
				<p>{sentence}</p>
			))}
			{basis === undefined ? null : <p class="hint">{basis}</p>}
			<p>{t("asof.now", { verdict: t(headline(now).label) })}</p>
		</section>
	);
}

function Unreadable({ view }: { readonly view: View }) {
	return (
		<section class="card as-of" role="alert">
			<p class="caution">{view.t("asof.unreadable")}</p>
		</section>
	);
}

function answer(report: Report): MessageKey {
	if (hasError(report, "MOMENT_IN_FUTURE")) return "asof.future";
	if (isBeforeIssuing(report)) return "asof.notIssued";
	if (report.verdict === "valid" || report.verdict === "invalid") return `asof.${report.verdict}`;
	return report.verdict === "unrecognised" ? "verify.unknownIssuer.title" : "asof.unknown";
}

function isBeforeIssuing(report: Report): boolean {
	return hasError(report, "NOT_YET_ISSUED") || hasError(report, "NOT_YET_VALID");
}

const spokenByStatus = ["REVOKED", "SUSPENDED", "EXPIRED"] as const;

/** Why it was not valid, as the status then says it; else the first thing that was wrong. */
function reasons(report: Report, view: View): readonly string[] {
	if (report.verdict === "valid" || answer(report) === "asof.future" || isBeforeIssuing(report)) return [];
	if (spokenByStatus.some((code) => hasError(report, code))) return statusWords(report, view).slice(0, 1);
	return report.errors.slice(0, 1).map(({ code }) => view.sentence(code));
}

/** The weakest of what the answer rests on: a bit that was set, or all that were not. Nothing where no status decided. */
function basisWords(report: Report, view: View): string | undefined {
	if (report.verdict === "undetermined" || isBeforeIssuing(report)) return undefined;
	const { status = [] } = report.credential ?? {};
	const set = status.filter((one) => one.set === true);
	const bases = (set.length > 0 ? set : status).flatMap(({ basis }) => (basis === undefined ? [] : [basis]));
	const dates = bases.flatMap(({ source, listSignedAt }) => (source === "snapshot" ? [listSignedAt ?? ""] : []));
	const [oldest] = dates.toSorted();
	if (oldest === undefined && bases.length === 0) return undefined;
	if (oldest === undefined || dates.length < bases.length) return view.t("asof.basis.register");
	return view.t("asof.basis.snapshot", { date: view.dayOf(oldest) });
}
