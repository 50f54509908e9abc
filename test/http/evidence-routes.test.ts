import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { EvidenceRequest } from "../../src/core/evidence.ts";
import type { Json, JsonObject } from "../../src/core/json.ts";
import { plan } from "../../src/core/verify/plan.ts";
import type { Routes } from "../../src/http/route-deps.ts";
import { type OpenService, openService, signedText } from "./open-service.ts";
import { codeOf, postJson } from "./requests.ts";

interface Answer extends EvidenceRequest {
	readonly state: string;
	readonly document?: Json;
	readonly source?: string;
	readonly fetchedAt?: string;
}

const foreign = new Map<string, Json>([
	["did:web:issuer.example", { id: "did:web:issuer.example" }],
	["https://issuer.example/list", { type: ["VerifiableCredential", "BitstringStatusListCredential"] }],
	["https://issuer.example/secret", { secret: "inside" }],
]);
const asked: EvidenceRequest[] = [];

let service: OpenService;
let app: Routes;

beforeAll(async () => {
	service = await openService(undefined, {
		offline: true,
		sources: [
			async (request) => {
				asked.push(request);
				const document = foreign.get(request.id);
				if (document === undefined) return undefined;
				return { state: "found", document, fetchedAt: new Date("2026-11-23T03:59:00Z"), source: "network" };
			},
		],
	});
	app = service.app();
});
afterAll(() => service.close());

async function ask(requests: readonly EvidenceRequest[]): Promise<readonly Answer[]> {
	const response = await postJson(app, "/evidence", { requests });
	expect([response.status, response.headers.get("Cache-Control")]).toEqual([200, "no-store"]);
	return ((await response.json()) as { readonly answers: readonly Answer[] }).answers;
}

describe("POST /evidence", () => {
	test("gives for our own certificate the issuer's keys, both lists and the register's note", async () => {
		const certificate: JsonObject = JSON.parse(signedText(service.certificates[1]));
		const note: EvidenceRequest = { kind: "status-note", id: certificate["id"] as string };
		const requests = [...plan(certificate, new Map()), note];
		const answers = await ask(requests);
		expect(answers.map(({ kind, id }) => ({ kind, id }))).toEqual(requests);
		expect(answers.map(({ state, source }) => [state, source])).toEqual(requests.map(() => ["found", "registered"]));
		expect(answers.find(({ kind }) => kind === "status-note")?.document).toMatchObject([
			{ purpose: "revocation", reason: "issued-in-error" },
		]);
	});

	test("what is elsewhere is fetched by address alone", async () => {
		asked.length = 0;
		const requests: EvidenceRequest[] = [
			{ kind: "controller-document", id: "did:web:issuer.example" },
			{ kind: "status-list", id: "https://issuer.example/list" },
		];
		const answers = await ask(requests.map((request) => ({ ...request, name: "Bat" }) as EvidenceRequest));
		expect(answers.map(({ state, document }) => [state, document])).toEqual(
			requests.map(({ id }) => ["found", foreign.get(id)]),
		);
		expect(answers.map(({ fetchedAt }) => fetchedAt)).toEqual(Array(2).fill("2026-11-23T03:59:00.000Z"));
		expect(asked).toEqual(requests);
	});

	test("absent and unreachable are told apart", async () => {
		const answers = await ask([
			{ kind: "status-list", id: "https://certificates.example.mn/status/nobody/1/revocation" },
			{ kind: "controller-document", id: "did:web:nowhere.example" },
			{ kind: "status-note", id: "https://elsewhere.example/c/1" },
		]);
		expect(answers.map(({ state }) => state)).toEqual(["absent", "unreachable", "unreachable"]);
	});

	test("is no way to read other things: what is no evidence comes back as null", async () => {
		const requests: EvidenceRequest[] = [
			{ kind: "status-list", id: "https://issuer.example/secret" },
			{ kind: "controller-document", id: "https://issuer.example/secret" },
		];
		expect((await ask(requests)).map(({ document }) => document)).toEqual([null, null]);
	});

	test("refuses what is no list of requests, and what is no JSON", async () => {
		for (const body of ["{}", '{"requests":[]}', '{"requests":[{"kind":"credential","id":"x"}]}']) {
			const response = await postJson(app, "/evidence", body);
			expect([response.status, await codeOf(response)]).toEqual([400, "BAD_REQUEST"]);
		}
		expect((await postJson(app, "/evidence", "no JSON")).status).toBe(400);
		expect((await app.request("/evidence", { method: "POST", body: "{}" })).status).toBe(415);
		expect((await postJson(app, "/evidence", `{"requests":"${"a".repeat(300_000)}"}`)).status).toBe(413);
	});

	test("answers no other origin", async () => {
		const headers = { Origin: "https://other.example", "Access-Control-Request-Method": "POST" };
		const response = await app.request("/evidence", { method: "OPTIONS", headers });
		expect(response.headers.get("Access-Control-Allow-Origin")).toBeNull();
	});

	test("has a budget of its own", async () => {
		const strict = service.app({ rateLimit: 1 });
		const body = { requests: [{ kind: "status-note", id: "https://elsewhere.example/c/1" }] };
		expect((await postJson(strict, "/evidence", body)).status).toBe(200);
		const second = await postJson(strict, "/evidence", body);
		expect([second.status, second.headers.get("Retry-After")]).toEqual([429, "60"]);
		expect((await strict.request(`/c/${service.certificates[0]?.id}`)).status).toBe(200);
	});
});

test("GET /recognition.json names the registered issuers and those that this verifier was told to trust", async () => {
	const response = await app.request("/recognition.json");
	const [issuer] = await service.services.publications.issuers();
	expect(response.headers.get("Access-Control-Allow-Origin")).toBe("*");
	expect(await response.json()).toEqual({ issuers: [{ id: issuer?.did, name: issuer?.profile.name.en }] });
});
