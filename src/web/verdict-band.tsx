import type { Problem, Report } from "../core/report.ts";
import { VerdictIcon } from "./icons.tsx";
import { statusWords } from "./status-words.ts";
import { headline } from "./verdict.ts";
import type { View } from "./view.ts";

interface VerdictBandProps {
	readonly report: Report;
	readonly view: View;
	/** Which certificate of several this answer is for, from 1; without it, it is the page's own answer. */
	readonly part?: number;
}

/** The answer: a word, a sentence, why, what to do next, and when it was checked. Announced to screen readers. */
export function VerdictBand({ report, view, part }: VerdictBandProps) {
	const { label, title, next } = headline(report);
	const Heading = part === undefined ? "h1" : "h2";
	const why = reason(report, view);
	return (
		<section
			class={`verdict ${report.verdict}`}
			role={part === undefined ? "status" : undefined}
			data-verdict={report.verdict}
		>
			<VerdictIcon verdict={report.verdict} />
			<div>
				<p class="verdict-label">
					{part === undefined ? null : `${view.t("result.part", { n: part })} · `}
					{view.t(label)}
				</p>
				<Heading>{view.t(title)}</Heading>
				{why === undefined ? null : <p>{why}</p>}
				<p>{view.t(next)}</p>
				{part === undefined ? <CheckedAt report={report} view={view} /> : null}
			</div>
		</section>
	);
}

function CheckedAt({ report: { checkedAt }, view }: VerdictBandProps) {
	return (
		<p class="checked-at">
			<time datetime={checkedAt}>{view.t("checked.at", { time: view.moment(checkedAt) })}</time>
		</p>
	);
}

const spokenByStatus: readonly string[] = ["REVOKED", "SUSPENDED", "EXPIRED", "NOT_YET_VALID"];

/** The first thing that is wrong, in one sentence; with reason and date where the issuer's register has them. */
function reason(report: Report, view: View): string | undefined {
	if (report.verdict === "valid" || report.verdict === "unrecognised") return undefined;
	const code = report.errors.find(isOwn)?.code;
	if (code === undefined) return undefined;
	return spokenByStatus.includes(code) ? statusWords(report, view)[0] : view.sentence(code);
}

/** A presentation repeats the errors of its certificates; each says its own. */
function isOwn({ path = "" }: Problem): boolean {
	return !path.startsWith("/verifiableCredential/");
}

/** Warnings, loud: they do not change the verdict, but a reader must not miss them. */
export function Warnings({ report, view }: { readonly report: Report; readonly view: View }) {
	if (report.warnings.length === 0) return null;
	return (
		<ul class="warnings" aria-label={view.t("details.warnings")}>
			{[...new Set(report.warnings.map(({ code }) => code))].map((code) => (
				<li>{view.sentence(code)}</li>
			))}
		</ul>
	);
}
