import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { importCatalogue } from "../../src/app/import-catalogue.ts";
import { recognise } from "../../src/app/recognising/recognise.ts";
import { createIssuer } from "../../src/app/create-issuer.ts";
import type { OpenCourse } from "../../src/app/open-data/open-courses.ts";
import type { OpenIssuer } from "../../src/app/open-data/open-issuers.ts";
import type { JsonObject } from "../../src/core/json.ts";
import type { Routes } from "../../src/http/route-deps.ts";
import { demoCatalogue, exampleIssuer } from "../support/sample-certificate.ts";
import { baseUrl, type OpenService, openService, signedText } from "./open-service.ts";
import { browser, codeOf } from "./requests.ts";

interface CourseList {
	readonly courses: readonly OpenCourse[];
	readonly next?: string;
}
interface IssuerList {
	readonly issuers: readonly OpenIssuer[];
	readonly next?: string;
}

const code = "IIOE-GAI-220";
const courseCodes = demoCatalogue.courses.map((course) => course.code).sort();

let service: OpenService;
let app: Routes;
let centre: string;

beforeAll(async () => {
	service = await openService();
	const [course] = demoCatalogue.courses.filter((one) => one.code === code);
	const versions = ["1.9.0", "1.10.0"].map((version) => ({ ...course, version }));
	await importCatalogue(service.office, { ...demoCatalogue, courses: versions });
	await createIssuer(service.office, { ...exampleIssuer, slug: "council", kind: "recognising-body" });
	centre = (await service.services.publications.issuers())[0]?.did ?? "";
	const about = { body: "council", of: centre, decision: { number: "A/123", date: "2026-03-01" } };
	await recognise(service.office, { ...about, as: { code, version: "1.9.0" } });
	await recognise(service.office, { ...about, as: { code: "IIOE-ETH-150" } });
	await recognise(service.office, { ...about, as: "issuer" });
	await recognise(service.office, { ...about, of: "did:web:elsewhere.example", as: { code } });
	app = service.app();
});
afterAll(() => service.close());

async function read<List>(path: string): Promise<List> {
	return (await (await app.request(path)).json()) as List;
}

describe("the courses", () => {
	test("have all their versions, newest first by number, as certificates state them", async () => {
		const { courses, next } = await read<CourseList>("/courses");
		expect(courses.map((one) => one.code)).toEqual(courseCodes);
		expect(next).toBeUndefined();
		const course = courses.find((one) => one.code === code);
		expect(course?.current).toBe("1.10.0");
		expect(course?.versions.map(({ version }) => version)).toEqual(["1.10.0", "1.9.0", "1.0.0"]);
		const issued = service.certificates.map((one) => JSON.parse(signedText(one)) as JsonObject);
		const [first] = issued.map(
			({ credentialSubject }) => (credentialSubject as JsonObject)["achievement"] as JsonObject,
		);
		const taught = courses
			.flatMap(({ versions }) => versions)
			.find(({ achievement }) => achievement["id"] === first?.["id"]);
		expect(taught?.achievement).toEqual(first);
	});

	test("name the decisions about that version, and about every version, of ours; none about another's course", async () => {
		const { courses } = await read<CourseList>("/courses.json");
		const decided = (of: string, version: string) =>
			courses.find((one) => one.code === of)?.versions.find((one) => one.version === version)?.recognitions;
		expect(decided(code, "1.10.0")).toEqual([]);
		expect(decided(code, "1.9.0")).toMatchObject([
			{ body: { id: "did:web:certificates.example.mn:issuers:council" }, decision: { number: "A/123" } },
		]);
		expect(decided("IIOE-ETH-150", "1.0.0")).toHaveLength(1);
	});

	test("are read in parts that hold each course once, by the address that each part gives", async () => {
		const seen: string[] = [];
		let path: string | undefined = "/courses?limit=3";
		while (path !== undefined) {
			const response = await app.request(path);
			const { courses, next } = (await response.json()) as CourseList;
			expect(courses.length).toBeLessThanOrEqual(3);
			seen.push(...courses.map((one) => one.code));
			expect(response.headers.get("Link")).toBe(next === undefined ? null : `<${next}>; rel="next"`);
			expect(next?.startsWith(`${baseUrl}/courses?limit=3&cursor=`) ?? true).toBe(true);
			path = next?.slice(baseUrl.length);
		}
		expect(seen).toEqual(courseCodes);
	});

	test("are a CSV table with a row a version", async () => {
		const response = await app.request("/courses", { headers: { Accept: "text/csv" } });
		expect(response.headers.get("Content-Type")).toBe("text/csv; charset=utf-8");
		const lines = (await response.text()).trimEnd().split("\r\n");
		expect(lines).toHaveLength(1 + courseCodes.length + 2);
		expect(lines[0]).toContain("code,version,current,status,title_en,title_mn,title_zh,title_fr,total_hours");
		expect(lines.filter((line) => line.startsWith(`${code},`)).map((line) => line.split(",").slice(1, 4))).toEqual([
			["1.10.0", "yes", "active"],
			["1.9.0", "no", "active"],
			["1.0.0", "no", "active"],
		]);
	});

	test("have an address for each version", async () => {
		const found = await app.request(`/courses/${code}/1.9.0`);
		expect(await found.json()).toMatchObject({ code, version: "1.9.0", recognitions: [{ body: {} }] });
		expect((await app.request(`/courses/${code}/9.9.9`)).status).toBe(404);
	});
});

describe("the issuers", () => {
	test("are told with their keys and what bodies have decided of them, and no person among them", async () => {
		const { issuers } = await read<IssuerList>("/issuers");
		expect(issuers.map(({ slug, kind }) => [slug, kind])).toEqual([
			["council", "recognising-body"],
			["must", "awarding-centre"],
		]);
		const own = issuers.find(({ id }) => id === centre);
		expect(own?.recognitions.map(({ decision }) => decision.number)).toEqual(["A/123"]);
		expect(own?.keys).toMatchObject([{ id: expect.stringContaining(`${centre}#`), created: expect.any(String) }]);
		for (const { name } of exampleIssuer.signatories) expect(JSON.stringify(issuers)).not.toContain(name);
	});

	test("are a CSV table, read in parts", async () => {
		const response = await app.request("/issuers.csv?limit=1");
		expect(response.headers.get("Link")).toMatch(
			/^<https:\/\/certificates\.example\.mn\/issuers\.csv\?limit=1&cursor=[\w-]+>/,
		);
		expect((await response.text()).split("\r\n")[1]).toContain(":issuers:council,council,recognising-body,");
	});
});

describe("every list", () => {
	test("is for all, kept for a while, and not sent again to whoever has it", async () => {
		const first = await app.request("/courses", { headers: { Origin: "https://anybody.example" } });
		expect(first.headers.get("Access-Control-Allow-Origin")).toBe("*");
		expect(first.headers.get("Cache-Control")).toBe("public, max-age=300");
		const again = await app.request("/courses", { headers: { "If-None-Match": first.headers.get("ETag") ?? "" } });
		expect(again.status).toBe(304);
	});

	test.each([
		["/courses?limit=0", "BAD_REQUEST"],
		["/courses?limit=1001", "BAD_REQUEST"],
		["/courses?limit=ten", "BAD_REQUEST"],
		["/courses?cursor=x", "CURSOR_INVALID"],
		["/courses?cursor=", "CURSOR_INVALID"],
		[`/courses?cursor=${"A".repeat(600)}`, "CURSOR_INVALID"],
		[`/courses?cursor=${Buffer.from('["courses",1]').toString("base64url")}`, "CURSOR_INVALID"],
	])("refuses %s with %s", async (path, expected) => {
		const response = await app.request(path);
		expect([response.status, await codeOf(response)]).toEqual([400, expected]);
	});

	test("refuses the cursor of another list", async () => {
		const { next } = await read<IssuerList>("/issuers?limit=1");
		const cursor = new URL(next ?? "").searchParams.get("cursor") ?? "";
		expect(await codeOf(await app.request(`/courses?cursor=${cursor}`))).toBe("CURSOR_INVALID");
	});

	test("of decisions comes in parts too, and whole about one DID", async () => {
		const part = await read<{ statements: unknown[]; next?: string }>("/recognitions?limit=3");
		expect([part.statements.length, part.next === undefined]).toEqual([3, false]);
		const rest = await read<{ statements: unknown[]; next?: string }>(part.next?.slice(baseUrl.length) ?? "");
		expect([rest.statements.length, rest.next]).toEqual([1, undefined]);
		const about = await read<{ statements: unknown[] }>(`/recognitions?limit=1&about=${encodeURIComponent(centre)}`);
		expect(about.statements).toHaveLength(3);
	});

	test.each(["en", "mn", "zh", "fr"])("is a page in %s", async (lang) => {
		for (const path of ["/courses", "/issuers"]) {
			const response = await app.request(`${path}?lang=${lang}&limit=1`, { headers: browser });
			const html = await response.text();
			expect(response.status).toBe(200);
			expect(html).toContain(`<html lang="${lang}"`);
			expect(html).toContain('rel="next"');
			expect(html).not.toContain("open.");
		}
	});
});
