import certificateFile from "../../contexts/micro-certificate-v1.terms.json" with { type: "json" };
import recognitionFile from "../../contexts/recognition-v1.terms.json" with { type: "json" };
import reportFile from "../../contexts/verification-report-v1.terms.json" with { type: "json" };
import {
	microCertificateContextPath,
	type OwnContextPath,
	recognitionContextPath,
	verificationReportContextPath,
} from "../core/own-contexts.ts";
import { createView } from "./create-view.ts";
import { renderPage } from "./page.tsx";
import type { PageRequest } from "./view.ts";

/** Every term of our JSON-LD contexts with one English sentence. */
export const terms: Readonly<Record<string, string>> = certificateFile.terms;
export const recognitionTerms: Readonly<Record<string, string>> = recognitionFile.terms;
export const reportTerms: Readonly<Record<string, string>> = reportFile.terms;

const vocabularies = {
	[microCertificateContextPath]: { terms, title: "terms.title", lead: "terms.lead" },
	[recognitionContextPath]: {
		terms: recognitionTerms,
		title: "recognition.terms.title",
		lead: "recognition.terms.lead",
	},
	[verificationReportContextPath]: {
		terms: reportTerms,
		title: "reports.terms.title",
		lead: "reports.terms.lead",
	},
} as const;

const namespace = "https://w3id.org/tamga/terms#";

/** What a browser sees at the address of one of our JSON-LD contexts. */
export function termsPage(request: PageRequest, address: OwnContextPath = microCertificateContextPath): string {
	const view = createView(request);
	const { t } = view;
	const { title, lead, terms: words } = vocabularies[address];
	return renderPage({
		view,
		title: t(title),
		address,
		children: (
			<>
				<section class="plain">
					<h1>{t(title)}</h1>
					<p>{t(lead)}</p>
					<p>
						<code>{namespace}</code>
					</p>
				</section>
				<section class="card">
					<dl class="terms">
						{Object.entries(words).map(([term, meaning]) => (
							<div class="fact" id={term}>
								<dt>
									<code>{term}</code>
								</dt>
								<dd lang="en">{meaning}</dd>
							</div>
						))}
					</dl>
				</section>
			</>
		),
	});
}
