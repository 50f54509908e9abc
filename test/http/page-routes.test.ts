import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Routes } from "../../src/http/route-deps.ts";
import { assets } from "../../src/web/assets.ts";
import { type OpenService, openService } from "./open-service.ts";
import { browser } from "./requests.ts";

let service: OpenService;
let app: Routes;

beforeAll(async () => {
	service = await openService();
	app = service.app();
});
afterAll(() => service.close());

describe.each(["/", "/privacy", "/report", "/docs"])("the page %s", (path) => {
	test("is there, and everything that it links to on this host is too", async () => {
		const response = await app.request(path, { headers: browser });
		expect([response.status, response.headers.get("Content-Type")]).toEqual([200, "text/html; charset=UTF-8"]);
		const links = [...(await response.text()).matchAll(/(?:href|src)="(\/[^"]*)"/g)].map(([, link = ""]) => link);
		expect(links.length).toBeGreaterThan(0);
		for (const link of new Set(links)) {
			expect([link, (await app.request(link.replaceAll("&amp;", "&"), { headers: browser })).status]).toEqual([
				link,
				200,
			]);
		}
	});

	test("answers HEAD, and 405 to a POST", async () => {
		expect((await app.request(path, { method: "HEAD" })).status).toBe(200);
		expect((await app.request(path, { method: "POST" })).status).toBe(405);
	});
});

test("/privacy and /report say what the issuer's file says", async () => {
	const [issuer] = await service.services.publications.issuers();
	expect(await (await app.request("/privacy")).text()).toContain(issuer?.profile.privacy.email);
	expect(await (await app.request("/report")).text()).toContain(issuer?.profile.forgeryReports.email);
});

test("#76 assets may be kept for ever; another content has another address, and no escape leads elsewhere", async () => {
	for (const { path, mediaType } of assets) {
		const response = await app.request(path);
		expect([response.status, response.headers.get("Content-Type")]).toEqual([200, `${mediaType}; charset=utf-8`]);
		expect(response.headers.get("Cache-Control")).toContain("immutable");
	}
	expect((await app.request("/assets/site.0000000000000000.css")).status).toBe(404);
	expect((await app.request("/assets/..%2f..%2fpackage.json")).status).toBe(404);
	expect((await app.request("/docs/..%2fpackage.json")).status).toBe(404);
	expect((await app.request("/assets/%252e%252e%252fpackage.json")).status).toBe(404);
});

test("robots.txt keeps certificates out of search engines", async () => {
	expect(await (await app.request("/robots.txt")).text()).toContain("Disallow: /c/");
});

test("security.txt names the issuer's contact and ends within a year; without an issuer there is none", async () => {
	const text = await (await app.request("/.well-known/security.txt")).text();
	const [issuer] = await service.services.publications.issuers();
	expect(text).toContain(`Contact: mailto:${issuer?.profile.contact.email}`);
	expect(text).toContain("Expires: 2027-05-22T00:00:00.000Z");
	const { createApp } = await import("../../src/http/app.ts");
	const publications = { ...service.services.publications, issuers: () => Promise.resolve([]) };
	const options = { baseUrl: "http://localhost", rateLimit: 0, trustProxy: 0, timeZone: "UTC" };
	const log = { info: () => {}, error: () => {} };
	const empty = createApp({ ...service.services, publications }, { ...options, log });
	expect((await empty.request("/.well-known/security.txt")).status).toBe(404);
});

describe("every answer", () => {
	const paths = ["/", "/nothing", "/livez", "/openapi.json", "/c/x", "/verify", "/docs"];

	test("forbids scripts, framing, sniffing and telling where a reader comes from", async () => {
		for (const path of paths) {
			const { headers } = await app.request(path);
			expect(headers.get("Content-Security-Policy")).toMatch(/^default-src 'none'/);
			expect(headers.get("Content-Security-Policy")).toContain("frame-ancestors 'none'");
			expect(headers.get("Content-Security-Policy")).not.toContain("unsafe");
			expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
			expect(headers.get("Referrer-Policy")).toBe("no-referrer");
			expect(headers.get("Cross-Origin-Opener-Policy")).toBe("same-origin");
		}
	});

	test("asks for https only where the service is https", async () => {
		expect((await app.request("/")).headers.get("Strict-Transport-Security")).toContain("max-age");
		const plain = service.app({ baseUrl: "http://localhost:8080" });
		expect((await plain.request("/")).headers.get("Strict-Transport-Security")).toBeNull();
	});

	test("has a request id of ours, never the client's", async () => {
		const headers = { "X-Request-Id": "Mallory" };
		const ids = [await app.request("/livez", { headers }), await app.request("/livez", { headers })].map((answer) =>
			answer.headers.get("X-Request-Id"),
		);
		expect(new Set(ids).size).toBe(2);
		expect(ids.every((id) => /^[0-9a-f-]{36}$/.test(id ?? ""))).toBe(true);
	});

	test("sets no cookie and follows no address that somebody else chose", async () => {
		for (const path of ["/?next=https://evil.example", "/number?number=1&next=//evil.example", "//evil.example/"]) {
			const response = await app.request(path);
			expect(response.headers.get("Set-Cookie")).toBeNull();
			expect(response.headers.get("Location")).toBeNull();
		}
	});
});

test("scripts run on /docs only, and only our own", async () => {
	expect((await app.request("/")).headers.get("Content-Security-Policy")).not.toContain("script-src");
	expect((await app.request("/docs")).headers.get("Content-Security-Policy")).toContain("script-src 'self'");
	expect(await (await app.request("/docs")).text()).not.toMatch(/<script(?![^>]* src="\/docs\/)/);
});
