import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createApp } from "../../src/http/app.ts";
import { serve } from "../../src/http/serve.ts";
import { type OpenService, openService, signedText } from "./open-service.ts";
import { postJson } from "./requests.ts";

let service: OpenService;
beforeAll(async () => {
	service = await openService();
});
afterAll(() => service.close());

const options = { baseUrl: "http://localhost", rateLimit: 0, trustProxy: 0, timeZone: "UTC" };
const log = { info: () => {}, error: () => {} };

test("/readyz says what works", async () => {
	const response = await service.app().request("/readyz");
	const { ready, checks } = (await response.json()) as { readonly ready: boolean; readonly checks: readonly unknown[] };
	expect([response.status, ready]).toEqual([200, true]);
	expect(checks.length).toBeGreaterThan(0);
});

test("/readyz is 503 when one thing does not work, and /livez knows nothing of it", async () => {
	let asked = 0;
	const ready = () => {
		asked++;
		return Promise.resolve([
			{ name: "database", ok: true },
			{ name: "keys", ok: false },
		]);
	};
	const app = createApp({ ...service.services, health: { ready } }, { ...options, log });
	const response = await app.request("/readyz");
	expect(response.status).toBe(503);
	expect(await response.json()).toEqual({
		ready: false,
		checks: [
			{ name: "database", ok: true },
			{ name: "keys", ok: false },
		],
	});
	expect([(await app.request("/livez")).status, asked]).toEqual([200, 1]);
});

describe("/metrics", () => {
	test("counts requests by route and verdicts by verdict", async () => {
		const app = service.app();
		await postJson(app, "/verify", signedText(service.certificates[1]));
		await app.request(`/c/${service.certificates[0]?.id}`);
		await app.request("/nothing/of/the/kind");
		const headers = { Authorization: `Bearer ${await service.token("metrics")}` };
		const text = await (await app.request("/metrics", { headers })).text();
		expect(text).toContain('tamga_http_requests_total{method="POST",route="/verify",status="2xx"} 1');
		expect(text).toContain('tamga_http_requests_total{method="GET",route="/c/:id",status="2xx"} 1');
		expect(text).toContain('tamga_http_requests_total{method="GET",route="none",status="4xx"} 1');
		expect(text).toContain('tamga_verdicts_total{verdict="invalid"} 1');
		expect(text).toContain('tamga_http_request_duration_seconds_count{route="/verify"} 1');
	});

	test("is refused without a token from elsewhere, and with a token for something else", async () => {
		const app = service.app();
		expect((await app.request("/metrics")).status).toBe(401);
		const headers = { Authorization: `Bearer ${await service.token("issue")}` };
		expect((await app.request("/metrics", { headers })).status).toBe(403);
	});

	test("is open to a program on the same machine, and not to one that a proxy forwards", async () => {
		const server = await serve(service.app(), { host: "127.0.0.1", port: 0 });
		try {
			expect((await fetch(`${server.url}/metrics`)).status).toBe(200);
			const headers = { "X-Forwarded-For": "203.0.113.9" };
			expect((await fetch(`${server.url}/metrics`, { headers })).status).toBe(401);
		} finally {
			await server.close();
		}
	});
});

test("a fault of ours is 500 without details outside, and logged without its message", async () => {
	const lines: string[] = [];
	const keep = (fields: object) => void lines.push(JSON.stringify(fields));
	const verify = () => Promise.reject(new Error("Ganbold Enkhtuya at /secret/place"));
	const services = { ...service.services, verifier: { ...service.services.verifier, verify } };
	const app = createApp(services, { ...options, log: { info: keep, error: keep } });
	const response = await postJson(app, "/verify", "{}");
	const text = await response.text();
	expect([response.status, JSON.parse(text)]).toMatchObject([500, { code: "INTERNAL", status: 500 }]);
	expect(lines.some((line) => line.includes('"error":"Error"'))).toBe(true);
	expect(text + lines.join("")).not.toMatch(/Ganbold|secret/);
});
