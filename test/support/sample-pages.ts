import { type Language, languages } from "../../src/core/languages.ts";
import { type MicroCertificate, readMicroCertificate } from "../../src/core/micro-certificate.ts";
import type { Report } from "../../src/core/report.ts";
import type { AskedDay } from "../../src/web/as-of-card.tsx";
import { errorPage } from "../../src/web/error-page.tsx";
import { forgeryPage } from "../../src/web/forgery-page.tsx";
import { homePage } from "../../src/web/home-page.tsx";
import { mistypedNumberPage } from "../../src/web/mistyped-number-page.tsx";
import { notFoundPage } from "../../src/web/not-found-page.tsx";
import { numberPage } from "../../src/web/number-page.tsx";
import { privacyPage } from "../../src/web/privacy-page.tsx";
import { resultPage } from "../../src/web/result-page.tsx";
import { coursesPage } from "../../src/web/open-data/courses-page.tsx";
import { issuersPage } from "../../src/web/open-data/issuers-page.tsx";
import type { Site } from "../../src/web/site.ts";
import { statisticsPage } from "../../src/web/statistics/statistics-page.tsx";
import { termsPage } from "../../src/web/terms-page.tsx";
import { verificationPage } from "../../src/web/verification-page.tsx";
import { exampleIssuer, type Sample, sampleCredential } from "./sample-certificate.ts";
import { sampleCourses, sampleIssuers } from "./sample-open-data.ts";
import { sampleStatistics } from "./sample-statistics.ts";
import { notACertificate, presentation, sampleReports } from "./sample-reports.ts";

export const site: Site = { baseUrl: "https://certificates.example.mn", timeZone: "Asia/Ulaanbaatar" };
export const number = "ET4W7RS69YNK8";

export function sampleCertificate(sample: Sample = {}): MicroCertificate {
	const certificate = readMicroCertificate(sampleCredential(sample));
	if (certificate === undefined) throw new TypeError("the sample is no micro-certificate");
	return certificate;
}

export function samplePage(report: Report, language: Language, sample: Sample = {}, asked?: AskedDay): string {
	return verificationPage({
		...(asked === undefined ? {} : { asked }),
		certificate: sampleCertificate(sample),
		report,
		number,
		language,
		site,
		links: {
			pdf: "/c/6AJY0H5JGVQQ5FNGHHPED27Q2D.pdf",
			badge: "/c/6AJY0H5JGVQQ5FNGHHPED27Q2D.png",
			json: "/c/6AJY0H5JGVQQ5FNGHHPED27Q2D.json",
			didDocument: "https://certificates.example.mn/issuers/must/did.json",
		},
		signatures: [
			{
				suite: "eddsa-rdfc-2022",
				method: "did:web:certificates.example.mn:issuers:must#key-1",
				value: `z${"3K9fT7wq".repeat(11)}`,
				created: "2026-06-30T01:00:00Z",
			},
		],
	});
}

/** What held before it was revoked, by a list that was signed then. */
const earlier: Report = {
	...sampleReports.valid,
	checkedAt: "2026-03-05T15:59:59.999Z",
	askedAt: "2026-07-01T08:00:00.000Z",
};

/** Every kind of page in one language, by its path on the test server. */
export function pagesIn(language: Language): ReadonlyMap<string, string> {
	const request = { language, site };
	const certificate = sampleCertificate();
	const of = (kind: string, draw: (report: Report) => string): [string, string][] =>
		Object.entries(sampleReports).map(([name, report]) => [`/${language}/${kind}/${name}`, draw(report)]);
	return new Map([
		...of("c", (report) => samplePage(report, language)),
		...of("verify", (report) => resultPage({ ...request, report, certificate })),
		...of("foreign", (report) => resultPage({ ...request, report, certificate: undefined })),
		...of("number", (report) => numberPage({ ...request, report, certificate, number })),
		[`/${language}/c-as-of`, samplePage(sampleReports.revoked, language, {}, { text: "2026-03-05", report: earlier })],
		[`/${language}/c-as-of-nothing`, samplePage(sampleReports.valid, language, {}, { text: "soon" })],
		[`/${language}/courses`, coursesPage({ ...request, items: sampleCourses, next: "/courses?cursor=x" })],
		[`/${language}/issuers`, issuersPage({ ...request, items: sampleIssuers, next: undefined })],
		[`/${language}/no-courses`, coursesPage({ ...request, items: [], next: undefined })],
		[`/${language}/group`, resultPage({ ...request, report: presentation, certificate: undefined })],
		[`/${language}/no-certificate`, resultPage({ ...request, report: notACertificate, certificate: undefined })],
		[`/${language}/home`, homePage({ ...request, issuers: [exampleIssuer] })],
		[`/${language}/privacy`, privacyPage({ ...request, issuers: [exampleIssuer] })],
		[`/${language}/report`, forgeryPage({ ...request, issuers: [exampleIssuer] })],
		[`/${language}/nobody`, privacyPage({ ...request, issuers: [] })],
		[`/${language}/statistics`, statisticsPage({ ...request, statistics: sampleStatistics })],
		[`/${language}/terms`, termsPage(request)],
		[`/${language}/not-found`, notFoundPage({ ...request, what: "certificate" })],
		[`/${language}/mistyped`, mistypedNumberPage({ ...request, typed: "ET4W-7RS6-9YNK-9", fault: "mistyped" })],
		[`/${language}/no-page`, notFoundPage({ ...request, what: "page" })],
		[`/${language}/miscounted`, mistypedNumberPage({ ...request, typed: "ET4W-7RS6", fault: "length" })],
		[`/${language}/error`, errorPage({ ...request, code: "INTERNAL" })],
		[`/${language}/too-often`, errorPage({ ...request, code: "RATE_LIMITED" })],
	]);
}

export const pages: ReadonlyMap<string, string> = new Map(languages.flatMap((language) => [...pagesIn(language)]));
