import { expect, test } from "vitest";
import { languages } from "../../src/core/languages.ts";
import { numberPage } from "../../src/web/number-page.tsx";
import { number, sampleCertificate, site } from "../support/sample-pages.ts";
import { sampleReports } from "../support/sample-reports.ts";

const cases = languages.flatMap((language) =>
	Object.entries(sampleReports).map(([name, report]) => ({ name, report, language })),
);

test.each(cases)("a number tells nobody's name (“$name”, $language)", ({ report, language }) => {
	const html = numberPage({ report, certificate: sampleCertificate(), number, language, site });
	expect(html).toContain("G••• Ö•••");
	expect(html).not.toMatch(/Ganbold|Önörbayar|Ганболд|Өнөрбаяр|\/c\/|did:|Merit|2026-03-04/);
});

test("a number tells validity and course", () => {
	const html = numberPage({
		report: sampleReports.valid,
		certificate: sampleCertificate(),
		number,
		language: "en",
		site,
	});
	expect(html).toContain("This certificate is authentic and valid");
	expect(html).toContain("AI+Education: Foundations for Teaching");
	expect(html).toContain("ET4W-7RS6-9YNK-8");
});

test("a change of language keeps the number", () => {
	const html = numberPage({
		report: sampleReports.revoked,
		certificate: sampleCertificate(),
		number,
		language: "fr",
		site,
	});
	expect(html).toContain(`href="?number=${number}&amp;lang=mn"`);
});
