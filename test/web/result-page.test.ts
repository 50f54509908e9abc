import { describe, expect, test } from "vitest";
import type { Report } from "../../src/core/report.ts";
import { resultPage } from "../../src/web/result-page.tsx";
import { sampleCertificate, site } from "../support/sample-pages.ts";
import { notACertificate, presentation, sampleReport, sampleReports, summary } from "../support/sample-reports.ts";

const result = (report: Report, certificate: ReturnType<typeof sampleCertificate> | undefined = sampleCertificate()) =>
	resultPage({ report, certificate, language: "en", site });

test("a genuine upload shows what was signed", () => {
	const html = result(sampleReports.pdf);
	expect(html).toContain("What was signed");
	expect(html).toContain("Ganbold Önörbayar");
	expect(html).toContain("The page is exactly the one that the signed data gives.");
	expect(html).toContain("The file was checked and not kept.");
});

test("a changed page is told loudly, beside what was really signed", () => {
	const html = result(sampleReports.changedPage);
	expect(html).toContain("The page of this PDF does not show what was signed");
	expect(html).toMatch(
		/The page says<\/dt><dd><bdi>Мягмар<\/bdi>.*The signed name is<\/dt><dd><bdi>Ганболд Өнөрбаяр</s,
	);
	expect(html).toContain("A part of the page looks different from what was signed.");
	expect(html).toContain("Ganbold Önörbayar");
	expect(html).not.toContain("The page is exactly the one");
});

test("a page beside an altered credential is compared with nothing, since none of it was signed", () => {
	const { checks, ...report } = sampleReports.changedPage;
	const altered = checks.map((check) => (check.check === "proof" ? ({ ...check, outcome: "fail" } as const) : check));
	expect(result({ ...report, checks: altered })).not.toContain("Мягмар");
});

test("a page that does not even name the holder is warned of, loudly", () => {
	const html = result(sampleReport("valid", { warnings: ["PDF_TEXT_NO_EVIDENCE", "PDF_TEXT_MISMATCH"] }));
	expect(html).toMatch(/class="warnings".*The page does not say what was signed\./s);
});

test("a page that nobody could compare is called no evidence", () => {
	expect(result(sampleReports.unrecognised)).toContain("The text on the page is no evidence; only what is signed is.");
});

test("an altered file's words are not repeated, but the record that it names is one touch away", () => {
	const html = result(sampleReports.tampered);
	expect(html).not.toContain("Ganbold");
	expect(html).toContain(`href="${summary.id}?lang=en"`);
});

test.each([
	"https://evil.example/c/6AJY0H5JGVQQ5FNGHHPED27Q2D",
	"https://certificates.example.mn.evil.example/c/6AJY0H5JGVQQ5FNGHHPED27Q2D",
	"https://certificates.example.mn@evil.example/c/6AJY0H5JGVQQ5FNGHHPED27Q2D",
	"javascript:alert(1)",
])("an altered file that names %s leads nowhere", (id) => {
	const html = result(
		sampleReport("invalid", {
			faults: [{ check: "proof", outcome: "fail", code: "SIGNATURE_INVALID" }],
			credential: { id },
		}),
	);
	expect(html).not.toContain("Open the record");
});

test("facts of another file than the one that was judged are not shown", () => {
	const other = sampleCertificate({ id: "7ZZZZZZZZZZZZZZZZZZZZZZZZZ" });
	const html = result(sampleReports.valid, other);
	expect(html).not.toContain("Ganbold Önörbayar");
	expect(html).toContain("Ганболд Өнөрбаяр");
});

test("a certificate of another kind is told by what its report knows", () => {
	const html = resultPage({ report: sampleReports.unrecognised, certificate: undefined, language: "en", site });
	expect(html).toContain("AI+Education: Foundations for Teaching");
	expect(html).toContain("Treat what follows as its own statement.");
});

describe("a presentation", () => {
	const html = result(presentation, undefined);

	test("has an answer of its own and one for each certificate", () => {
		expect(html).toContain("Certificate 1 · Valid");
		expect(html).toContain("Certificate 2 · Revoked");
		expect(html.match(/role="status"/g)).toHaveLength(1);
		expect(html.match(/<h1>/g)).toHaveLength(1);
	});

	test("does not tell a certificate's fault as its own", () => {
		const own = html.slice(html.indexOf(`role="status"`), html.indexOf("Certificate 1"));
		expect(own).not.toMatch(/revoked/i);
	});
});

test("what is no certificate gets a sentence and a way on", () => {
	const html = result(notACertificate, undefined);
	expect(html).toContain("This is not a certificate that can be checked here");
	expect(html).toContain("The file is not JSON.");
	expect(html).toContain("Ask the holder for the file or the link that the issuer sent.");
});
