import type { MicroCertificate } from "../core/micro-certificate.ts";
import type { Report } from "../core/report.ts";
import { createView } from "./create-view.ts";
import { renderPage } from "./page.tsx";
import { ResultContent } from "./result-content.tsx";
import { headline } from "./verdict.ts";
import type { PageRequest } from "./view.ts";

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
		children: <ResultContent report={report} certificate={certificate} view={view} kept="result.notKept" />,
	});
}
