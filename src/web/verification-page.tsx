import { printedNumber } from "../core/crockford.ts";
import type { ShownCertificate } from "../app/holder/visibility.ts";
import type { Report } from "../core/report.ts";
import { AsOfCard, type AskedDay } from "./as-of-card.tsx";
import { AsOfForm } from "./as-of-form.tsx";
import { CheckDetails, type SignatureFacts } from "./check-details.tsx";
import { CompareCard } from "./compare-card.tsx";
import { CourseDetails } from "./course-details.tsx";
import { createView } from "./create-view.ts";
import { DeviceLine } from "./device-line.tsx";
import { IssuerCard } from "./issuer-card.tsx";
import { RecognitionCard } from "./recognition-card.tsx";
import { renderPage } from "./page.tsx";
import { StatusCard } from "./status-card.tsx";
import { UnconfirmedCard } from "./unconfirmed-card.tsx";
import { VerdictBand, Warnings } from "./verdict-band.tsx";
import { headline, isContentSigned } from "./verdict.ts";
import type { PageRequest, View } from "./view.ts";

export interface VerificationPage extends PageRequest {
	readonly certificate: ShownCertificate;
	readonly report: Report;
	/** Canonical 13 characters, as `certificateNumber` makes them. */
	readonly number: string;
	readonly links: {
		/** Addresses of ours, with or without the origin. */
		readonly pdf: string;
		/** The badge with the certificate baked into it. */
		readonly badge: string;
		readonly json: string;
		/** Where the issuer's keys are published; a link only if it is https or ours. */
		readonly didDocument?: string;
	};
	/** SHA-256 (hex) of the certificate's template. */
	readonly template?: string | undefined;
	/** Of a shared link: its token. */
	readonly share?: string | undefined;
	/** What follows the page's address, to come back to the same answer. */
	readonly query?: string | undefined;
	/** An earlier day that somebody asks about. */
	readonly asked?: AskedDay | undefined;
	readonly replacedAt?: string | undefined;
	readonly signatures?: readonly SignatureFacts[];
}

/** `GET /c/ID`: the answer, what to compare, who issued it, what it is worth now, and how to check it oneself. */
export function verificationPage(page: VerificationPage): string {
	const { certificate, report, number, links, signatures } = page;
	const view = createView(page);
	return renderPage({
		view,
		title: `${view.t(headline(report).title)} · ${printedNumber(number)}`,
		address: page.query ?? "",
		judge: certificate.holder === undefined ? "redacted" : "certificate",
		template: certificate.holder === undefined ? undefined : page.template,
		children: (
			<>
				<VerdictBand report={report} view={view} />
				<DeviceLine view={view} />
				<Warnings report={report} view={view} />
				{page.asked === undefined ? null : <AsOfCard asked={page.asked} now={report} view={view} />}
				<Content page={page} view={view} />
				<AsOfForm view={view} asked={page.asked} share={page.share} />
				<GoodToKnow view={view} />
				{isContentSigned(report) ? <CourseDetails course={certificate.course} view={view} /> : null}
				<CheckDetails report={report} view={view} signatures={signatures} didDocument={links.didDocument} />
			</>
		),
	});
}

function Content({ page, view }: { readonly page: VerificationPage; readonly view: View }) {
	const { certificate, report, number, links } = page;
	if (report.credential === undefined) return null;
	if (!isContentSigned(report)) {
		return <UnconfirmedCard summary={report.credential} view={view} shownAt={certificate.id} />;
	}
	return (
		<div class="columns">
			<CompareCard certificate={certificate} view={view} number={number} title="compare.title" />
			<div class="beside">
				<IssuerCard summary={report.credential} certificate={certificate} view={view} />
				<RecognitionCard report={report} view={view} />
				<StatusCard report={report} view={view} replacedAt={page.replacedAt} />
				{certificate.holder === undefined ? null : <TakeAlong links={links} view={view} />}
			</div>
		</div>
	);
}

function TakeAlong({ links, view }: { readonly links: VerificationPage["links"]; readonly view: View }) {
	return (
		<section class="card no-print">
			<h2>{view.t("take.title")}</h2>
			<p class="actions">
				<a class="button" href={links.pdf}>
					{view.t("take.pdf")}
				</a>
				<a class="button quiet" href={links.badge}>
					{view.t("take.badge")}
				</a>
				<a class="button quiet" href={links.json}>
					{view.t("take.json")}
				</a>
			</p>
			<p class="hint">{view.t("take.print")}</p>
		</section>
	);
}

function GoodToKnow({ view }: { readonly view: View }) {
	const { t, host } = view;
	return (
		<section class="card">
			<h2>{t("know.title")}</h2>
			<ul class="lines">
				<li>{t("verify.notADegree")}</li>
				<li>{t("verify.pdfDiffers")}</li>
				<li>{t("cert.checkDomain", { domain: host })}</li>
				<li class="no-print">{t("verify.privacy")}</li>
			</ul>
			<p class="no-print">
				<a href={view.href("/report")}>{t("verify.reportFraud")}</a>
			</p>
		</section>
	);
}
