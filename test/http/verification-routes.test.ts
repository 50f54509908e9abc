import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { resaved, withAttachment } from "../support/changed-pdf.ts";
import type { Report } from "../../src/core/report.ts";
import type { Routes } from "../../src/http/route-deps.ts";
import { type OpenService, openService, signedText } from "./open-service.ts";
import { browser, codeOf, formOf, inPieces, postJson } from "./requests.ts";

let service: OpenService;
let app: Routes;
let signed: string;
let pdf: Uint8Array;

beforeAll(async () => {
	service = await openService();
	app = service.app();
	signed = signedText(service.certificates[0]);
	pdf = await service.services.certificates.pdf(signed);
});
afterAll(() => service.close());

const reportOf = async (response: Response) => (await response.json()) as Report;

describe("a credential as JSON", () => {
	test("in force is valid", async () => {
		const response = await postJson(app, "/verify", signed);
		expect(response.status).toBe(200);
		expect(response.headers.get("Content-Type")).toBe("application/json");
		expect(response.headers.get("Cache-Control")).toBe("no-store");
		expect((await reportOf(response)).verdict).toBe("valid");
	});

	test("revoked or suspended is invalid, and still 200", async () => {
		for (const [certificate, code] of [
			[service.certificates[1], "REVOKED"],
			[service.certificates[2], "SUSPENDED"],
		] as const) {
			const response = await postJson(app, "/verify", signedText(certificate));
			const report = await reportOf(response);
			expect([response.status, report.verdict]).toEqual([200, "invalid"]);
			expect(report.errors.map(({ code }) => code)).toContain(code);
		}
	});

	test("with a name changed is invalid, and still 200", async () => {
		const response = await postJson(app, "/verify", signed.replace("Enkhtuya", "Mallory"));
		const report = await reportOf(response);
		expect([response.status, report.verdict]).toEqual([200, "invalid"]);
		expect(report.errors.map(({ code }) => code)).toContain("SIGNATURE_INVALID");
	});

	test("whose status list nobody can read is undetermined, and still 200", async () => {
		const elsewhere = signed.replaceAll("https://certificates.example.mn/status/", "https://nowhere.invalid/status/");
		const report = await reportOf(await postJson(app, "/verify", elsewhere));
		expect(report.verdict).not.toBe("valid");
		expect(report.checks.find(({ check }) => check === "status")?.outcome).not.toBe("pass");
	});

	test.each(["application/vc", "application/vc+ld+json", "application/ld+json; charset=UTF-8", "Application/JSON"])(
		"is taken as %s",
		async (type) => {
			const response = await postJson(app, "/verify", signed, { "Content-Type": type });
			expect((await reportOf(response)).verdict).toBe("valid");
		},
	);
});

describe("what is no credential", () => {
	test.each([
		["JSON_SYNTAX", "{"],
		["JSON_SYNTAX", ""],
		["JSON_DUPLICATE_KEY", '{"a":1,"\\u0061":2}'],
		["JSON_FORBIDDEN_KEY", '{"__proto__":{"isAdmin":true}}'],
		["JSON_NUMBER_PRECISION", '{"a":9007199254740993}'],
		["JSON_LONE_SURROGATE", '{"a":"\\ud800"}'],
		["JSON_FORBIDDEN_CHARACTER", '{"a":"\\u0000"}'],
		["JSON_TOO_DEEP", "[".repeat(10_000)],
	])("is refused with 400 and %s", async (code, body) => {
		const response = await postJson(app, "/verify", body);
		expect(response.headers.get("Content-Type")).toBe("application/problem+json");
		expect([response.status, await codeOf(response)]).toEqual([400, code]);
	});

	test.each(["null", "true", "1", '"text"', "[]", "{}", '{"verifiableCredential":[]}'])(
		"%s is refused with 400 and a code",
		async (body) => {
			const response = await postJson(app, "/verify", body);
			expect(response.status).toBe(400);
			expect(await codeOf(response)).toMatch(/^[A-Z_]+$/);
		},
	);

	test("is refused with 400 for bytes that are no UTF-8", async () => {
		const response = await app.request("/verify", {
			method: "POST",
			headers: { "Content-Type": "application/json" },
			body: new Uint8Array([0x7b, 0xff, 0x7d]),
		});
		expect([response.status, await codeOf(response)]).toEqual([400, "JSON_ENCODING"]);
	});

	test("problem+json names type, title, status and all errors", async () => {
		const problem: unknown = await (await postJson(app, "/verify", "{")).json();
		expect(problem).toMatchObject({
			type: "https://certificates.example.mn/docs#JSON_SYNTAX",
			title: "The file is not JSON.",
			status: 400,
			code: "JSON_SYNTAX",
			errors: [{ code: "JSON_SYNTAX" }],
		});
	});
});

describe("an envelope", () => {
	test("around a credential hands it on", async () => {
		const response = await postJson(app, "/verify", `{"verifiableCredential": ${signed}}`);
		expect((await reportOf(response)).verdict).toBe("valid");
	});

	test("does not hide a name that stands twice", async () => {
		const twice = signed.replace("{", '{"validUntil":"2099-01-01T00:00:00Z","validUntil":"2098-01-01T00:00:00Z",');
		const response = await postJson(app, "/verify", `{"verifiableCredential": ${twice}}`);
		expect([response.status, await codeOf(response)]).toEqual([400, "JSON_DUPLICATE_KEY"]);
	});

	test("that asks for a presentation does not take a credential", async () => {
		const body = `{"verifiablePresentation": ${signed}, "options": {"challenge": "c", "domain": "d"}}`;
		const response = await postJson(app, "/verify", body);
		expect([response.status, await codeOf(response)]).toEqual([400, "NOT_A_PRESENTATION"]);
	});

	test.each(['{"challenge": 1}', '{"domain": []}', '{"challenge": ""}', '"challenge"'])(
		"whose options are %s is refused, not passed over",
		async (options) => {
			const response = await postJson(app, "/verify", `{"verifiablePresentation": {}, "options": ${options}}`);
			expect([response.status, await codeOf(response)]).toEqual([400, "BAD_REQUEST"]);
		},
	);

	test("with both kinds at once is refused", async () => {
		const response = await postJson(app, "/verify", '{"verifiablePresentation": {}, "verifiableCredential": {}}');
		expect([response.status, await codeOf(response)]).toEqual([400, "BAD_REQUEST"]);
	});
});

const otherPdf = () => service.services.certificates.pdf(signedText(service.certificates[1]));

describe("a file", () => {
	test("that is the certificate's PDF is valid, by its page too", async () => {
		const response = await app.request("/verify", { method: "POST", body: formOf("file", pdf, "application/pdf") });
		const report = await reportOf(response);
		expect([response.status, report.verdict]).toEqual([200, "valid"]);
		expect(report.checks.find(({ check }) => check === "document")?.outcome).toBe("pass");
	});

	test("that is its PDF saved again is valid, and the page of another certificate around it is not", async () => {
		const again = formOf("file", await resaved(pdf, false), "application/pdf");
		expect((await reportOf(await app.request("/verify", { method: "POST", body: again }))).verdict).toBe("valid");
		const changed = formOf("file", await withAttachment(await otherPdf(), signed), "application/pdf");
		expect((await reportOf(await app.request("/verify", { method: "POST", body: changed }))).verdict).not.toBe("valid");
	});

	test("may be the whole body as application/pdf", async () => {
		const headers = { "Content-Type": "application/pdf" };
		const response = await app.request("/verify", { method: "POST", headers, body: new Uint8Array(pdf) });
		expect((await reportOf(response)).verdict).toBe("valid");
	});

	test("that is JSON is taken whatever its announced type says", async () => {
		for (const type of ["application/json", "application/octet-stream", ""]) {
			const response = await app.request("/verify", { method: "POST", body: formOf("file", signed, type) });
			expect((await reportOf(response)).verdict).toBe("valid");
		}
	});

	test.each([
		["JPEG", "\xff\xd8\xff\xe0", "application/octet-stream"],
		["HTML", "  <html></html>", "application/json"],
		["a picture", "whatever", "image/png"],
		["ZIP", "PK\x03\x04", ""],
	])("that is %s is refused with 415", async (_, content, type) => {
		const bytes = new Uint8Array(Buffer.from(content, "latin1"));
		const response = await app.request("/verify", { method: "POST", body: formOf("file", bytes, type) });
		expect([response.status, await codeOf(response)]).toEqual([415, "UNSUPPORTED_MEDIA_TYPE"]);
	});

	test("that is a PDF without a certificate is refused with 400", async () => {
		const response = await app.request("/verify", { method: "POST", body: formOf("file", "%PDF-1.7\n", "") });
		expect(response.status).toBe(400);
		expect(await codeOf(response)).toMatch(/^PDF_/);
	});

	test("text pasted into a form is taken, of both kinds of form", async () => {
		const parts = new FormData();
		parts.set("credential", `\n ${signed}\n`);
		parts.set("file", new File([], ""));
		for (const body of [parts, new URLSearchParams({ credential: signed })]) {
			const response = await app.request("/verify", { method: "POST", body });
			expect((await reportOf(response)).verdict).toBe("valid");
		}
	});

	test.each(["multipart/form-data; boundary=x", "multipart/form-data", "application/x-www-form-urlencoded"])(
		"in a form that cannot be read (%s) is refused with 400",
		async (type) => {
			const response = await postJson(app, "/verify", "--y\r\n\r\n{}", { "Content-Type": type });
			expect([response.status, await codeOf(response)]).toEqual([400, "BAD_REQUEST"]);
		},
	);

	test("two files at once are refused with 400", async () => {
		const form = formOf("file", signed, "application/json");
		form.append("file", new File([signed], "b.json"));
		const response = await app.request("/verify", { method: "POST", body: form });
		expect([response.status, await codeOf(response)]).toEqual([400, "BAD_REQUEST"]);
	});
});

describe("threats 69 and 70: bodies that are large, packed or mislabelled", () => {
	const large = `{"description": "${"x".repeat(5 * 1024 * 1024)}"}`;

	test("5 MB are refused with 413 by their announced length", async () => {
		const response = await postJson(app, "/verify", "{}", { "Content-Length": `${large.length}` });
		expect([response.status, await codeOf(response)]).toEqual([413, "BODY_TOO_LARGE"]);
	});

	test("5 MB are refused with 413 where a smaller length was announced", async () => {
		const response = await postJson(app, "/verify", large, { "Content-Length": "2" });
		expect([response.status, await codeOf(response)]).toEqual([413, "BODY_TOO_LARGE"]);
	});

	test("5 MB are refused with 413 when no length is announced, and not read to the end", async () => {
		let sent = 0;
		const body = new ReadableStream<Uint8Array>({
			pull: (controller) => {
				sent++;
				controller.enqueue(new Uint8Array(1024 * 1024).fill(0x20));
			},
		});
		const init = { method: "POST", body, duplex: "half", headers: { "Content-Type": "application/json" } };
		const response = await app.request("/verify", init);
		expect([response.status, await codeOf(response)]).toEqual([413, "BODY_TOO_LARGE"]);
		expect(sent).toBeLessThan(5);
	});

	test("5 MB in a form are refused with 413", async () => {
		const response = await app.request("/verify", { method: "POST", body: formOf("file", large, "application/json") });
		expect([response.status, await codeOf(response)]).toEqual([413, "BODY_TOO_LARGE"]);
	});

	test("a name of 1 MiB is still read and refused for what it is", async () => {
		const response = await postJson(app, "/verify", `{"${"k".repeat(1024 * 1024)}": 1}`);
		expect([response.status, await codeOf(response)]).toEqual([400, "STRING_LIMIT"]);
	});

	test.each(["gzip", "br", "deflate", "gzip, identity"])(
		"Content-Encoding %s is refused with 415",
		async (encoding) => {
			const response = await postJson(app, "/verify", signed, { "Content-Encoding": encoding });
			expect([response.status, await codeOf(response)]).toEqual([415, "UNSUPPORTED_MEDIA_TYPE"]);
		},
	);

	test.each([
		"text/plain",
		"text/html",
		"application/xml",
		"application/jsonx",
		"image/png",
		"application/json; charset=utf-16",
		"application/octet-stream",
	])("#70 %s is refused with 415", async (type) => {
		const response = await postJson(app, "/verify", signed, { "Content-Type": type });
		expect([response.status, await codeOf(response)]).toEqual([415, "UNSUPPORTED_MEDIA_TYPE"]);
	});

	test("a body without a type is refused with 415", async () => {
		const response = await app.request("/verify", inPieces(signed));
		expect([response.status, await codeOf(response)]).toEqual([415, "UNSUPPORTED_MEDIA_TYPE"]);
	});

	test("a body that breaks off is the client's fault", async () => {
		const body = new ReadableStream({ start: (controller) => controller.error(new Error("gone")) });
		const init = { method: "POST", body, duplex: "half", headers: { "Content-Type": "application/json" } };
		const response = await app.request("/verify", init);
		expect([response.status, await codeOf(response)]).toEqual([400, "BAD_REQUEST"]);
	});
});

describe("a browser", () => {
	test("gets a page with the verdict", async () => {
		const body = formOf("file", signed, "application/json");
		const response = await app.request("/verify", { method: "POST", headers: browser, body });
		expect(response.status).toBe(200);
		expect(response.headers.get("Content-Type")).toMatch(/^text\/html/);
		expect(await response.text()).toContain("Enkhtuya");
	});

	test("gets a page, with 400, for what is no credential", async () => {
		const body = formOf("file", "{", "application/json");
		const response = await app.request("/verify", { method: "POST", headers: browser, body });
		expect([response.status, response.headers.get("Content-Type")]).toEqual([400, "text/html; charset=UTF-8"]);
	});

	test("gets a page, with 415, for a picture", async () => {
		const body = formOf("file", "\x89PNG", "image/png");
		const response = await app.request("/verify", { method: "POST", headers: browser, body });
		expect([response.status, response.headers.get("Content-Type")]).toEqual([415, "text/html; charset=UTF-8"]);
		expect(await response.text()).toContain("UNSUPPORTED_MEDIA_TYPE");
	});

	test("of another host may ask", async () => {
		const headers = { Origin: "https://employer.example", "Access-Control-Request-Method": "POST" };
		const preflight = await app.request("/verify", { method: "OPTIONS", headers });
		expect(preflight.status).toBe(204);
		expect(preflight.headers.get("Access-Control-Allow-Origin")).toBe("*");
		const refused = await postJson(app, "/verify", "{", { Origin: "https://employer.example" });
		expect(refused.headers.get("Access-Control-Allow-Origin")).toBe("*");
	});
});

test("another method is refused with 405 and Allow", async () => {
	for (const method of ["PUT", "DELETE"]) {
		const response = await app.request("/verify", { method });
		expect([response.status, response.headers.get("Allow")]).toEqual([405, "POST, GET, HEAD"]);
	}
});

test("threat 117: a client that asks too often gets 429 and Retry-After, and our own certificates stay readable", async () => {
	const limited = service.app({ rateLimit: 2 });
	const statuses = [];
	for (let i = 0; i < 3; i++) statuses.push((await postJson(limited, "/verify", "{")).status);
	expect(statuses).toEqual([400, 400, 429]);
	const refused = await postJson(limited, "/verify", signed);
	expect(refused.headers.get("Retry-After")).toBe("30");
	expect(await codeOf(refused)).toBe("RATE_LIMITED");
	expect((await limited.request(`/c/${service.certificates[0]?.id}`)).status).toBe(200);
});
