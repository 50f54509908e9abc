import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { JsonObject } from "../../src/core/json.ts";
import type { Routes } from "../../src/http/route-deps.ts";
import { type OpenService, openService } from "./open-service.ts";
import { codeOf, postJson } from "./requests.ts";

let service: OpenService;
let app: Routes;
let bearer: Record<string, string>;
let credential: JsonObject;

beforeAll(async () => {
	service = await openService();
	app = service.app();
	bearer = { Authorization: `Bearer ${await service.token("issue", "status")}` };
	credential = {
		"@context": ["https://www.w3.org/ns/credentials/v2"],
		type: ["VerifiableCredential"],
		issuer: (await service.services.publications.issuers())[0]?.did ?? "",
		credentialSubject: { id: "did:example:somebody" },
	};
});
afterAll(() => service.close());

const post = (path: string, body: unknown, key: string) =>
	postJson(app, path, body, { ...bearer, "Idempotency-Key": key });

describe("a request with an Idempotency-Key", () => {
	test("sent again has the same answer to the byte: one credential, one place in the lists", async () => {
		const answers = [];
		for (let time = 0; time < 3; time++) {
			const response = await post(
				"/status/credentials/issue",
				{ credential },
				'"8e03978e-40d5-43dd-bc93-6894a57f9324"',
			);
			answers.push([response.status, response.headers.get("Content-Type"), await response.text()]);
		}
		expect(answers[0]).toEqual([201, "application/json", expect.stringContaining('"statusListIndex"')]);
		expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
	});

	test("is never answered for another one: another body, another address", async () => {
		await post("/credentials/issue", { credential }, "another-body");
		const other = { credential: { ...credential, validFrom: "2026-01-01T00:00:00Z" } };
		for (const response of [
			await post("/credentials/issue", other, "another-body"),
			await post("/jcs/credentials/issue", { credential }, "another-body"),
		]) {
			expect([response.status, await codeOf(response)]).toEqual([422, "IDEMPOTENCY_KEY_REUSED"]);
		}
	});

	test("that was refused may be sent again when what was wrong is mended elsewhere", async () => {
		for (let time = 0; time < 2; time++) {
			const refused = await post(
				"/credentials/issue",
				{ credential: { ...credential, issuer: "did:web:x.example" } },
				"refused-1",
			);
			expect([refused.status, await codeOf(refused)]).toEqual([400, "BAD_REQUEST"]);
		}
		expect((await post("/credentials/issue", { credential }, "refused-1")).status).toBe(201);
	});

	test("changes a status once, and says so each time", async () => {
		const change = {
			credentialId: service.certificates[0]?.id,
			credentialStatus: [{ type: "BitstringStatusListEntry", statusPurpose: "suspension", value: true }],
			reason: "under-review",
		};
		const first = await (await post("/credentials/status", change, "suspend-01")).json();
		const again = await (await post("/credentials/status", change, "suspend-01")).json();
		expect(first).toMatchObject({ changed: [change.credentialId] });
		expect(again).toEqual(first);
	});

	test.each(["short", "", "with spaces in it", "x".repeat(256)])("is refused for the key “%s”", async (key) => {
		const response = await post("/credentials/issue", { credential }, key);
		expect([response.status, await codeOf(response)]).toEqual([400, "BAD_REQUEST"]);
	});
});
