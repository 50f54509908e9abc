import { expect, test } from "vitest";
import type { PageDifference } from "../../../src/core/report.ts";
import { withDocumentCheck } from "../../../src/core/verify/document-check.ts";
import { sampleReport } from "../../support/sample-reports.ts";

const documentOf = (report: ReturnType<typeof withDocumentCheck>) =>
	report.checks.find(({ check }) => check === "document");
const difference: PageDifference = { page: 1, printed: "Б", signed: "А", place: { x: 1, y: 2, width: 3, height: 4 } };

test("a page that is what was signed leaves the verdict as it was", () => {
	const report = withDocumentCheck(sampleReport("unrecognised"), { outcome: "pass" });
	expect([report.verdict, documentOf(report)]).toEqual(["unrecognised", { check: "document", outcome: "pass" }]);
});

test("a changed page is invalid, and its differences stand in the check", () => {
	const finding = { outcome: "fail", code: "PDF_TEXT_MISMATCH", differences: [difference] } as const;
	const report = withDocumentCheck(sampleReport("valid"), finding);
	expect([report.verdict, report.errors.map(({ code }) => code)]).toEqual(["invalid", ["PDF_TEXT_MISMATCH"]]);
	expect(documentOf(report)).toEqual({ check: "document", ...finding });
	expect(JSON.stringify(report.errors)).not.toContain("Б");
});

test("a page that was not compared is undetermined at best", () => {
	const finding = { outcome: "unknown", code: "PDF_NOT_COMPARED" } as const;
	expect(withDocumentCheck(sampleReport("valid"), finding).verdict).toBe("undetermined");
	expect(withDocumentCheck(sampleReport("invalid"), finding).verdict).toBe("invalid");
});

test("a page of somebody else's that lacks the name is warned of, and nothing more", () => {
	const finding = { outcome: "not-applicable", code: "PDF_TEXT_NO_EVIDENCE", lacksName: true } as const;
	const report = withDocumentCheck(sampleReport("valid"), finding);
	expect([report.verdict, report.errors]).toEqual(["valid", []]);
	expect(report.warnings.map(({ code }) => code)).toEqual(["PDF_TEXT_NO_EVIDENCE", "PDF_TEXT_MISMATCH"]);
});
