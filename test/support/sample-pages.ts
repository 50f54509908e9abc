import { languages } from "../../src/core/languages.ts";
import { type MicroCertificate, readMicroCertificate } from "../../src/core/micro-certificate.ts";
import type { Report } from "../../src/core/report.ts";
import type { Site } from "../../src/web/site.ts";
import { verificationPage } from "../../src/web/verification-page.tsx";
import { type Sample, sampleCredential } from "./sample-certificate.ts";
import { sampleReports } from "./sample-reports.ts";

export const site: Site = { baseUrl: "https://certificates.example.mn", timeZone: "Asia/Ulaanbaatar" };
export const number = "ET4W7RS69YNK8";

export function sampleCertificate(sample: Sample = {}): MicroCertificate {
	const certificate = readMicroCertificate(sampleCredential(sample));
	if (certificate === undefined) throw new TypeError("the sample is no micro-certificate");
	return certificate;
}

export function samplePage(report: Report, language: (typeof languages)[number], sample: Sample = {}): string {
	return verificationPage({
		certificate: sampleCertificate(sample),
		report,
		number,
		language,
		site,
		links: {
			pdf: "/c/6AJY0H5JGVQQ5FNGHHPED27Q2D.pdf",
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

/** Every page that a reader can see, by its path on the test server. */
export const pages: ReadonlyMap<string, string> = new Map(
	languages.flatMap((language) =>
		Object.entries(sampleReports).map(([name, report]): [string, string] => [
			`/c/${name}/${language}`,
			samplePage(report, language),
		]),
	),
);
