import { afterAll, beforeAll, expect, test } from "vitest";
import { openExaminer } from "../../src/app/examiner.ts";
import { verifyDocument, type VerifyDeps } from "../../src/app/verify-document.ts";
import type { Report } from "../../src/core/report.ts";
import { nodePaper } from "../../src/render/node-paper.ts";
import { type JudgePool, openJudgePool } from "../../src/workers/judge-pool.ts";
import { now, type OpenService, openService, signedText } from "../http/open-service.ts";
import { resaved } from "../support/changed-pdf.ts";
import { costly } from "../support/costly.ts";
import { issuer, signed } from "../support/judging.ts";
import { tools } from "../support/tools.ts";

const deployment = { baseUrl: "https://certificates.example.mn", formerBaseUrls: [], timeZone: "Asia/Ulaanbaatar" };
const utf8 = new TextEncoder();
const here = openExaminer(tools, nodePaper);
let pool: JudgePool;
let service: OpenService;

beforeAll(async () => {
	pool = openJudgePool(deployment);
	service = await openService();
});
afterAll(async () => {
	await pool.close();
	await service.close();
});

const deps = (examiner: VerifyDeps["examiner"]): VerifyDeps => ({
	examiner,
	gather: async (requests) =>
		new Map(requests.map(({ kind, id }) => [`${kind} ${id}`, { state: "unreachable", reason: "test" }])),
	recognised: async () => new Map([[issuer.did, "The issuer"]]),
	clock: () => now,
	allowedHosts: new Set(),
	tools,
});

test("another thread gives the very reports of this one", async () => {
	const documents = [await signed(), await signed({ validUntil: "2026-08-01T00:00:00Z" }), { nothing: true }];
	for (const document of documents) {
		const bytes = utf8.encode(JSON.stringify(document));
		const there = await verifyDocument(deps(pool.examiner("foreign")), bytes);
		expect(there).toEqual(await verifyDocument(deps(here), bytes));
	}
	const text = utf8.encode("no JSON");
	expect(await verifyDocument(deps(pool.examiner("own")), text)).toEqual(await verifyDocument(deps(here), text));
});

test("papers are drawn, read and compared there with the same bytes", async () => {
	const text = signedText(service.certificates[0]);
	const there = pool.examiner("own");
	const pdf = await there.draw(text);
	expect(Buffer.from(pdf).equals(Buffer.from(await here.draw(text)))).toBe(true);
	expect(Buffer.from(await there.readPdf(pdf)).toString("utf8")).toBe(text);
	expect(await there.comparePdf(pdf, utf8.encode(text))).toEqual({ outcome: "pass" });
	expect(await there.comparePdf(await resaved(pdf, true), utf8.encode(text))).toEqual({ outcome: "pass" });
	await expect(there.readPdf(utf8.encode("%PDF-1.7 and nothing else"))).rejects.toMatchObject({
		code: "PDF_MALFORMED",
	});
	await expect(there.draw("{}")).rejects.toThrow("a worker failed");
});

test("what is in a request envelope comes out there, byte for byte", async () => {
	const there = pool.examiner("foreign");
	const document = utf8.encode('{"@context": [],  "verifiableCredential": 1}');
	expect(await there.openEnvelope(document)).toEqual({ bytes: document, options: {} });
	const request = utf8.encode('{"verifiablePresentation": {"a": 1}, "options": {"challenge": "c"}}');
	const options = { challenge: "c", expect: "presentation" };
	expect(await there.openEnvelope(request)).toEqual({ bytes: utf8.encode('{"a":1}'), options });
	expect(await there.openEnvelope(request, "verifiableCredential")).toMatchObject({ bytes: utf8.encode("null") });
	await expect(there.openEnvelope(utf8.encode("[1"), "verifiableCredential")).rejects.toMatchObject({
		code: "JSON_SYNTAX",
	});
	const wrong = utf8.encode('{"verifiableCredential": {}, "options": {"expectedProofPurpose": "authentication"}}');
	await expect(there.openEnvelope(wrong, "verifiableCredential")).rejects.toMatchObject({
		code: "PROOF_PURPOSE_MISMATCH",
	});
});

test("#72 #118 out of time is undetermined and never invalid; the next input is judged", async () => {
	const short = openJudgePool(deployment, { size: 1, timeLimitMs: 1 });
	const long = openJudgePool(deployment, { size: 1 });
	try {
		const bytes = utf8.encode(JSON.stringify(costly["#72 everybody knows everybody"]?.()));
		const ask = async (examiner: VerifyDeps["examiner"]): Promise<Report> =>
			(await verifyDocument(deps(examiner), bytes, { profile: "vc-api" })).report;
		const struck = await ask(short.examiner("foreign"));
		expect([struck.verdict, struck.malformed, struck.errors.map(({ code }) => code)]).toEqual([
			"undetermined",
			undefined,
			["TIME_LIMIT"],
		]);
		expect(struck.checks.some(({ outcome }) => outcome === "pass" || outcome === "fail")).toBe(false);
		expect((await ask(long.examiner("foreign"))).errors.map(({ code }) => code)).toEqual(["GRAPH_TOO_COMPLEX"]);
	} finally {
		await Promise.all([short.close(), long.close()]);
	}
});

test("#118 a page that takes too long to compare leaves the page open, not the credential", async () => {
	const text = signedText(service.certificates[0]);
	const pdf = await here.draw(text);
	const noTime = openJudgePool(deployment, { size: 1, timeLimitMs: 1 });
	const late = noTime.examiner("foreign");
	const examiner: VerifyDeps["examiner"] = {
		...here,
		comparePdf: (page, signedText) => late.comparePdf(page, signedText),
	};
	const { report } = await verifyDocument(deps(examiner), pdf);
	await noTime.close();
	expect(report.checks).toContainEqual({ check: "document", outcome: "unknown", code: "TIME_LIMIT" });
	expect(report.checks).toContainEqual({ check: "syntax", outcome: "pass" });
	expect([report.verdict, report.malformed]).toEqual(["undetermined", undefined]);
});
