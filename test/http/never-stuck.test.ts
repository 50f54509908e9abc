import { monitorEventLoopDelay } from "node:perf_hooks";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { TamgaError } from "../../src/core/errors.ts";
import { createApp } from "../../src/http/app.ts";
import type { Routes } from "../../src/http/route-deps.ts";
import { costly } from "../support/costly.ts";
import { baseUrl, now, type OpenService, openService, signedText } from "./open-service.ts";
import { browser, postJson } from "./requests.ts";

let service: OpenService;
let app: Routes;
beforeAll(async () => {
	service = await openService();
	app = service.app();
	// The first requests start the threads and load what they need.
	await Promise.all([...Array(4).keys()].map(() => postJson(app, "/verify", signedText(service.certificates[0]))));
});
afterAll(async () => await service.close());

/** Milliseconds; machines that run tests are busy, so all limits here have a wide margin. */
async function timed<T>(work: () => Promise<T>): Promise<readonly [T, number]> {
	const started = performance.now();
	return [await work(), performance.now() - started];
}

describe("costly bodies", () => {
	test.each(Object.entries(costly))("%s is answered in time by both verifiers", async (_, make) => {
		const document = make();
		const isPresentation = "verifiableCredential" in document;
		const [route, member] = isPresentation
			? ["presentations", "verifiablePresentation"]
			: ["credentials", "verifiableCredential"];
		const [publicAnswer, publicMs] = await timed(() => postJson(app, "/verify", document));
		const [apiAnswer, apiMs] = await timed(() => postJson(app, `/${route}/verify`, { [member ?? ""]: document }));
		expect([200, 400]).toContain(publicAnswer.status);
		expect(apiAnswer.status).toBe(400);
		expect(await publicAnswer.text()).not.toContain('"verdict":"valid"');
		expect(Math.max(publicMs, apiMs)).toBeLessThan(2500);
	});

	test("meanwhile a good certificate and the health of the service are answered, and nothing blocks the loop", async () => {
		const delay = monitorEventLoopDelay({ resolution: 5 });
		const id = service.certificates[0]?.id ?? "";
		const bodies = Object.values(costly).map((make) => JSON.stringify({ verifiableCredential: make() }));
		delay.enable();
		const flood = Promise.all(bodies.map((body) => postJson(app, "/credentials/verify", body)));
		const waits: number[] = [];
		for (let round = 0; round < 10; round++) {
			const [live, liveMs] = await timed(() => Promise.resolve(app.request("/livez")));
			const [page, pageMs] = await timed(() => Promise.resolve(app.request(`/c/${id}`, { headers: browser })));
			expect([live.status, page.status]).toEqual([200, 200]);
			waits.push(liveMs, pageMs);
		}
		await flood;
		delay.disable();
		const sorted = waits.toSorted((one, other) => one - other);
		expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(250);
		expect(delay.percentile(90) / 1e6).toBeLessThan(50);
	});
});

describe("when too many wait", () => {
	const busy = (): Promise<never> => Promise.reject(new TamgaError("RATE_LIMITED"));

	test("#117 the answer is 429 with Retry-After, to programs and to people", async () => {
		const services = { ...service.services, verifier: { ...service.services.verifier, verify: busy } };
		const full = createApp(services, {
			baseUrl,
			rateLimit: 0,
			trustProxy: 0,
			timeZone: "UTC",
			log: silent,
			clock: () => now,
		});
		for (const headers of [{}, browser]) {
			const response = await postJson(full, "/verify", signedText(service.certificates[0]), headers);
			expect([response.status, response.headers.get("Retry-After")]).toEqual([429, "1"]);
		}
		const line = await full.request("/verify/batch", {
			method: "POST",
			headers: { "Content-Type": "application/x-ndjson" },
			body: "{}\n",
		});
		expect(JSON.parse(await line.text())).toMatchObject({
			verdict: "undetermined",
			errors: [{ code: "RATE_LIMITED" }],
		});
	});
});

describe("forms with more fields than anybody needs are refused before they are read", () => {
	const part = '--b\r\nContent-Disposition: form-data; name="a"\r\n\r\nx\r\n';
	const forms = {
		"application/x-www-form-urlencoded": (fields: number) => `${"a=1&".repeat(fields)}credential=%7B%7D`,
		"multipart/form-data; boundary=b": (fields: number) =>
			`${part.repeat(fields)}${part.replace('"a"', '"credential"').replace("\nx", "\n{}")}--b--\r\n`,
	};

	test.each(Object.entries(forms))("%s", async (type, write) => {
		const answer = async (fields: number): Promise<unknown> => {
			const headers = { "Content-Type": type };
			const response = await app.request("/verify", { method: "POST", headers, body: write(fields) });
			const { code, detail } = (await response.json()) as { code: string; detail?: string };
			return [response.status, code, detail?.includes("too many fields") === true];
		};
		expect(await answer(10)).toEqual([400, "NOT_A_CREDENTIAL", false]);
		expect(await answer(40_000)).toEqual([400, "BAD_REQUEST", true]);
	});
});

test("a part of a form with more header than anybody needs is refused before it is read", async () => {
	const answer = async (type: string): Promise<unknown> => {
		const headers = { "Content-Type": "multipart/form-data; boundary=b" };
		const body = `--b\r\nContent-Disposition: form-data; name="credential"\r\nContent-Type: ${type}\r\n\r\n{}\r\n--b--\r\n`;
		const response = await app.request("/verify", { method: "POST", headers, body });
		const { code, detail } = (await response.json()) as { code: string; detail?: string };
		return [code, detail?.includes("too long a header") === true];
	};
	expect(await answer("a".repeat(60))).toEqual(["NOT_A_CREDENTIAL", false]);
	expect(await answer("a".repeat(9_000))).toEqual(["BAD_REQUEST", true]);
});

const silent = { info: () => {}, error: () => {} };

describe("#80 what kind of file it is", () => {
	const kindOf = async (body: string): Promise<unknown> => {
		const response = await postJson(app, "/verify", body);
		const { code, errors } = (await response.json()) as { code?: string; errors?: { code: string }[] };
		return code ?? errors?.[0]?.code;
	};

	test.each([
		['{"note": "%PDF-1.7"}', "NOT_A_CREDENTIAL"],
		[' \n\t[ "%PDF-1.7" ]', "NOT_A_CREDENTIAL"],
		['\uFEFF{"note": "%PDF-1.7"}', "JSON_ENCODING"],
		["%PDF-1.7", "PDF_MALFORMED"],
		["something before %PDF-1.7", "PDF_MALFORMED"],
	])("%j gives %s", async (body, code) => {
		expect(await kindOf(body)).toBe(code);
	});
});
