import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { JsonObject } from "../../src/core/json.ts";
import type { Report } from "../../src/core/report.ts";
import { readVerificationReport } from "../../src/core/verification-report/read-report.ts";
import type { Routes } from "../../src/http/route-deps.ts";
import { type OpenService, openService, signedText } from "./open-service.ts";
import { codeOf, inPieces } from "./requests.ts";

let service: OpenService;
let app: Routes;
let lines: readonly string[];

beforeAll(async () => {
	service = await openService();
	app = service.app();
	lines = service.certificates.map(signedText);
});
afterAll(() => service.close());

const ndjson = { "Content-Type": "application/x-ndjson" } as const;

async function batch(body: string, to: Routes = app, headers: Record<string, string> = {}): Promise<Response> {
	return await to.request("/verify/batch", { method: "POST", headers: { ...ndjson, ...headers }, body });
}

async function reportsOf(response: Response): Promise<readonly Report[]> {
	const text = await response.text();
	return text
		.trimEnd()
		.split("\n")
		.map((line) => JSON.parse(line) as Report);
}

const firstCodes = (reports: readonly Report[]) => reports.map(({ errors }) => errors[0]?.code);

test("each line has its report, in order, and one bad line is one bad report", async () => {
	const [good = "", revoked = "", suspended = ""] = lines;
	const response = await batch([revoked, "{", good, suspended, "null", revoked].join("\n"));
	expect([response.status, response.headers.get("Content-Type")]).toEqual([200, "application/x-ndjson"]);
	const reports = await reportsOf(response);
	expect(reports.map(({ verdict }) => verdict === "valid")).toEqual([false, false, true, false, false, false]);
	expect(firstCodes(reports)).toEqual([
		"REVOKED",
		"JSON_SYNTAX",
		undefined,
		"SUSPENDED",
		"NOT_A_CREDENTIAL",
		"REVOKED",
	]);
});

test("line ends, blank lines and a missing last line end change nothing", async () => {
	const [good = "", revoked = ""] = lines;
	const reports = await reportsOf(await batch(`\r\n${revoked}\r\n \t\n\n${good}`));
	expect(firstCodes(reports)).toEqual(["REVOKED", undefined]);
});

test("a line may arrive in any pieces", async () => {
	const bytes = new TextEncoder().encode(`${lines[1]}\n${lines[2]}\n`);
	const pieces = Array.from({ length: Math.ceil(bytes.length / 777) }, (_, i) => bytes.slice(i * 777, i * 777 + 777));
	const response = await app.request("/verify/batch", { ...inPieces(...pieces), headers: ndjson });
	expect(firstCodes(await reportsOf(response))).toEqual(["REVOKED", "SUSPENDED"]);
});

test("a line may be an envelope, and a wrong envelope is one bad report", async () => {
	const wrong = '{"verifiablePresentation": {}, "options": {"challenge": 7}}';
	const reports = await reportsOf(await batch(`{"verifiableCredential": ${lines[1]}}\n${wrong}\n${lines[2]}`));
	expect(firstCodes(reports)).toEqual(["REVOKED", "BAD_REQUEST", "SUSPENDED"]);
});

test("a line that is too long is one bad report and is not kept", async () => {
	const reports = await reportsOf(await batch(`${"x".repeat(3 * 1024 * 1024)}\n${lines[1]}`));
	expect(firstCodes(reports)).toEqual(["BODY_TOO_LARGE", "REVOKED"]);
});

test("nothing at all has no report", async () => {
	expect(await (await batch("\n")).text()).toBe("");
});

test("reports come before the last line has been sent, and no faster than they are read", async () => {
	let asked = 0;
	const body = new ReadableStream<Uint8Array>(
		{
			pull: (controller) => {
				asked++;
				controller.enqueue(new TextEncoder().encode(`${"x".repeat(900_000)}\n`));
			},
		},
		{ highWaterMark: 0 },
	);
	const response = await app.request("/verify/batch", {
		method: "POST",
		headers: ndjson,
		body,
		duplex: "half",
	} as RequestInit);
	const reader = response.body?.getReader();
	const first = await reader?.read();
	expect(JSON.parse(new TextDecoder().decode(first?.value))).toMatchObject({ verdict: "invalid" });
	await reader?.cancel();
	const afterwards = asked;
	await new Promise((resolve) => setTimeout(resolve, 50));
	expect(asked).toBeLessThanOrEqual(afterwards + 1);
});

test("what is not newline-delimited JSON is refused with 415", async () => {
	const wrong: Record<string, string>[] = [{ "Content-Type": "application/json" }, { "Content-Encoding": "gzip" }];
	for (const headers of wrong) {
		const response = await batch("{}", app, headers);
		expect([response.status, await codeOf(response)]).toEqual([415, "UNSUPPORTED_MEDIA_TYPE"]);
	}
});

test("lines beyond a client's budget are undetermined, and a token for batches has no budget", async () => {
	const limited = service.app({ rateLimit: 1 });
	const body = "{\n".repeat(12);
	const codes = firstCodes(await reportsOf(await batch(body, limited)));
	expect(codes).toEqual([...Array.from({ length: 10 }, () => "JSON_SYNTAX"), "RATE_LIMITED", "RATE_LIMITED"]);
	const [, ...late] = (await reportsOf(await batch("{\n{", limited))).map(({ verdict }) => verdict);
	expect(late).toEqual(["undetermined"]);
	const token = await service.token("batch");
	const free = await reportsOf(await batch(body, limited, { Authorization: `Bearer ${token}` }));
	expect(new Set(firstCodes(free))).toEqual(new Set(["JSON_SYNTAX"]));
});

test("a wrong token is refused, not passed over", async () => {
	const wrong = await batch("{", app, { Authorization: "Bearer tamga_WRONG" });
	expect([wrong.status, await codeOf(wrong)]).toEqual([401, "UNAUTHORISED"]);
	const other = await batch("{", app, { Authorization: `Bearer ${await service.token("issue")}` });
	expect([other.status, await codeOf(other)]).toEqual([403, "FORBIDDEN"]);
});

describe("with a signed report", () => {
	const asking = (to: Routes, headers: Record<string, string> = {}) =>
		to.request("/verify/batch?report=signed", {
			method: "POST",
			headers: { ...ndjson, ...headers },
			body: `${lines.slice(0, 3).join("\n")}\n{\n`,
		});

	test("comes after the last line, names who asked by the token, and is a credential that verifies", async () => {
		const secret = await service.token("batch");
		const response = await asking(app, { Authorization: `Bearer ${secret}` });
		const answers = (await response.text()).trimEnd().split("\n");
		expect(answers).toHaveLength(5);
		const { verificationReport } = JSON.parse(answers.at(-1) ?? "") as { verificationReport: JsonObject };
		const found = readVerificationReport(verificationReport);
		expect(found.askedBy).toBe("test");
		expect(found.lists.length).toBeGreaterThan(0);
		expect(found.rows.map(({ name, codes }) => [name, ...codes])).toEqual([
			["1"],
			["2", "REVOKED"],
			["3", "SUSPENDED"],
			["4", "JSON_SYNTAX"],
		]);
		const again = await batch(JSON.stringify(verificationReport));
		expect((await reportsOf(again)).map(({ verdict }) => verdict)).toEqual(["valid"]);
	});

	test("is made for nobody without a token, nor in a form that there is not", async () => {
		expect((await asking(app)).status).toBe(401);
		const other = await app.request("/verify/batch?report=pdf", { method: "POST", headers: ndjson, body: "{}" });
		expect(await codeOf(other)).toBe("BAD_REQUEST");
	});
});
