import { printedNumber } from "../core/crockford.ts";
import type { ShownCertificate } from "../app/holder/visibility.ts";
import type { Report } from "../core/report.ts";
import { CourseFacts } from "./course-facts.tsx";
import { createView } from "./create-view.ts";
import { Fact } from "./fact.tsx";
import { maskedNames } from "./masked-name.ts";
import { renderPage } from "./page.tsx";
import { SignedText } from "./signed-text.tsx";
import { VerdictBand } from "./verdict-band.tsx";
import { headline, isContentSigned } from "./verdict.ts";
import type { PageRequest } from "./view.ts";

export interface NumberPage extends PageRequest {
	readonly certificate: ShownCertificate;
	readonly report: Report;
	/** Canonical 13 characters. */
	readonly number: string;
}

/** `GET /number?number=`: whether it holds, the course, and a masked name; a number can be guessed, so no more. */
export function numberPage({ certificate, report, number, ...request }: NumberPage): string {
	const view = createView(request);
	const { t } = view;
	const names = namesOf(certificate);
	return renderPage({
		view,
		title: `${t(headline(report).title)} · ${printedNumber(number)}`,
		address: `?number=${encodeURIComponent(number)}`,
		children: (
			<>
				<VerdictBand report={report} view={view} />
				<section class="card">
					<h2>{t("number.title")}</h2>
					<dl>
						<Fact label={t("cert.number")}>
							<span class="number">{printedNumber(number)}</span>
						</Fact>
						{isContentSigned(report) ? <CourseFacts course={certificate.course} view={view} /> : null}
						<Fact label={t("number.masked")}>
							{names.length === 0
								? null
								: names.map((name, index) => [index === 0 ? null : " · ", <SignedText text={name} />])}
						</Fact>
					</dl>
					<p>{t("number.more")}</p>
				</section>
			</>
		),
	});
}

/** Never more than the holder shows on the certificate's own page. */
function namesOf({ holder, initials = [] }: ShownCertificate): readonly string[] {
	return holder === undefined ? initials : maskedNames(holder);
}
