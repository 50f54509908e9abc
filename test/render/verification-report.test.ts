import { expect, test } from "vitest";
import { languages } from "../../src/core/languages.ts";
import type { ResultRow } from "../../src/core/verification-report/tally.ts";
import { verificationReports } from "../../src/core/verification-report/verification-report.ts";
import { nodeAssets } from "../../src/render/node-assets.ts";
import { readCredentialPdf } from "../../src/render/read-credential-pdf.ts";
import { drawReport } from "../../src/render/verification-report/draw-report.ts";
import { pdfText } from "../support/pdf-pixels.ts";

const issuer = { id: "did:web:certificates.example.mn", name: "Centre" };
const place = { baseUrl: "https://certificates.example.mn", issuer, newId: () => "0".repeat(26) };
const moment = new Date("2026-03-01T00:00:00Z");

function signedReport(rows: readonly ResultRow[]): string {
	const run = { startedAt: moment, endedAt: moment, rows, lists: [], recognisedIssuers: 1, askedBy: "Яам" };
	const [report] = verificationReports(run, place);
	return JSON.stringify({ ...report, proof: { proofValue: "z" } });
}

const rows = Array.from(
	{ length: 120 },
	(_, index): ResultRow => ({ name: `${index}.pdf`, verdict: "valid", codes: [] }),
);
const signed = signedReport([...rows, { name: "Бат-Эрдэнэ.pdf", verdict: "invalid", codes: ["REVOKED"] }]);

test.each(languages)("a report in %s has every document on its pages, and itself attached", async (language) => {
	const pdf = await drawReport(signed, language, nodeAssets);
	const pages = await pdfText(pdf);
	expect(pages).toHaveLength(3);
	expect(pages[0]).toContain("Яам");
	expect(pages.at(-1)).toMatch(/Бат-Эрдэнэ\.pdf.*REVOKED/s);
	for (const { name } of rows) expect(pages.filter((text) => text.includes(name)).length).toBeGreaterThan(0);
	expect(new TextDecoder().decode((await readCredentialPdf(pdf)).credential)).toBe(signed);
});

test("equal reports give equal bytes, also with nothing in them", async () => {
	for (const report of [signed, signedReport([])]) {
		const [one, other] = [await drawReport(report, "en", nodeAssets), await drawReport(report, "en", nodeAssets)];
		expect(Buffer.from(one).equals(other)).toBe(true);
	}
});

test("anything else is not drawn", async () => {
	await expect(drawReport("{}", "en", nodeAssets)).rejects.toMatchObject({ code: "SCHEMA_INVALID" });
});
