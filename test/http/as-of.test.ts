import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Report } from "../../src/core/report.ts";
import { messages } from "../../src/web/messages/messages.ts";
import { appealed, openAppeal } from "../support/appeal.ts";
import { baseUrl, signedText } from "./open-service.ts";

let appeal: Awaited<ReturnType<typeof openAppeal>>;
beforeAll(async () => {
	appeal = await openAppeal();
});
afterAll(() => appeal.close());

const list = "/status/must/1/suspension";
const get = async (path: string, accept = "application/json") =>
	await appeal.app().request(`${baseUrl}${path}`, { headers: { Accept: accept } });

describe("a status list of the past", () => {
	test("is the one that was in force at that moment, byte for byte and for good", async () => {
		const then = await get(`${list}?at=2026-06-12`);
		expect([then.status, then.headers.get("Cache-Control")]).toEqual([200, "public, max-age=31536000, immutable"]);
		const signed = await then.text();
		expect(JSON.parse(signed)).toMatchObject({ id: `${baseUrl}${list}`, validFrom: "2026-06-10T02:00:00Z" });
		const snapshot = await appeal.office.register.snapshotAt(`${baseUrl}${list}`, "2026-06-12T00:00:00.000Z");
		expect(signed).toBe(snapshot?.signed);
		expect(await (await get(`${list}?version=${snapshot?.revision}`)).text()).toBe(signed);
		expect(then.headers.get("Content-Type")).toBe("application/json");
	});

	test("of this minute is not settled yet", async () => {
		await get(list);
		const now = await get(`${list}?at=${appealed.asked}`);
		expect([now.status, now.headers.get("Cache-Control")]).toEqual([200, "public, max-age=60"]);
	});

	test.each([
		["before the first was signed", "?at=2020-01-01", 404, "STATUS_NOT_ON_RECORD"],
		["after it had ended and nobody had asked", "?at=2026-06-30", 404, "STATUS_NOT_ON_RECORD"],
		["of a revision that there never was", "?version=999", 404, "STATUS_NOT_ON_RECORD"],
		["of a day to come", "?at=2060-01-01", 400, "MOMENT_IN_FUTURE"],
		["of no day", "?at=yesterday", 400, "BAD_REQUEST"],
		["of no number", "?version=-1", 400, "BAD_REQUEST"],
		["of both", "?version=1&at=2026-06-12", 400, "BAD_REQUEST"],
	])("%s is refused with a code", async (_, query, status, code) => {
		const response = await get(list + query);
		expect([response.status, await response.json()]).toEqual([status, expect.objectContaining({ code })]);
	});

	test("of a list that there never was is nothing", async () => {
		expect((await get("/status/must/99/suspension?at=2026-06-12")).status).toBe(404);
		expect((await get("/status/must/1/nothing?at=2026-06-12")).status).toBe(404);
	});
});

describe("POST /verify about another moment", () => {
	const post = async (options: object): Promise<Report> => {
		const verifiableCredential: unknown = JSON.parse(signedText(appeal.certificates[0]));
		const body = JSON.stringify({ verifiableCredential, options });
		const headers = { "Content-Type": "application/json" };
		const response = await appeal.app().request(`${baseUrl}/verify`, { method: "POST", headers, body });
		return (await response.json()) as Report;
	};

	test("says what held then and what that rests on", async () => {
		const report = await post({ at: "2026-06-12" });
		expect(report).toMatchObject({
			verdict: "invalid",
			checkedAt: "2026-06-12T15:59:59.000Z",
			askedAt: appealed.asked,
			credential: {
				status: [
					{ purpose: "revocation", set: false, basis: { source: "register" } },
					{
						purpose: "suspension",
						set: true,
						reason: "under-review",
						since: appealed.suspended,
						basis: { source: "snapshot", listSignedAt: appealed.suspended },
					},
				],
			},
		});
		expect((await post({ at: "2026-07-06" })).verdict).toBe("valid");
	});

	test("as a field of a form too", async () => {
		const body = new FormData();
		body.set("file", new File([signedText(appeal.certificates[0])], "certificate.json"));
		body.set("at", "2026-07-06");
		const response = await appeal.app().request(`${baseUrl}/verify`, { method: "POST", body });
		expect(await response.json()).toMatchObject({ verdict: "valid", askedAt: appealed.asked });
	});

	test("of a day to come nobody can tell, but that what is revoked stays so", async () => {
		expect((await post({ at: "2027-01-01" })).errors.map(({ code }) => code)).toEqual(["REVOKED", "MOMENT_IN_FUTURE"]);
		expect(await post({ at: "someday" })).toMatchObject({ code: "BAD_REQUEST" });
		expect(await post({ at: 7 })).toMatchObject({ code: "BAD_REQUEST" });
	});
});

describe("a list of the past that was changed afterwards", () => {
	test("leaves the status open, and is no reason to believe the record instead", async () => {
		const { register } = appeal.office;
		const address = `${baseUrl}${list}`;
		const kept = await register.snapshotAt(address, "2026-06-12T00:00:00.000Z");
		if (kept === undefined) throw new TypeError("there is one");
		const other = await register.snapshotOfRevision(address, 1);
		const bitsOf = (signed = ""): string => /"encodedList":"([^"]+)"/.exec(signed)?.[1] ?? "";
		const signed = kept.signed.replace(bitsOf(kept.signed), bitsOf(other?.signed));
		await register.saveStatusSnapshot({ ...kept, signed, at: "2026-06-11T02:00:00.000Z" });
		const report = await (await get(`/c/${appeal.id}.report?at=2026-06-12`)).json();
		expect(report).toMatchObject({
			verdict: "undetermined",
			errors: [{ code: "STATUS_VERIFICATION_ERROR" }],
			credential: { status: [{}, { set: "unknown", basis: { source: "none" } }] },
		});
	});
});

describe("the page of a certificate about another day", () => {
	const page = async (at: string, language: "en" | "fr" = "en") =>
		await (await get(`/c/${appeal.id}?at=${at}&lang=${language}`, "text/html")).text();
	const card = (html: string): string => /<section class="card as-of".*?<\/section>/s.exec(html)?.[0] ?? "";
	const { t } = messages("en");

	test.each([
		["2026-05-01", "asof.notIssued", undefined],
		["2026-05-31", "asof.valid", "asof.basis.register"],
		["2026-06-30", "asof.invalid", "asof.basis.register"],
		["2026-07-06", "asof.valid", undefined],
		["2026-09-01", "asof.invalid", "asof.basis.register"],
	] as const)("%s: what held then stands beside what holds now", async (at, answer, basis) => {
		const html = await page(at);
		expect(html).toContain('data-verdict="invalid"');
		expect(card(html)).toContain(t(answer));
		expect(card(html)).toContain(t("asof.now", { verdict: t("status.revoked") }));
		if (basis !== undefined) expect(card(html)).toContain(t(basis));
	});

	test("what is no day is said in words, and a day to come too", async () => {
		expect(card(await page("no<b>day"))).toContain(t("asof.unreadable"));
		const third = appeal.certificates[2]?.id ?? "";
		const html = await (await get(`/c/${third}?at=2060-01-01&lang=en`, "text/html")).text();
		expect(card(html)).toContain(t("asof.future"));
	});

	test("without a question there is a form and no second answer; another language keeps the question", async () => {
		const html = await (await get(`/c/${appeal.id}?lang=en`, "text/html")).text();
		expect([card(html), html.includes('name="at"')]).toEqual(["", true]);
		expect(await page("2026-06-12", "fr")).toContain("at=2026-06-12&amp;lang=en");
	});

	test("the report for programs answers the same", async () => {
		const report = await (await get(`/c/${appeal.id}.report?at=2026-07-06`)).json();
		expect(report).toMatchObject({ verdict: "valid", askedAt: appealed.asked });
		expect((await get(`/c/${appeal.id}.report?at=no`)).status).toBe(400);
	});
});
