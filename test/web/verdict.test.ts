import { describe, expect, test } from "vitest";
import type { Report } from "../../src/core/report.ts";
import { headline, isContentSigned } from "../../src/web/verdict.ts";
import { notACertificate, presentation, sampleReport, sampleReports } from "../support/sample-reports.ts";

describe("the headline", () => {
	test.each([
		["valid", "verify.ok.title", "next.valid"],
		["pdf", "verify.ok.title", "next.valid"],
		["revoked", "verify.revoked.title", "next.revoked"],
		["replaced", "verify.revoked.title", "next.replaced"],
		["suspended", "headline.suspended", "next.suspended"],
		["expired", "verify.expired.title", "next.expired"],
		["notYetValid", "headline.notYetValid", "next.notYetValid"],
		["tampered", "verify.tampered.title", "next.tampered"],
		["foreignKey", "verify.tampered.title", "next.tampered"],
		["changedPage", "headline.document", "next.document"],
		["statusUnknown", "verify.offline.title", "next.status"],
		["issuerUnknown", "headline.incomplete", "next.incomplete"],
		["pageNotCompared", "headline.documentUnknown", "next.documentUnknown"],
		["unrecognised", "verify.unknownIssuer.title", "next.unknownIssuer"],
	] as const)("of “%s” is %s and %s", (name, title, next) => {
		expect(headline(sampleReports[name])).toMatchObject({ title, next });
	});

	test("of what is no certificate says so", () => {
		expect(headline(notACertificate).title).toBe("headline.notACertificate");
	});

	test("of several certificates leaves the answer to each", () => {
		expect(headline(presentation)).toEqual({
			label: "verdict.invalid",
			title: "headline.group",
			next: "next.group",
		});
	});

	test("of a forgery is never softened by what the forger wrote", () => {
		const forged = sampleReport("invalid", {
			faults: [
				{ check: "proof", outcome: "fail", code: "SIGNATURE_INVALID" },
				{ check: "validity", outcome: "fail", code: "EXPIRED" },
			],
		});
		expect(headline(forged).title).toBe("verify.tampered.title");
	});

	test("of something invalid that we have no words for still says invalid", () => {
		const odd = sampleReport("invalid", {
			faults: [{ check: "status", outcome: "fail", code: "STATUS_LIST_LENGTH_ERROR" }],
		});
		expect(headline(odd)).toMatchObject({ label: "verdict.invalid", title: "headline.invalid" });
	});
});

describe("content counts as signed", () => {
	const signed: readonly (keyof typeof sampleReports)[] = [
		"valid",
		"revoked",
		"expired",
		"unrecognised",
		"changedPage",
	];
	test.each(signed)("in “%s”", (name) => {
		expect(isContentSigned(sampleReports[name])).toBe(true);
	});

	const unsigned: readonly (keyof typeof sampleReports)[] = ["tampered", "foreignKey", "issuerUnknown"];
	test.each(unsigned)("not in “%s”", (name) => {
		expect(isContentSigned(sampleReports[name])).toBe(false);
	});

	test("not where a word's meaning is open, nor where nothing was checked", () => {
		const open = sampleReport("invalid", { faults: [{ check: "context", outcome: "fail", code: "UNDEFINED_TERM" }] });
		const nothing: Report = { ...sampleReports.valid, checks: [] };
		expect([open, nothing].map(isContentSigned)).toEqual([false, false]);
	});
});
