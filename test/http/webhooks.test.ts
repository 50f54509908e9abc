import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Routes } from "../../src/http/route-deps.ts";
import { type OpenService, openService, signedText } from "./open-service.ts";
import { codeOf, postJson } from "./requests.ts";

let service: OpenService;
let app: Routes;
let headers: Record<string, string>;

beforeAll(async () => {
	service = await openService();
	app = service.app();
	headers = { Authorization: `Bearer ${await service.token("webhooks")}` };
});
afterAll(() => service.close());

test("an address is registered with a secret that is shown once, listed, and deleted by its own token alone", async () => {
	const created = await postJson(app, "/webhooks", { url: "https://registry.example.mn/tamga" }, headers);
	expect(created.status).toBe(201);
	const { secret, ...webhook } = (await created.json()) as { readonly id: string; readonly secret: string };
	expect(secret).toMatch(/^whsec_[\w+/]{43}=$/);
	const listed = await app.request("/webhooks", { headers });
	expect(listed.headers.get("Cache-Control")).toBe("no-store");
	expect(await listed.json()).toEqual({ webhooks: [webhook] });
	const stranger = { Authorization: `Bearer ${await service.token("webhooks")}` };
	const deleted = (by: Record<string, string>) =>
		app.request(`/webhooks/${webhook.id}`, { method: "DELETE", headers: by });
	expect((await deleted(stranger)).status).toBe(404);
	expect((await deleted(headers)).status).toBe(204);
	expect(await (await app.request("/webhooks", { headers })).json()).toEqual({ webhooks: [] });
});

test.each(["http://registry.example.mn/", "https://127.0.0.1/", "https://[::1]/", "https://a:b@example.mn/", "tamga"])(
	"%s is no address to be called",
	async (url) => {
		const refused = await postJson(app, "/webhooks", { url }, headers);
		expect([refused.status, await codeOf(refused)]).toEqual([400, "BAD_REQUEST"]);
	},
);

test("certificates are watched by id or address, answered with their status, and told apart from unknown ones", async () => {
	const [first = "", second = "", third = ""] = service.certificates.map(({ id }) => id);
	const certificates = [first, `https://certificates.example.mn/c/${second}.json`, third, "nobody"];
	const answer = await postJson(app, "/watches", { certificates }, headers);
	const { watching, unknown } = (await answer.json()) as { watching: readonly object[]; unknown: readonly string[] };
	expect(watching).toEqual(
		[
			{ id: first, status: "valid" },
			{ id: second, status: "revoked" },
			{ id: third, status: "suspended" },
		].sort((a, b) => (a.id < b.id ? -1 : 1)),
	);
	expect(unknown).toEqual(["nobody"]);
	const ids = [first, second, third].toSorted();
	const page = async (query: string) => (await app.request(`/watches${query}`, { headers })).json();
	expect(await page("?limit=2")).toEqual({ certificates: ids.slice(0, 2), next: ids[1] });
	expect(await page(`?after=${ids[1]}`)).toEqual({ certificates: ids.slice(2) });
	const end = () => app.request(`/watches/${first}`, { method: "DELETE", headers });
	expect([(await end()).status, (await end()).status]).toEqual([204, 404]);
});

test("nobody is let in without a token for it, and nothing that cannot be read is taken", async () => {
	expect((await app.request("/webhooks")).status).toBe(401);
	const other = { Authorization: `Bearer ${await service.token("batch")}` };
	expect((await postJson(app, "/watches", { certificates: ["x"] }, other)).status).toBe(403);
	for (const body of [{}, { certificates: [] }, { certificates: [1] }, []]) {
		expect((await postJson(app, "/watches", body, headers)).status).toBe(400);
	}
	expect((await app.request("/watches?limit=0", { headers })).status).toBe(400);
});

describe("what is verified with the token", () => {
	const watched = async (by: Record<string, string>) =>
		((await (await app.request("/watches", { headers: by })).json()) as { readonly certificates: readonly string[] })
			.certificates;
	const forged = (): string => signedText(service.certificates[1]).replace(/"validFrom":"20/, '"validFrom":"19');

	test("is watched when its proof holds: a certificate of ours, alone", async () => {
		const by = { Authorization: `Bearer ${await service.token("webhooks")}` };
		const verified = await postJson(app, "/verify", signedText(service.certificates[0]), by);
		expect(verified.headers.get("Tamga-Watching")).toBe(service.certificates[0]?.id);
		const other = await postJson(app, "/verify", forged(), by);
		expect([other.status, other.headers.get("Tamga-Watching")]).toEqual([200, null]);
		expect(await watched(by)).toEqual([service.certificates[0]?.id]);
	});

	test("and every line of a batch", async () => {
		const by = { Authorization: `Bearer ${await service.token("batch", "webhooks")}` };
		const body = [...service.certificates.map(signedText), forged(), "{}"].join("\n");
		const headers = { ...by, "Content-Type": "application/x-ndjson" };
		await (await app.request("/verify/batch", { method: "POST", headers, body })).text();
		expect(await watched(by)).toEqual(service.certificates.map(({ id }) => id).toSorted());
	});

	test("is verified all the same with a token of another scope, or none that is known", async () => {
		for (const secret of [await service.token("issue"), "tamga_00000000000000000000000000"]) {
			const by = { Authorization: `Bearer ${secret}` };
			const verified = await postJson(app, "/verify", signedText(service.certificates[0]), by);
			expect([verified.status, verified.headers.get("Tamga-Watching")]).toEqual([200, null]);
		}
	});
});
