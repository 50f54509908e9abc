import { afterAll, beforeAll, expect, test } from "vitest";
import type { Routes } from "../../src/http/route-deps.ts";
import { docsPolicy, pagePolicy } from "../../src/web/csp.ts";
import { type OpenService, openService } from "./open-service.ts";
import { browser, postJson } from "./requests.ts";

let service: OpenService;
let app: Routes;

beforeAll(async () => {
	service = await openService();
	app = service.app();
});
afterAll(() => service.close());

const always = {
	"content-security-policy": pagePolicy,
	"x-content-type-options": "nosniff",
	"referrer-policy": "no-referrer",
	"cross-origin-opener-policy": "same-origin",
	"permissions-policy": "camera=(), geolocation=(), microphone=()",
	"strict-transport-security": "max-age=31536000",
	"x-request-id": expect.stringMatching(/^[0-9a-f-]{36}$/),
};

const found = (): string => `/c/${service.certificates[0]?.id}.json`;

test.each<[number, string, () => Response | Promise<Response>]>([
	[200, "a report", () => postJson(app, "/verify", service.certificates[0]?.signed ?? "")],
	[400, "what is no credential", () => postJson(app, "/verify", "{")],
	[415, "a body that nobody reads", () => postJson(app, "/verify", "<a>", { "Content-Type": "text/xml" })],
	[404, "nothing", () => app.request("/nothing")],
	[404, "nothing, for a browser", () => app.request("/nothing", { headers: browser })],
	[405, "a method that is not offered", () => app.request("/verify", { method: "DELETE" })],
	[204, "what a browser asks before", () => app.request("/verify", { method: "OPTIONS" })],
	[200, "the head of a certificate", () => app.request(found(), { method: "HEAD" })],
	[429, "one too many", () => tooMany()],
	[304, "what the client has", () => notModified()],
])("%i, %s: carries the headers of every answer, each once", async (status, _, answer) => {
	const response = await answer();
	expect(response.status).toBe(status);
	expect(Object.fromEntries(response.headers)).toMatchObject(always);
});

test("a route's own policy takes the place of the usual one", async () => {
	const { headers } = await app.request("/docs", { headers: browser });
	expect(headers.get("Content-Security-Policy")).toBe(docsPolicy);
});

test("pages of others may read an answer, its tag, its id and how long to wait", async () => {
	const { headers } = await app.request(found(), { headers: { Origin: "https://employer.example" } });
	expect(headers.get("Access-Control-Allow-Origin")).toBe("*");
	expect(headers.get("Access-Control-Expose-Headers")).toBe("ETag,Retry-After,X-Request-Id");
	expect(headers.get("Access-Control-Allow-Credentials")).toBeNull();
});

async function tooMany(): Promise<Response> {
	const narrow = service.app({ rateLimit: 1 });
	await postJson(narrow, "/verify", "{");
	return await postJson(narrow, "/verify", "{");
}

async function notModified(): Promise<Response> {
	const path = "/schemas/report/v1";
	const tag = (await app.request(path)).headers.get("ETag") ?? "";
	return await app.request(path, { headers: { "If-None-Match": tag } });
}
