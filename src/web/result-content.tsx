import { nameLines } from "../core/holder-name.ts";
import type { MicroCertificate } from "../core/micro-certificate.ts";
import type { CredentialSummary, Report } from "../core/report.ts";
import { CheckDetails } from "./check-details.tsx";
import { CompareCard } from "./compare-card.tsx";
import { CourseDetails } from "./course-details.tsx";
import { IssuerCard } from "./issuer-card.tsx";
import { RecognitionCard } from "./recognition-card.tsx";
import type { MessageKey } from "./messages/messages.ts";
import { PageDifferences } from "./page-differences.tsx";
import { StatusCard } from "./status-card.tsx";
import { SummaryCard } from "./summary-card.tsx";
import { UnconfirmedCard } from "./unconfirmed-card.tsx";
import { VerdictBand, Warnings } from "./verdict-band.tsx";
import { isContentSigned, outcomeOf } from "./verdict.ts";
import type { View } from "./view.ts";

interface ResultContentProps extends OneResultProps {
	/** What became of the file. */
	readonly kept: MessageKey;
}

/** The answer about a file of anybody's, the same from the server and from the judge on the device. */
export function ResultContent({ report, certificate, view, kept, isOpen }: ResultContentProps) {
	return (
		<>
			<VerdictBand report={report} view={view} />
			<Warnings report={report} view={view} />
			<PageComparison report={report} certificate={certificate} view={view} />
			<Results report={report} certificate={certificate} view={view} isOpen={isOpen} />
			<p class="no-print">
				<a class="button" href={view.href("/")}>
					{view.t("result.again")}
				</a>
			</p>
			<p class="hint">{view.t(kept)}</p>
		</>
	);
}

interface OneResultProps {
	readonly report: Report;
	readonly certificate: MicroCertificate | undefined;
	readonly view: View;
	/** True while it is still to be found out who recognises the issuer. */
	readonly isOpen?: boolean | undefined;
}

/** A presentation's certificates one by one, then the presentation's own checks. */
function Results({ report, certificate, view, isOpen }: OneResultProps) {
	if (report.credentials === undefined) {
		return <OneResult report={report} certificate={certificate} view={view} isOpen={isOpen} />;
	}
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

function OneResult({ report, certificate, view, isOpen }: OneResultProps) {
	const { credential } = report;
	return (
		<>
			{credential === undefined ? null : isContentSigned(report) ? (
				<Content report={report} summary={credential} certificate={certificate} view={view} isOpen={isOpen} />
			) : (
				<UnconfirmedCard summary={credential} view={view} />
			)}
			<CheckDetails report={report} view={view} />
		</>
	);
}

/** Good news about the page of an uploaded PDF, or where it differs; the verdict is in the band already. */
function PageComparison({ report, certificate, view }: OneResultProps) {
	if (outcomeOf(report, "document") !== "pass") {
		const names = certificate === undefined ? [report.credential?.subjectName ?? ""] : nameLines(certificate.holder);
		return <PageDifferences report={report} names={names} view={view} />;
	}
	return (
		<section class="card">
			<h2>{view.t("check.document")}</h2>
			<p>{view.t("check.document.pass")}</p>
		</section>
	);
}

interface ContentProps extends OneResultProps {
	readonly summary: CredentialSummary;
}

/** What was signed and by whom. Who stands behind the course is left out where anybody could have claimed it. */
function Content({ report, summary, certificate, view, isOpen }: ContentProps) {
	const { recognised } = summary.issuer;
	const own = certificate?.id === summary.id ? certificate : undefined;
	const title = recognised ? "compare.signed" : "compare.claimed";
	const note = recognised ? undefined : "compare.claimedNote";
	return (
		<>
			<div class="columns">
				{own === undefined ? (
					<SummaryCard summary={summary} view={view} title={title} note={note} />
				) : (
					<CompareCard certificate={own} view={view} title={title} note={note} />
				)}
				<div class="beside">
					<IssuerCard summary={summary} certificate={own} view={view} />
					<RecognitionCard report={report} view={view} isOpen={isOpen} />
					<StatusCard report={report} view={view} />
				</div>
			</div>
			{own === undefined ? null : <CourseDetails course={own.course} view={view} />}
		</>
	);
}
