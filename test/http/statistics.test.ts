import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Routes } from "../../src/http/route-deps.ts";
import { statisticsCsv } from "../../src/http/statistics-csv.ts";
import { type OpenService, openService, people, rosterOf } from "./open-service.ts";
import { browser } from "./requests.ts";

let service: OpenService;
let app: Routes;

beforeAll(async () => {
	service = await openService(
		rosterOf([...people, ...people, ...people, ...people]).replaceAll(",MN,,", ",MN,Khovd University,"),
	);
	app = service.app();
});
afterAll(() => service.close());

describe("the statistics", () => {
	test("are JSON by address and by wish, in steps of five, and nobody's small number is there", async () => {
		const byAddress = await (await app.request("/statistics.json")).json();
		const byWish = await (await app.request("/statistics", { headers: { Accept: "application/json" } })).json();
		expect(byWish).toEqual(byAddress);
		expect(byAddress).toMatchObject({
			at: "2026-11-23T04:00:00.000Z",
			issued: {
				total: 10,
				byMonth: [{ key: "2026-11", count: 10 }],
				byCourse: [{ key: "IIOE-GAI-220", count: 10 }],
				byCountry: [{ key: "MN", count: 10 }],
				byInstitution: [{ key: "Khovd University", within: "MN", count: 10 }],
				byResult: [{ key: "Pass", count: 10 }],
			},
			changes: { total: "<5", byAction: [], byMonth: [], byReason: [] },
		});
	});

	test("are CSV that no spreadsheet calculates", async () => {
		const response = await app.request("/statistics.csv");
		expect(response.headers.get("Content-Type")).toBe("text/csv; charset=utf-8");
		const text = await response.text();
		expect(text).toContain("issued,institution,MN,Khovd University,10\r\n");
		expect(text).toContain("status-changes,total,,,<5\r\n");
		const statistics = await service.services.statistics.statistics();
		const byInstitution = [{ key: "=SUM(A1)", within: "MN", count: null }];
		const hostile = statisticsCsv({ ...statistics, issued: { ...statistics.issued, byInstitution } });
		expect(hostile).toContain('issued,institution,MN,"\'=SUM(A1)",\r\n');
	});

	test.each(["en", "mn", "zh", "fr"])(
		"are a page in %s, whose bars are hidden from readers of its tables",
		async (lang) => {
			const response = await app.request(`/statistics?lang=${lang}`, { headers: browser });
			const html = await response.text();
			expect([response.status, response.headers.get("Content-Type")]).toEqual([200, "text/html; charset=UTF-8"]);
			expect(html).toContain(`<html lang="${lang}"`);
			expect(html).toContain("<td>10</td>");
			expect(html).not.toContain("style=");
		},
	);

	test("carry a tag, so that who has them already is told so", async () => {
		const etag = (await app.request("/statistics.json")).headers.get("ETag") ?? "";
		expect((await app.request("/statistics.json", { headers: { "If-None-Match": etag } })).status).toBe(304);
	});
});
