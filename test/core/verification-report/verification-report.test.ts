import { expect, test } from "vitest";
import type { JsonObject } from "../../../src/core/json.ts";
import type { Report } from "../../../src/core/report.ts";
import { readVerificationReport } from "../../../src/core/verification-report/read-report.ts";
import { openTally, type ResultRow } from "../../../src/core/verification-report/tally.ts";
import { verificationReports } from "../../../src/core/verification-report/verification-report.ts";

const place = {
	baseUrl: "https://certificates.example.mn",
	issuer: { id: "did:web:certificates.example.mn", name: "Centre" },
	newId: () => "0".repeat(26),
};
const startedAt = new Date("2026-03-01T00:00:00.400Z");
const endedAt = new Date("2026-03-01T00:00:09Z");
const lists = [
	{ list: "https://a.example/1", copiedAt: "2026-03-01T00:00:00Z" },
	{ list: "https://a.example/2", copiedAt: "2026-02-28T00:00:00Z", signedAt: "2026-02-27T00:00:00Z" },
];

function reportsOn(rows: readonly ResultRow[]): readonly JsonObject[] {
	return verificationReports({ askedBy: "Ministry", startedAt, endedAt, rows, lists, recognisedIssuers: 2 }, place);
}

const valid: ResultRow = {
	name: "a.pdf",
	verdict: "valid",
	codes: [],
	credential: "https://certificates.example.mn/c/A",
};

test("what was found is read back as it was put in, whatever a file is called", () => {
	const rows: readonly ResultRow[] = [
		valid,
		{ name: 'odd, "name"\n.pdf', verdict: "invalid", codes: ["REVOKED", "EXPIRED"] },
		{ name: "Бат-Эрдэнэ.pdf", verdict: "undetermined", codes: ["FILE_UNREADABLE"] },
	];
	const [report, ...others] = reportsOn(rows);
	expect(others).toEqual([]);
	const found = readVerificationReport(report);
	expect(found).toMatchObject({ part: 1, parts: 1, askedBy: "Ministry", recognisedIssuers: 2, rows });
	expect(found.startedAt).toBe("2026-03-01T00:00:00Z");
	expect(found.lists.map(({ list }) => list)).toEqual(["https://a.example/2", "https://a.example/1"]);
	expect(report).toMatchObject({
		credentialSubject: { total: 3, validTotal: 1, invalidTotal: 1, undeterminedTotal: 1 },
	});
});

test("a cell that a spreadsheet would calculate is none in the table", () => {
	const [report] = reportsOn([{ ...valid, name: "=HYPERLINK(1)" }]);
	expect(readVerificationReport(report).rows[0]?.name).toBe("'=HYPERLINK(1)");
});

test("a long run is told in parts that any verifier reads, none of it twice or never", () => {
	const rows = Array.from({ length: 25_000 }, (_, index) => ({ ...valid, name: `${index}.pdf` }));
	const parts = reportsOn(rows).map(readVerificationReport);
	expect(parts.map(({ part }) => part)).toEqual(parts.map((_, index) => index + 1));
	expect(new Set(parts.map(({ parts: count }) => count))).toEqual(new Set([parts.length]));
	expect(parts.flatMap((part) => part.rows)).toEqual(rows);
	expect(Math.max(...reportsOn(rows).map((part) => JSON.stringify(part).length))).toBeLessThan(1_000_000);
});

test("a run over nothing is a finding too", () => {
	expect(reportsOn([]).map((report) => readVerificationReport(report).rows)).toEqual([[]]);
});

test.each([null, {}, { issuer: { id: "a" }, credentialSubject: { results: "x" } }])("%j is no report", (document) => {
	expect(() => readVerificationReport(document)).toThrow("verification report");
});

test("a credential is named only where its signature holds, and codes of what a presentation holds count", () => {
	const tally = openTally();
	const about = { checkedAt: "2026-03-01T00:00:00Z", warnings: [] };
	const credential = {
		id: "https://x.example/1",
		types: [],
		issuer: { id: "did:example:1", recognised: false },
		status: [],
	};
	const problem = { code: "SIGNATURE_INVALID", title: "" } as const;
	const broken: Report = {
		...about,
		verdict: "invalid",
		checks: [{ check: "proof", outcome: "fail" }],
		errors: [problem],
		credential,
	};
	tally.add("forged", broken);
	tally.add("sound", { ...broken, verdict: "valid", checks: [{ check: "proof", outcome: "pass" }], errors: [] });
	tally.add("presentation", { ...about, verdict: "invalid", checks: [], errors: [], credentials: [broken, broken] });
	tally.addUnread("gone", "FILE_UNREADABLE");
	expect(tally.rows).toEqual([
		{ name: "forged", verdict: "invalid", codes: ["SIGNATURE_INVALID"] },
		{ name: "sound", verdict: "valid", codes: [], credential: "https://x.example/1" },
		{ name: "presentation", verdict: "invalid", codes: ["SIGNATURE_INVALID"] },
		{ name: "gone", verdict: "undetermined", codes: ["FILE_UNREADABLE"] },
	]);
	expect(tally.totals()).toEqual({ valid: 1, invalid: 2, undetermined: 1, unrecognised: 0 });
});
