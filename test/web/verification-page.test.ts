import { expect, test } from "vitest";
import { languages } from "../../src/core/languages.ts";
import { stylesheet } from "../../src/web/assets.ts";
import { samplePage } from "../support/sample-pages.ts";
import { sampleReports } from "../support/sample-reports.ts";

const cases = languages.flatMap((language) =>
	Object.entries(sampleReports).map(([name, report]) => ({ name, report, language })),
);

test.each(cases)("the page for “$name” is there in $language", ({ report, language }) => {
	const html = samplePage(report, language);
	expect(html).toContain(`<html lang="${language}">`);
	expect(html).toContain(`class="verdict ${report.verdict}" role="status"`);
	expect(html).not.toMatch(/undefined|\[object|\{\w+\}/);
});

test("page and style sheet together stay below 40 kB", () => {
	for (const { report, language } of cases) {
		const bytes = Buffer.byteLength(samplePage(report, language)) + Buffer.byteLength(stylesheet.text);
		expect(bytes).toBeLessThan(40_000);
	}
});
