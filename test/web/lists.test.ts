import { expect, test } from "vitest";
import { samplePage } from "../support/sample-pages.ts";
import { sampleReports } from "../support/sample-reports.ts";

test.each([
	["en", "(40%, online), "],
	["fr", "(40 %, en ligne), "],
	["zh", "（40%，线上）、"],
] as const)("the parts of an assessment are listed as %s lists things", (language, text) => {
	expect(samplePage(sampleReports.valid, language).replaceAll("\u00a0", " ")).toContain(text);
});
