import { afterAll, beforeAll, expect, test } from "vitest";
import type { Routes } from "../../src/http/route-deps.ts";
import { type OpenService, openService, type Person, rosterOf, signedText } from "./open-service.ts";
import { browser, formOf, postJson } from "./requests.ts";

/** Names that occur nowhere else. */
const seeded: readonly Person[] = Array.from({ length: 200 }, (_, index) => {
	const letters = String(index)
		.padStart(3, "0")
		.split("")
		.map((digit) => "bdfgklmnpr"[Number(digit)])
		.join("o");
	return { family: `Qx${letters}`, given: `Zv${letters}` };
});

let service: OpenService;
let app: Routes;
beforeAll(async () => {
	service = await openService(rosterOf(seeded));
	app = service.app();
});
afterAll(() => service.close());

test("threat 109: of 200 seeded names none is in logs, metrics or errors", { timeout: 120_000 }, async () => {
	expect(service.certificates).toHaveLength(200);
	const errors: string[] = [];
	const token = await service.token("issue", "status", "metrics");
	const headers = { Authorization: `Bearer ${token}` };
	for (const [index, { family, given }] of seeded.entries()) {
		const name = `${family} ${given}`;
		const signed = signedText(service.certificates[index]);
		const refused = [
			await postJson(app, "/verify", `{"name": "${name}"`),
			await postJson(app, "/verify", `{"${family}": 1, "${family}": 2}`),
			await postJson(app, "/verify", `{"verifiableCredential": "${name}", "options": {"challenge": ["${given}"]}}`),
			await app.request(`/${family}/${given}`),
			await app.request(`/c/${given}.json?name=${family}`),
			await app.request(`/number?number=${family}`, { headers: { "X-Request-Id": family, Referer: `/${given}` } }),
			await postJson(app, "/credentials/issue", { credential: { name } }, headers),
			await postJson(app, "/credentials/issue", { credential: { name } }, { Authorization: `Bearer ${given}` }),
			await postJson(app, "/credentials/status", { credentialId: name, credentialStatus: [{ type: given }] }, headers),
			await app.request("/verify", {
				method: "POST",
				body: formOf("file", `{"a": ${name}}`, "text/plain", `${name}.pdf`),
			}),
			await app.request("/", { method: given }),
		];
		for (const response of refused) {
			expect(response.status).toBeGreaterThanOrEqual(400);
			errors.push(await response.text());
		}
		if (index % 20 === 0) {
			await postJson(app, "/verify", signed);
			await app.request(`/c/${service.certificates[index]?.id}`, { headers: browser });
		}
	}
	const metrics = await (await app.request("/metrics", { headers })).text();
	const everything = [...service.lines, metrics, ...errors].join("\n");
	const hits = seeded.flatMap(({ family, given }) => [family, given]).filter((name) => everything.includes(name));
	expect(hits).toEqual([]);
	expect(service.lines.length).toBeGreaterThan(2000);
});

test("a line has the route's pattern, and neither the address, the token, the client nor the body", async () => {
	const lines = service.lines.length;
	const id = service.certificates[0]?.id ?? "";
	const headers = { Authorization: "Bearer tamga_SECRET", "User-Agent": "Agent", "X-Forwarded-For": "203.0.113.9" };
	await app.request(`/c/${id}?lang=mn`, { headers });
	const [line = "{}"] = service.lines.slice(lines);
	const fields = JSON.parse(line) as Record<string, unknown>;
	expect(Object.keys(fields).sort()).toEqual(["message", "method", "ms", "requestId", "route", "status"]);
	expect(fields).toMatchObject({ method: "GET", route: "/c/:id", status: 200 });
	expect(line).not.toMatch(/SECRET|Agent|203\.0/);
	expect(line).not.toContain(id);
});
