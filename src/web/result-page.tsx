import type { MicroCertificate } from "../core/micro-certificate.ts";
import type { CredentialSummary, Report } from "../core/report.ts";
import { CheckDetails } from "./check-details.tsx";
import { CompareCard } from "./compare-card.tsx";
import { CourseDetails } from "./course-details.tsx";
import { IssuerCard } from "./issuer-card.tsx";
import { renderPage } from "./page.tsx";
import { safeHref } from "./site.ts";
import { StatusCard } from "./status-card.tsx";
import { SummaryCard } from "./summary-card.tsx";
import { VerdictBand, Warnings } from "./verdict-band.tsx";
import { headline, isContentSigned, outcomeOf } from "./verdict.ts";
import { createView, type PageRequest, type View } from "./view.ts";

export interface ResultPage extends PageRequest {
	readonly report: Report;
	/** What was read out of the file when it is one of our kind; shown only where the report says that it was signed. */
	readonly certificate: MicroCertificate | undefined;
}

/** The answer to `POST /verify`: a file of anybody's. A change of language starts anew, since no file is kept. */
export function resultPage({ report, certificate, ...request }: ResultPage): string {
	const view = createView(request);
	return renderPage({
		view,
		title: view.t(headline(report).title),
		address: "/",
		children: (
			<>
				<VerdictBand report={report} view={view} />
				<Warnings report={report} view={view} />
				<Results report={report} certificate={certificate} view={view} />
				<p class="no-print">
					<a class="button" href={view.href("/")}>
						{view.t("result.again")}
					</a>
				</p>
				<p class="hint">{view.t("result.notKept")}</p>
			</>
		),
	});
}

interface OneResultProps {
	readonly report: Report;
	readonly certificate: MicroCertificate | undefined;
	readonly view: View;
}

/** A presentation's certificates one by one, then the presentation's own checks. */
function Results({ report, certificate, view }: OneResultProps) {
	if (report.credentials === undefined) return <OneResult report={report} certificate={certificate} view={view} />;
	return (
		<>
			{report.credentials.map((each, index) => (
				<>
					<VerdictBand report={each} view={view} part={index + 1} />
					<OneResult report={each} certificate={undefined} view={view} />
				</>
			))}
			<CheckDetails report={report} view={view} />
		</>
	);
}

function OneResult({ report, certificate, view }: OneResultProps) {
	const { credential } = report;
	const signed = isContentSigned(report);
	const own = signed && certificate?.id === credential?.id ? certificate : undefined;
	return (
		<>
			<PageComparison report={report} view={view} />
			{credential === undefined ? null : (
				<>
					{signed ? (
						<Content summary={credential} certificate={own} view={view} />
					) : (
						<NotShown summary={credential} view={view} />
					)}
					<IssuerCard issuer={credential.issuer} coSigners={credential.coSigners} certificate={own} view={view} />
				</>
			)}
			<StatusCard report={report} view={view} />
			{own === undefined ? null : <CourseDetails course={own.course} view={view} />}
			<CheckDetails report={report} view={view} />
		</>
	);
}

/** Whether the page of an uploaded PDF is the one that the signed data gives. */
function PageComparison({ report, view }: { readonly report: Report; readonly view: View }) {
	const outcome = outcomeOf(report, "document");
	if (outcome === undefined || outcome === "not-applicable") return null;
	return (
		<section class="card">
			<h2>{view.t("check.document")}</h2>
			<p>{view.t(`check.document.${outcome}`)}</p>
		</section>
	);
}

interface ContentProps {
	readonly summary: CredentialSummary;
	readonly certificate: MicroCertificate | undefined;
	readonly view: View;
}

function Content({ summary, certificate, view }: ContentProps) {
	const { recognised } = summary.issuer;
	const title = recognised ? "compare.signed" : "compare.claimed";
	const note = recognised ? undefined : "compare.claimedNote";
	if (certificate === undefined) return <SummaryCard summary={summary} view={view} title={title} note={note} />;
	return <CompareCard certificate={certificate} view={view} title={title} note={note} />;
}

/** Unconfirmed content is not repeated; where it names a record of ours, that record is one touch away. */
function NotShown({ summary: { id = "" }, view }: { readonly summary: CredentialSummary; readonly view: View }) {
	const ours = id.startsWith(`${view.site.baseUrl}/c/`) ? safeHref(id, view.site) : undefined;
	return (
		<section class="card">
			<p>{view.t("result.hiddenContent")}</p>
			{ours === undefined ? null : (
				<p>
					<a href={view.href(ours)}>{view.t("result.original")}</a>
				</p>
			)}
		</section>
	);
}
