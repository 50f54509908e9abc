import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ListedCertificate } from "../../src/app/certificate-list.ts";
import type { Routes } from "../../src/http/route-deps.ts";
import { baseUrl, type OpenService, openService, people } from "./open-service.ts";
import { codeOf } from "./requests.ts";

interface CertificateList {
	readonly certificates: readonly ListedCertificate[];
	readonly next?: string;
}

let service: OpenService;
let app: Routes;
let headers: Record<string, string>;

beforeAll(async () => {
	service = await openService();
	app = service.app();
	headers = { Authorization: `Bearer ${await service.token("read")}` };
});
afterAll(() => service.close());

async function read(path: string): Promise<CertificateList> {
	const response = await app.request(path, { headers });
	expect([response.status, response.headers.get("Cache-Control")]).toEqual([200, "no-store"]);
	return (await response.json()) as CertificateList;
}

describe("the list of certificates", () => {
	test("says how each stands, in the order of issuing, and nobody's name", async () => {
		const list = await read("/certificates");
		expect(list.next).toBeUndefined();
		expect(list.certificates.map(({ id, status, reason }) => [id, status, reason])).toEqual(
			service.certificates.map(({ id }, index) => [
				id,
				["valid", "revoked", "suspended"][index] ?? "valid",
				[undefined, "issued-in-error", "under-review"][index],
			]),
		);
		for (const { family, given } of people) {
			for (const name of [family, given]) expect(JSON.stringify(list)).not.toContain(name);
		}
	});

	test("comes in parts that hold each once", async () => {
		const seen: string[] = [];
		let path: string | undefined = "/certificates?limit=1&issuer=must";
		while (path !== undefined) {
			const { certificates, next }: CertificateList = await read(path);
			seen.push(...certificates.map(({ id }) => id));
			path = next?.slice(baseUrl.length);
		}
		expect(seen).toEqual(service.certificates.map(({ id }) => id));
	});

	test.each([
		["status=revoked", [1]],
		["status=suspended", [2]],
		["status=erased", []],
		["course=NOTHING", []],
		["issuer=nobody", []],
		["changedSince=2026-11-23T04:00:00Z", [0, 1, 2]],
		["changedSince=2026-11-23T04:00:00.001Z", []],
	])("for ?%s holds the right ones", async (query, places) => {
		const { certificates } = await read(`/certificates?${query}`);
		expect(certificates.map(({ id }) => id)).toEqual(places.map((place) => service.certificates[place]?.id));
	});

	test.each([
		["status=green", "BAD_REQUEST"],
		["changedSince=yesterday", "DATE_INVALID"],
		["cursor=x", "CURSOR_INVALID"],
	])("refuses ?%s with %s", async (query, code) => {
		const response = await app.request(`/certificates?${query}`, { headers });
		expect([response.status, await codeOf(response)]).toEqual([400, code]);
	});

	test("keeps a cursor to the question that it was given for", async () => {
		const { next } = await read("/certificates?limit=1");
		const cursor = new URL(next ?? "").searchParams.get("cursor") ?? "";
		const other = await app.request(`/certificates?status=revoked&cursor=${cursor}`, { headers });
		expect(await codeOf(other)).toBe("CURSOR_INVALID");
	});

	test("is for tokens of its own scope", async () => {
		expect((await app.request("/certificates")).status).toBe(401);
		const other = { Authorization: `Bearer ${await service.token("issue", "status")}` };
		expect((await app.request("/certificates", { headers: other })).status).toBe(403);
	});
});
