import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { JsonObject } from "../../src/core/json.ts";
import type { Routes } from "../../src/http/route-deps.ts";
import { type OpenService, openService, people, rosterOf } from "./open-service.ts";
import { codeOf, postJson } from "./requests.ts";

let service: OpenService;
let app: Routes;
let issuer: string;
let bearer: Record<string, string>;

beforeAll(async () => {
	service = await openService(
		rosterOf([...people, { family: "Bold", given: "Saran" }, { family: "Bat", given: "Oyun" }]),
	);
	app = service.app();
	issuer = (await service.services.publications.issuers())[0]?.did ?? "";
	bearer = { Authorization: `Bearer ${await service.token("issue", "status")}` };
});
afterAll(() => service.close());

/** Every address that signs or changes something. */
const issuingPaths = [
	"/credentials/issue",
	"/jcs/credentials/issue",
	"/jwt/credentials/issue",
	"/status/credentials/issue",
	"/jwt/status/credentials/issue",
	"/presentations",
	"/presentations/prove",
	"/jcs/presentations/prove",
	"/jwt/presentations/prove",
	"/credentials/status",
];

const unsigned = (change: JsonObject = {}): JsonObject => ({
	"@context": ["https://www.w3.org/ns/credentials/v2"],
	type: ["VerifiableCredential"],
	issuer,
	validFrom: "2026-06-30T00:00:00Z",
	credentialSubject: { id: "did:example:somebody" },
	...change,
});

describe("POST /credentials/issue", () => {
	test("signs as the issuer that is named, and what it signs verifies", async () => {
		const response = await postJson(app, "/credentials/issue", { credential: unsigned() }, bearer);
		expect(response.status).toBe(201);
		const { verifiableCredential } = (await response.json()) as { readonly verifiableCredential: JsonObject };
		expect(verifiableCredential["proof"]).toMatchObject({ cryptosuite: "eddsa-rdfc-2022" });
		const verified = await postJson(app, "/credentials/verify", { verifiableCredential });
		expect(verified.status).toBe(200);
	});

	const strangers: readonly (readonly [string, Record<string, string>])[] = [
		["no token", {}],
		["a wrong token", { Authorization: "Bearer tamga_00000000000000000000000000" }],
		["no bearer", { Authorization: "Basic dGFtZ2E6dGFtZ2E=" }],
	];
	test.each(strangers)("answers 401 to %s before reading anything", async (_, headers) => {
		for (const path of issuingPaths) {
			const response = await postJson(app, path, "{", headers);
			expect([path, response.status, await codeOf(response)]).toEqual([path, 401, "UNAUTHORISED"]);
			expect(response.headers.get("WWW-Authenticate")).toBe("Bearer");
		}
	});

	test("answers 403 to a token for something else", async () => {
		const headers = { Authorization: `Bearer ${await service.token("status")}` };
		const response = await postJson(app, "/credentials/issue", { credential: unsigned() }, headers);
		expect([response.status, await codeOf(response)]).toEqual([403, "FORBIDDEN"]);
		expect(response.headers.get("WWW-Authenticate")).toContain("insufficient_scope");
	});

	test.each([
		["nothing", undefined],
		["null", null],
		["a text", "text"],
		["a list", []],
	])("answers 400 to %s as credential", async (_, credential) => {
		const response = await postJson(app, "/credentials/issue", { credential }, bearer);
		expect([response.status, await codeOf(response)]).toEqual([400, "NOT_A_CREDENTIAL"]);
	});

	test.each<[string, JsonObject, string]>([
		["another's name", { issuer: "did:web:stranger.example" }, "BAD_REQUEST"],
		["a credential without a subject", { credentialSubject: {} }, "SCHEMA_INVALID"],
		["one that is signed", { proof: {} }, "SCHEMA_INVALID"],
	])("answers 400 to %s", async (_, change, code) => {
		const response = await postJson(app, "/credentials/issue", { credential: unsigned(change) }, bearer);
		expect([response.status, await codeOf(response)]).toEqual([400, code]);
	});

	test("answers 400 to what is no JSON, 413 to too much and 415 to another type", async () => {
		expect((await postJson(app, "/credentials/issue", "{", bearer)).status).toBe(400);
		const large = JSON.stringify({ credential: unsigned({ name: "x".repeat(1024 * 1024) }) });
		expect((await postJson(app, "/credentials/issue", large, bearer)).status).toBe(413);
		const plain = { ...bearer, "Content-Type": "text/plain" };
		expect((await postJson(app, "/credentials/issue", "{}", plain)).status).toBe(415);
	});

	test("is never for the pages of another host", async () => {
		const headers = { Origin: "https://elsewhere.example", "Access-Control-Request-Method": "POST" };
		for (const path of issuingPaths) {
			const preflight = await app.request(path, { method: "OPTIONS", headers });
			expect(preflight.headers.get("Access-Control-Allow-Origin")).toBeNull();
			const sent = await postJson(app, path, "{}", { ...bearer, ...headers });
			expect(sent.headers.get("Access-Control-Allow-Origin")).toBeNull();
		}
	});
});

describe("POST /credentials/status", () => {
	const entry = (change: JsonObject = {}) => ({
		type: "BitstringStatusListEntry",
		statusPurpose: "revocation",
		status: true,
		...change,
	});
	const update = async (entries: unknown, more: JsonObject = {}, headers = bearer) => {
		const credentialId = service.certificates[3]?.id ?? "";
		return await postJson(app, "/credentials/status", { credentialId, credentialStatus: entries, ...more }, headers);
	};
	test("of several entries all are applied, or none", async () => {
		const credentialId = service.certificates[4]?.id ?? "";
		const both = [entry({ statusPurpose: "suspension" }), entry()];
		const send = (entries: unknown, more: JsonObject = {}) => update(entries, { credentialId, ...more });
		const errors = async () =>
			(await (await service.services.certificates.byId(credentialId))?.report())?.errors.map(({ code }) => code);
		expect((await send([...both, entry({ status: "perhaps" })])).status).toBe(400);
		expect((await send(both, { reason: "because" })).status).toBe(400);
		expect(await errors()).toEqual([]);
		expect(await (await send(both)).json()).toEqual({ changed: [credentialId], unchanged: [] });
		expect(await errors()).toEqual(["REVOKED", "SUSPENDED"]);
		expect(await (await send(both)).json()).toEqual({ changed: [], unchanged: [credentialId] });
	});

	const errorsNow = async () => {
		const found = await service.services.certificates.byId(service.certificates[3]?.id ?? "");
		return (await found?.report())?.errors.map(({ code }) => code);
	};

	test("suspends, reinstates and revokes, each seen at once", async () => {
		const id = service.certificates[3]?.id;
		const suspension = (status: unknown) => [entry({ statusPurpose: "suspension", status: status as string })];
		expect(await (await update(suspension("1"))).json()).toEqual({ changed: [id], unchanged: [] });
		expect(await errorsNow()).toContain("SUSPENDED");
		expect((await update(suspension(false), { reason: "under-review" })).status).toBe(200);
		expect(await errorsNow()).not.toContain("SUSPENDED");
		expect((await update([entry()], { reason: "issued-in-error", note: "telephone" })).status).toBe(200);
		expect(await errorsNow()).toContain("REVOKED");
		expect(await (await update(entry({ status: null }), { status: true })).json()).toMatchObject({ unchanged: [id] });
	});

	test("answers 404 for a certificate that is not there", async () => {
		const response = await postJson(
			app,
			"/credentials/status",
			{ credentialId: "00000000000000000000000000", credentialStatus: [entry()] },
			bearer,
		);
		expect([response.status, await codeOf(response)]).toEqual([404, "NOT_FOUND"]);
	});

	test.each([
		["BAD_REQUEST", [entry({ status: false })]],
		["BAD_REQUEST", [entry({ status: "perhaps" })]],
		["BAD_REQUEST", [entry({ statusPurpose: "message" })]],
		["BAD_REQUEST", []],
		["BAD_REQUEST", ["text"]],
		["BAD_REQUEST", Array.from({ length: 9 }, () => entry())],
		["STATUS_UNSUPPORTED", [entry({ type: "RevocationList2020Status" })]],
	])("answers 400 with %s for a change that cannot be made", async (code, entries) => {
		const response = await update(entries);
		expect([response.status, await codeOf(response)]).toEqual([400, code]);
	});

	test("answers 400 for a reason that is not on the list and for an id that is none", async () => {
		expect(await codeOf(await update([entry()], { reason: "because" }))).toBe("REASON_UNKNOWN");
		const body = { credentialId: "x", credentialStatus: [entry()] };
		expect((await postJson(app, "/credentials/status", body, bearer)).status).toBe(400);
	});

	test("answers 401 and 403 without the right token", async () => {
		expect((await update([entry()], {}, {})).status).toBe(401);
		const headers = { Authorization: `Bearer ${await service.token("issue")}` };
		expect((await update([entry()], {}, headers)).status).toBe(403);
	});
});
