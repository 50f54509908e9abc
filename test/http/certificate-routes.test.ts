import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { Certificate } from "../../src/app/register/certificates.ts";
import { certificateNumber, printedNumber } from "../../src/core/crockford.ts";
import type { Routes } from "../../src/http/route-deps.ts";
import { type OpenService, openService } from "./open-service.ts";
import { browser, codeOf } from "./requests.ts";

let service: OpenService;
let app: Routes;
let good: Certificate;
let revoked: Certificate;

beforeAll(async () => {
	service = await openService();
	app = service.app();
	const [first, second] = service.certificates;
	if (first === undefined || second === undefined) throw new TypeError("certificates are missing");
	[good, revoked] = [first, second];
});
afterAll(() => service.close());

const get = async (path: string, accept?: string) =>
	await app.request(path, { headers: accept === undefined ? {} : { Accept: accept } });

describe("GET /c/ID", () => {
	test.each([undefined, "*/*", browser.Accept, "text/*"])("is a page for Accept %s", async (accept) => {
		const response = await get(`/c/${good.id}`, accept);
		expect([response.status, response.headers.get("Content-Type")]).toEqual([200, "text/html; charset=UTF-8"]);
		expect(await response.text()).toContain(printedNumber(good.number));
	});

	test.each([
		"application/json",
		"application/vc",
		"application/vc+ld+json",
		"application/ld+json",
		'application/ld+json;profile="x", application/json;q=0.5, text/html;q=0.1',
		"application/json, text/plain, */*",
	])("is the signed credential, byte for byte, for Accept %s", async (accept) => {
		const response = await get(`/c/${good.id}`, accept);
		expect([response.status, response.headers.get("Content-Type")]).toEqual([200, "application/vc"]);
		expect(await response.text()).toBe(good.signed);
	});

	test("has the same forms by suffix, whatever is accepted", async () => {
		const json = await get(`/c/${good.id}.json`, "text/html");
		expect(await json.text()).toBe(good.signed);
		const pdf = await get(`/c/${good.id}.pdf`, "text/html");
		expect(pdf.headers.get("Content-Type")).toBe("application/pdf");
		expect(pdf.headers.get("Content-Disposition")).toBe(`inline; filename="${good.id}.pdf"`);
		expect(
			Buffer.from(await pdf.arrayBuffer())
				.subarray(0, 5)
				.toString(),
		).toBe("%PDF-");
	});

	test("is the PDF for Accept application/pdf", async () => {
		expect((await get(`/c/${good.id}`, "application/pdf")).headers.get("Content-Type")).toBe("application/pdf");
	});

	test("is the same certificate in lower case and with hyphens", async () => {
		for (const id of [good.id.toLowerCase(), good.id.replace(/.{4}(?=.)/g, "$&-")]) {
			expect(await (await get(`/c/${id}.json`)).text()).toBe(good.signed);
		}
	});

	test("of a revoked certificate is still 200, says so, and has all its forms", async () => {
		const page = await get(`/c/${revoked.id}`);
		expect(page.status).toBe(200);
		expect(await page.text()).toContain("revoked");
		for (const suffix of ["json", "pdf", "png", "svg"])
			expect((await get(`/c/${revoked.id}.${suffix}`)).status).toBe(200);
	});

	test("speaks the language that is chosen, else the browser's", async () => {
		const chosen = await get(`/c/${good.id}?lang=mn`);
		expect(await chosen.text()).toContain('<html lang="mn"');
		const headers = { "Accept-Language": "fr-CA,fr;q=0.9,en;q=0.5" };
		expect(await (await app.request(`/c/${good.id}`, { headers })).text()).toContain('<html lang="fr"');
		expect(await (await get(`/c/${good.id}?lang=xx`)).text()).toContain('<html lang="en"');
	});

	test("is kept by no cache and listed by no search engine, in every form and when it is not there", async () => {
		for (const path of [
			good.id,
			`${good.id}.json`,
			`${good.id}.pdf`,
			`${good.id}.png`,
			`${good.id}.svg`,
			"7".repeat(26),
		]) {
			const { headers } = await get(`/c/${path}`);
			expect([headers.get("Cache-Control"), headers.get("X-Robots-Tag")]).toEqual(["no-store", "noindex"]);
		}
	});

	test("answers HEAD like GET, without a body", async () => {
		const response = await app.request(`/c/${good.id}.json`, { method: "HEAD" });
		expect([response.status, response.headers.get("Content-Type"), await response.text()]).toEqual([
			200,
			"application/vc",
			"",
		]);
		expect((await app.request(`/c/${"7".repeat(26)}`, { method: "HEAD" })).status).toBe(404);
	});

	test("refuses other methods", async () => {
		const response = await app.request(`/c/${good.id}`, { method: "POST" });
		expect([response.status, response.headers.get("Allow")]).toEqual([405, "GET, HEAD"]);
	});
});

describe("threat 104: what is not there", () => {
	const missing = ["7".repeat(26), "malformed", "%FF", "%00", "0".repeat(26), `${"7".repeat(26)}0`];

	test("is 404 as page or problem, with the same words whether it could be an id or not", async () => {
		const pages = new Set<string>();
		for (const id of missing) {
			const page = await get(`/c/${encodeURIComponent(id)}`, "text/html");
			expect(page.status).toBe(404);
			pages.add(await page.text());
			const problem = await get(`/c/${encodeURIComponent(id)}.json`);
			expect([problem.status, await codeOf(problem)]).toEqual([404, "NOT_FOUND"]);
		}
		expect(pages.size).toBe(1);
	});

	test("is looked up in the register even when it cannot be an id", async () => {
		const asked: string[] = [];
		const { certificates } = service.services;
		const byId = async (id: string) => {
			asked.push(id);
			return await certificates.byId(id);
		};
		const watched = { ...certificates, byId };
		const { createApp } = await import("../../src/http/app.ts");
		const log = { info: () => {}, error: () => {} };
		const options = { baseUrl: "https://x.example", rateLimit: 0, trustProxy: 0, timeZone: "UTC", log };
		await createApp({ ...service.services, certificates: watched }, options).request("/c/malformed");
		expect(asked).toEqual(["0".repeat(26)]);
	});

	test("is a form that there is not", async () => {
		expect((await get(`/c/${good.id}.exe`)).status).toBe(404);
	});
});

describe("GET /number", () => {
	test("shows validity, course and a masked name, and neither name nor address", async () => {
		for (const number of [good.number, printedNumber(good.number), good.number.toLowerCase()]) {
			const response = await get(`/number?number=${number}`);
			const page = await response.text();
			expect(response.status).toBe(200);
			expect(page).toContain(printedNumber(good.number));
			expect(page).not.toContain("Enkhtuya");
			expect(page).not.toContain(good.id);
		}
	});

	test("is read as people type it: no hyphens, small letters, wide digits, another keyboard's capitals", async () => {
		const cyrillic = new Map(Array.from("ABCEHKMPTXY0", (letter, at) => [letter, "АВСЕНКМРТХУО"[at]]));
		const wide = (letter: string): string => String.fromCharCode(letter.charCodeAt(0) + 0xfee0);
		const typed = [
			good.number,
			printedNumber(good.number).toLowerCase(),
			Array.from(good.number, wide).join(""),
			Array.from(good.number, (letter) => cyrillic.get(letter) ?? letter).join(""),
		];
		for (const number of typed) {
			expect((await get(`/number?number=${encodeURIComponent(number)}`, "text/html")).status).toBe(200);
		}
	});

	test("tells nothing of a number that nobody has: the same page for each (#104)", async () => {
		const unknown = [1, 2, 3].map((first) => certificateNumber(new Uint8Array(8).fill(first)));
		const answers = await Promise.all(unknown.map((number) => get(`/number?number=${number}`, "text/html")));
		expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
		expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size).toBe(1);
		const problem = await get(`/number?number=${unknown[0]}`, "application/json");
		expect([problem.status, await codeOf(problem)]).toEqual([404, "NOT_FOUND"]);
	});

	test("says of a number with a typing mistake what is wrong with it, without looking it up", async () => {
		const lookUps = vi.spyOn(service.services.certificates, "byNumber");
		const wrong = good.number.slice(0, 12) + (good.number.endsWith("0") ? "Z" : "0");
		const page = await (await get(`/number?number=${wrong}`, "text/html")).text();
		expect(page).toContain("At least one character is not the one on the paper.");
		expect(page).toContain(`value="${wrong}"`);
		for (const query of ["?number=1234", "?number=", "", `?number=${"9".repeat(500)}`]) {
			const response = await get(`/number${query}`, "text/html");
			expect([response.status, await response.text()]).toEqual([404, expect.stringContaining("has 13 characters")]);
			expect(await codeOf(await get(`/number${query}`, "application/json"))).toBe("NUMBER_MISTYPED");
		}
		expect(lookUps).not.toHaveBeenCalled();
		lookUps.mockRestore();
	});

	test("repeats what was typed as text only", async () => {
		const page = await (await get('/number?number="><script>', "text/html")).text();
		expect(page).not.toContain("<script>");
		expect(page).toContain("&quot;&gt;&lt;script&gt;");
	});

	test("may be tried six times less often than an address", async () => {
		const limited = service.app({ rateLimit: 18 });
		const statuses = [];
		for (let i = 0; i < 4; i++) statuses.push((await limited.request("/number?number=0000-0000-0000-0")).status);
		expect(statuses).toEqual([404, 404, 404, 429]);
		expect((await limited.request(`/c/${good.id}`)).status).toBe(200);
	});

	test("tells people in words that they tried too often", async () => {
		const limited = service.app({ rateLimit: 1 });
		await limited.request("/number?number=1", { headers: browser });
		const response = await limited.request("/number?number=1&lang=fr", { headers: browser });
		expect([response.status, response.headers.get("Retry-After")]).toEqual([429, "60"]);
		expect(await response.text()).toContain("Trop de demandes");
	});
});
