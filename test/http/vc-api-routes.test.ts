import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Report } from "../../src/core/report.ts";
import type { Routes } from "../../src/http/route-deps.ts";
import { type OpenService, openService, signedText } from "./open-service.ts";
import { codeOf, postJson } from "./requests.ts";

let service: OpenService;
let app: Routes;

beforeAll(async () => {
	service = await openService();
	app = service.app();
});
afterAll(() => service.close());

const credential = (index: number) =>
	`{"verifiableCredential": ${signedText(service.certificates[index])}, "options": {}}`;

describe("POST /credentials/verify", () => {
	test("answers 200 with the report when everything holds", async () => {
		const response = await postJson(app, "/credentials/verify", credential(0));
		const report = (await response.json()) as Report;
		expect([response.status, report.verdict, report.errors]).toEqual([200, "valid", []]);
	});

	test.each([
		[1, "REVOKED"],
		[2, "SUSPENDED"],
	])("answers 400 with the report when the status does not hold", async (index, code) => {
		const response = await postJson(app, "/credentials/verify", credential(index));
		const report = (await response.json()) as Report;
		expect([response.status, report.verdict]).toEqual([400, "invalid"]);
		expect(report.errors.map(({ code }) => code)).toContain(code);
	});

	test("answers 400 with the report when the proof does not hold", async () => {
		const response = await postJson(app, "/credentials/verify", credential(0).replace("Enkhtuya", "Mallory"));
		const report = (await response.json()) as Report;
		expect(response.status).toBe(400);
		expect(report.errors.map(({ code }) => code)).toContain("SIGNATURE_INVALID");
	});

	test.each(["null", "[]", "{}", "1", '"text"', "true", "[[]]", '{"@context": 1}'])(
		"answers 400 with errors for the credential %s",
		async (value) => {
			const response = await postJson(app, "/credentials/verify", `{"verifiableCredential": ${value}}`);
			const report = (await response.json()) as Report;
			expect(response.status).toBe(400);
			expect(report.errors.length).toBeGreaterThan(0);
		},
	);

	test.each(["null", "[]", "1", '"text"', "{"])("answers 400 with a code for the body %s", async (body) => {
		const response = await postJson(app, "/credentials/verify", body);
		expect(response.status).toBe(400);
		expect(await codeOf(response)).toMatch(/^(BAD_REQUEST|JSON_SYNTAX)$/);
	});

	test("answers 400 with errors when the member is missing", async () => {
		const response = await postJson(app, "/credentials/verify", "{}");
		expect(((await response.json()) as Report).errors.length).toBeGreaterThan(0);
	});

	test("answers 400 for options that cannot be read", async () => {
		const response = await postJson(app, "/credentials/verify", '{"verifiableCredential": {}, "options": []}');
		expect([response.status, await codeOf(response)]).toEqual([400, "BAD_REQUEST"]);
	});
});

describe("POST /presentations/verify", () => {
	test("answers 400 for a credential sent as a presentation", async () => {
		const body = `{"verifiablePresentation": ${signedText(service.certificates[0])}}`;
		const response = await postJson(app, "/presentations/verify", body);
		const report = (await response.json()) as Report;
		expect([response.status, report.errors[0]?.code]).toEqual([400, "NOT_A_PRESENTATION"]);
	});

	test("answers 400 for a presentation without a proof", async () => {
		const presentation = {
			"@context": ["https://www.w3.org/ns/credentials/v2"],
			type: ["VerifiablePresentation"],
			verifiableCredential: [JSON.parse(signedText(service.certificates[0]))],
		};
		const response = await postJson(app, "/presentations/verify", {
			verifiablePresentation: presentation,
			options: { challenge: "c", domain: "d" },
		});
		expect(response.status).toBe(400);
		expect(((await response.json()) as Report).errors.length).toBeGreaterThan(0);
	});
});

test("other media types are refused with 415 and other methods with 405", async () => {
	for (const path of ["/credentials/verify", "/presentations/verify"]) {
		const plain = await postJson(app, path, "{}", { "Content-Type": "text/plain" });
		expect([plain.status, await codeOf(plain)]).toEqual([415, "UNSUPPORTED_MEDIA_TYPE"]);
		const read = await app.request(path);
		expect([read.status, read.headers.get("Allow")]).toEqual([405, "POST"]);
	}
});
