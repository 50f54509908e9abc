import { describe, expect, test } from "vitest";
import { languages } from "../../src/core/languages.ts";
import { stylesheet } from "../../src/web/assets.ts";
import { hostileTexts } from "../support/hostile.ts";
import { samplePage } from "../support/sample-pages.ts";
import { sampleReport, sampleReports } from "../support/sample-reports.ts";

const cases = languages.flatMap((language) =>
	Object.entries(sampleReports).map(([name, report]) => ({ name, report, language })),
);

test.each(cases)("the page for “$name” is there in $language", ({ report, language }) => {
	const html = samplePage(report, language);
	expect(html).toContain(`<html lang="${language}">`);
	expect(html).toContain(`class="verdict ${report.verdict}" role="status"`);
	expect(html.match(/<h1>/g)).toHaveLength(1);
	expect(html).not.toMatch(/undefined|\[object|\{\w+\}/);
});

test("page and style sheet together stay below 42 kB", () => {
	for (const { report, language } of cases) {
		const bytes = Buffer.byteLength(samplePage(report, language)) + Buffer.byteLength(stylesheet.text);
		expect(bytes).toBeLessThan(42_000);
	}
});

test("what a clerk needs stands in the order in which it is needed", () => {
	const html = samplePage(sampleReports.valid, "en");
	const order = [
		"This certificate is authentic and valid",
		"Compare with the document in your hand",
		"Ganbold Önörbayar",
		"Ганболд Өнөрбаяр",
		"AI+Education: Foundations for Teaching",
		"Merit",
		"30 hours",
		"4 March 2026",
		"Unsupervised, identity not verified",
		"Issued by",
		"did:web:certificates.example.mn:issuers:must",
		"No decision by a ministry or quality agency",
		"Not revoked and not suspended, checked 12 seconds ago",
		"/c/6AJY0H5JGVQQ5FNGHHPED27Q2D.pdf",
		"not a degree or diploma",
		"this page is right",
		"only if the address bar shows certificates.example.mn",
		"Report a suspected forgery",
		"What was learnt and how it was assured",
	];
	const places = order.map((text) => html.indexOf(text));
	expect(places).not.toContain(-1);
	expect(places).toEqual(places.toSorted((a, b) => a - b));
});

test("the reader's own script comes first, and a title without translation is English", () => {
	const mongolian = samplePage(sampleReports.valid, "mn");
	expect(mongolian.indexOf("Ганболд Өнөрбаяр")).toBeLessThan(mongolian.indexOf("Ganbold Önörbayar"));
	expect(mongolian).toContain("Хиймэл оюун + Боловсрол: Багшлахуйн үндэс");
	expect(mongolian).toContain(`<bdi lang="en">AI+Education: Foundations for Teaching</bdi>`);
	expect(mongolian).toContain("Сайн (Merit)");
});

test("the moment of the check is exact for machines and has its zone for people", () => {
	expect(samplePage(sampleReports.valid, "en")).toContain(
		`<time datetime="2026-11-23T07:20:12Z">Checked on 23 November 2026, 15:20 (Ulaanbaatar time, UTC+8)</time>`,
	);
});

test("a certificate that expires says until when", () => {
	const html = samplePage(sampleReports.valid, "fr", {
		course: "IIOE-SMC-120",
		validUntil: "2029-03-01T23:59:59+08:00",
	});
	expect(html).toContain("1er mars 2029");
});

describe("what is not confirmed", () => {
	const names = ["tampered", "foreignKey", "issuerUnknown"] as const;
	test.each(names)("is not repeated on the page for “%s”", (name) => {
		const html = samplePage(sampleReports[name], "en");
		for (const claim of ["Ganbold", "Ганболд", "AI+Education", "IIOE Mongolia", "Not revoked", ".pdf"]) {
			expect(html).not.toContain(claim);
		}
		expect(html).toContain("did:web:certificates.example.mn:issuers:must");
	});
});

describe("an issuer", () => {
	const claimed = { id: "did:key:z6MkFORGER", claimedName: "UNESCO-ICHEI" };

	test("on the list is called by the name in our register", () => {
		const issuer = { ...claimed, registeredName: "National Centre", recognised: true };
		const html = samplePage(sampleReport("valid", { credential: { issuer } }), "en");
		expect(html).toContain("National Centre");
		expect(html).not.toContain("“UNESCO-ICHEI”");
	});

	test("who is not on it is named by its identifier first, then by what it calls itself, as a claim (#77)", () => {
		const html = samplePage(sampleReports.unrecognised, "en");
		expect(html).toMatch(/did:key:.*Not on this service’s list\..*\(not checked\): <q><bdi>UNESCO-ICHEI<\/bdi><\/q>/s);
		expect(html).not.toContain("International Institute of Online Education");
	});
});

test("what a host in punycode stands for is told beside it", () => {
	const issuer = { id: "did:web:xn--mut-ghd.edu.mn", recognised: false };
	const faults = [{ check: "issuer", outcome: "fail", code: "ISSUER_NOT_RECOGNISED" }] as const;
	const html = samplePage(sampleReport("unrecognised", { faults, credential: { issuer } }), "en");
	expect(html).toContain("<bdi>xn--mut-ghd.edu.mn</bdi>");
	expect(html).toContain("reads “muѕt.edu.mn”");
});

describe("hostile texts", () => {
	test.each(hostileTexts)("%j in the holder's name is shown as text", (text) => {
		const holder = { order: "family-first", native: { family: text, given: "Х" } } as const;
		expectHarmless(samplePage(sampleReports.valid, "mn", { holder, result: text }));
	});

	test.each(hostileTexts)("%j in what the report says is shown as text", (text) => {
		const issuer = { id: text, claimedName: text, registeredName: text, recognised: false };
		const credential = { issuer, coSigners: [text], name: text };
		expectHarmless(samplePage(sampleReport("unrecognised", { credential }), "en"));
		expectHarmless(samplePage(sampleReports.tampered, "en"));
	});

	function expectHarmless(html: string): void {
		expect(html).not.toMatch(/<(script|img|style|iframe|object|base)\b|<svg\/|href="(?!https:|[/?#])/i);
		expect(html).not.toMatch(/<[^>]*\son\w+=/i);
		expect(html).not.toMatch(/[\u202E\u200B]/);
	}
});
