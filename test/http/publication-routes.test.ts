import { microCertificateContextPath } from "../../src/core/own-contexts.ts";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { templateHash } from "../../src/core/template.ts";
import { isPrimer } from "../../src/core/verify/known/primer.ts";
import type { Routes } from "../../src/http/route-deps.ts";
import { builtBrowser } from "../support/built-browser.ts";
import { tools } from "../support/tools.ts";
import { baseUrl, type OpenService, openService, signedText } from "./open-service.ts";
import { browser, codeOf } from "./requests.ts";

let service: OpenService;
let app: Routes;

beforeAll(async () => {
	service = await openService();
	app = service.app();
});
afterAll(() => service.close());

const template = () => service.certificates[0]?.template ?? "";
const context = "/contexts/micro-certificate/v1";

/** Every public document, with its media type and how long it may be kept. */
const documents: readonly (readonly [path: () => string, type: string, cache: RegExp])[] = [
	[() => "/status/must/1/revocation", "application/vc", /^public, max-age=60$/],
	[() => "/status/must/1/suspension", "application/vc", /^public, max-age=60$/],
	[() => `/templates/${template()}`, "application/json", /immutable/],
	[() => context, "application/ld+json", /^public/],
	[() => "/schemas/report/v1", "application/schema+json", /^public/],
	[() => "/.well-known/did.json", "application/json", /^public/],
	[() => "/issuers/must/did.json", "application/json", /^public/],
	[() => "/courses/IIOE-GAI-220/1.0.0", "application/json", /^public/],
	[() => "/organisations/unesco-ichei-iioe", "application/json", /^public/],
	[() => "/openapi.json", "application/json", /^public/],
];

describe.each(documents)("a public document (%#)", (path, type, cache) => {
	test("is there, in its type, cacheable and readable from any page", async () => {
		const response = await app.request(path());
		expect([path(), response.status, response.headers.get("Content-Type")]).toEqual([path(), 200, type]);
		expect(response.headers.get("Cache-Control")).toMatch(cache);
		expect(response.headers.get("Access-Control-Allow-Origin")).toBe("*");
		expect(await response.json()).toBeTypeOf("object");
	});

	test("is 304 for who has it, and whole for who has another", async () => {
		const etag = (await app.request(path())).headers.get("ETag") ?? "";
		expect(etag).toMatch(/^"[\w-]{22}"$/);
		for (const known of [etag, `W/${etag}`, `"other", ${etag}`, "*"]) {
			const response = await app.request(path(), { headers: { "If-None-Match": known } });
			expect([response.status, await response.text(), response.headers.get("ETag")]).toEqual([304, "", etag]);
		}
		expect((await app.request(path(), { headers: { "If-None-Match": '"other"' } })).status).toBe(200);
	});

	test("answers HEAD, and 405 to a POST", async () => {
		const head = await app.request(path(), { method: "HEAD" });
		expect([head.status, await head.text()]).toEqual([200, ""]);
		const post = await app.request(path(), { method: "POST" });
		expect([post.status, post.headers.get("Allow")]).toEqual([405, "GET, HEAD"]);
	});
});

test.each([
	"/status/must/1/message",
	"/status/must/0/revocation",
	"/status/must/01/revocation",
	"/status/must/999999999/revocation",
	"/status/must/1e0/revocation",
	"/status/nobody/1/revocation",
	"/status/must/1/revocation/7",
	`/templates/${"0".repeat(64)}`,
	"/templates/x",
	"/issuers/nobody/did.json",
	"/courses/NOTHING/1.0.0",
	"/courses/IIOE-GAI-220/9.9.9",
	"/organisations/nobody",
	"/contexts/micro-certificate/v2",
	"/nothing/at/all",
	"/console",
])("%s is not there: problem+json or a page, by Accept", async (path) => {
	const problem = await app.request(path);
	expect([problem.status, problem.headers.get("Content-Type")]).toEqual([404, "application/problem+json"]);
	expect(await codeOf(problem)).toBe("NOT_FOUND");
	const page = await app.request(path, { headers: browser });
	expect([page.status, page.headers.get("Content-Type")]).toEqual([404, "text/html; charset=UTF-8"]);
});

test("a status list changes its ETag when a bit changes, and not before", async () => {
	const etag = async () => (await app.request("/status/must/1/suspension")).headers.get("ETag");
	const before = await etag();
	expect(await etag()).toBe(before);
	const id = service.certificates[0]?.id ?? "";
	await service.services.issuing.changeStatus({ action: "suspend", ids: [id], reason: "under-review" });
	expect(await etag()).not.toBe(before);
	await service.services.issuing.changeStatus({ action: "reinstate", ids: [id], reason: "under-review" });
});

test("a status list has the address that certificates name, and is signed", async () => {
	const { credentialStatus } = JSON.parse(signedText(service.certificates[0])) as {
		readonly credentialStatus: readonly { readonly statusListCredential: string }[];
	};
	for (const { statusListCredential } of credentialStatus) {
		expect(statusListCredential.startsWith(`${baseUrl}/`)).toBe(true);
		const list: unknown = await (await app.request(statusListCredential.slice(baseUrl.length))).json();
		expect(list).toMatchObject({ id: statusListCredential, proof: { cryptosuite: "eddsa-rdfc-2022" } });
	}
});

test("the context answers JSON unless a page is asked for by name", async () => {
	const contextText = service.services.publications.ownTexts[microCertificateContextPath];
	const loader =
		"application/ld+json;profile=http://www.w3.org/ns/json-ld#context, application/json;q=0.9, text/html;q=0.8";
	for (const accept of ["*/*", "application/ld+json", "application/json", loader, "image/*"]) {
		const response = await app.request(context, { headers: { Accept: accept } });
		expect(response.headers.get("Content-Type")).toBe("application/ld+json");
		expect(await response.text()).toBe(contextText);
	}
	const page = await app.request(context, { headers: browser });
	expect([page.headers.get("Content-Type"), page.headers.get("Vary")]).toEqual([
		"text/html; charset=UTF-8",
		"Accept, Accept-Language",
	]);
});

test("a primer is for pages of its own build, small, for ever, and of templates that there are", async () => {
	const built = await builtBrowser();
	const pages = service.app({ browser: built.files });
	const path = `/templates/${template()}/primer/${built.files.build}`;
	const response = await pages.request(path, { headers: { "Accept-Encoding": "gzip" } });
	expect(response.headers.get("Content-Encoding")).toBe("gzip");
	expect(response.headers.get("Cache-Control")).toMatch(/immutable/);
	const primer: unknown = JSON.parse(gunzipSync(new Uint8Array(await response.arrayBuffer())).toString());
	expect(isPrimer(primer) && templateHash(primer.certificate.template, tools)).toBe(template());
	expect(await (await pages.request(path)).json()).toEqual(primer);
	for (const other of [
		`/templates/${template()}/primer/0`,
		`/templates/${"0".repeat(64)}/primer/${built.files.build}`,
	]) {
		expect((await pages.request(other)).status).toBe(404);
	}
	expect((await app.request(path)).status).toBe(404);
	built.close();
});
