import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeClaim } from "../../../src/app/holder/claims.ts";
import type { Certificate } from "../../../src/app/register/certificates.ts";
import type { Routes } from "../../../src/http/route-deps.ts";
import { nodeRandom } from "../../../src/keys/node-random.ts";
import { now, type OpenService, openService } from "../open-service.ts";
import { browser, codeOf } from "../requests.ts";

let service: OpenService;
let app: Routes;
let own: Certificate;
let other: Certificate;
let token: string;

beforeAll(async () => {
	service = await openService();
	app = service.app();
	const [first, , third] = service.certificates;
	if (first === undefined || third === undefined) throw new TypeError("certificates are missing");
	[own, other] = [first, third];
	token = await tokenFor(own.id, 30);
});
afterAll(() => service.close());

async function tokenFor(certificate: string, claimDays: number): Promise<string> {
	const deps = { ...service.office, random: nodeRandom, claimDays };
	return (await makeClaim(deps, { certificate, language: "mn" })).token;
}

async function send(
	thing: string,
	fields: Record<string, string>,
	headers: Record<string, string> = browser,
	at = token,
) {
	const body = new URLSearchParams({ certificate: own.id, ...fields }).toString();
	const form = { "Content-Type": "application/x-www-form-urlencoded", ...headers };
	return await app.request(`/claim/${at}/${thing}?lang=en`, { method: "POST", body, headers: form });
}

async function pageAfter(answer: Response): Promise<string> {
	expect(answer.status).toBe(303);
	const page = await app.request((answer.headers.get("Location") ?? "").replace(/#.*$/, ""), { headers: browser });
	expect([page.status, page.headers.get("Cache-Control")]).toEqual([200, "no-store"]);
	return await page.text();
}

describe("what the public page shows", () => {
	test("is chosen on the graduate's page, at once, with its words, language and day on record", async () => {
		const page = await pageAfter(await send("visibility", { visibility: "hidden" }));
		expect(page).toContain("Saved. The public page follows your choice from now on.");
		expect(page).toMatch(/value="hidden" checked/);
		expect((await app.request(`/c/${own.id}.json`)).status).toBe(403);
		expect(await service.office.register.visibilityChoices(own.id)).toEqual([
			{ certificate: own.id, visibility: "hidden", language: "en", wording: "2026-11-23", at: now.toISOString() },
		]);
		await pageAfter(await send("visibility", { visibility: "full" }));
		expect((await app.request(`/c/${own.id}.json`)).status).toBe(200);
	});

	test("is none of the choices: nothing changes", async () => {
		const answer = await send("visibility", { visibility: "nobody" }, {});
		expect([answer.status, await codeOf(answer)]).toEqual([400, "BAD_REQUEST"]);
	});

	test("is not for anybody else to choose", async () => {
		const foreign = await send("visibility", { visibility: "hidden", certificate: other.id }, {});
		expect([foreign.status, await codeOf(foreign)]).toEqual([404, "NOT_FOUND"]);
		const guessed = await send("visibility", { visibility: "hidden" }, {}, "7".repeat(26));
		expect([guessed.status, await codeOf(guessed)]).toEqual([404, "CLAIM_UNKNOWN"]);
		const over = await send("visibility", { visibility: "hidden" }, {}, await tokenFor(own.id, 0));
		expect([over.status, await codeOf(over)]).toEqual([410, "CLAIM_EXPIRED"]);
		expect(await service.services.say.visibility(other.id)).toBe("full");
		expect(await service.services.say.visibility(own.id)).toBe("full");
	});
});

describe("a share link", () => {
	test("is made, shown with its end, opens the hidden certificate, and is ended", async () => {
		await send("visibility", { visibility: "hidden" });
		const page = await pageAfter(await send("share", { days: "7" }));
		expect(page).toContain("Open until 30 November 2026.");
		const [address = "", path = ""] = /https:\/\/certificates\.example\.mn(\/c\/\w{26}\?share=\w{26})/.exec(page) ?? [];
		expect(address).not.toBe("");
		expect(await (await app.request(path, { headers: browser })).text()).toContain("Enkhtuya");
		const [link = ""] = /(?<=name="link" value=")\w+/.exec(page) ?? [];
		expect(await pageAfter(await send("end-share", { link }))).toContain("Ended.");
		expect((await app.request(path, { headers: browser })).status).toBe(410);
		await send("visibility", { visibility: "full" });
	});

	test("lasts 7, 30 or 90 days or until it is ended, and no other time", async () => {
		expect(await pageAfter(await send("share", { days: "" }))).toContain("Open until you end it.");
		expect((await send("share", { days: "36500" })).status).toBe(400);
	});
});

describe("a name that is wrong", () => {
	const name = { family_native: "", given_native: "", family_latin: "Ganbold", given_latin: "Enkhtuul", note: "" };

	test.each([
		["digits", { ...name, given_latin: "Enkhtuul2" }],
		["a register number in the note", { ...name, note: "АБ12345678" }],
		["no name at all", { family_latin: "", given_latin: "" }],
	])("is asked for with %s: one page says what to change", async (_, fields) => {
		const answer = await send("name", fields);
		expect(answer.status).toBe(400);
		expect(await answer.text()).toContain("The name cannot be taken as it is written.");
		expect(await service.office.register.nameRequests({ open: true })).toEqual([]);
	});

	test("is kept for the registrar, once, and the page says so", async () => {
		const page = await pageAfter(await send("name", { ...name, note: "as in my passport" }));
		expect(page).toContain("Your request of 23 November 2026 is with the centre.");
		expect(await service.office.register.nameRequests({ open: true })).toMatchObject([
			{ certificate: own.id, wanted: { given_latin: "Enkhtuul", note: "as in my passport" } },
		]);
		const again = await send("name", name);
		expect([again.status, (await again.text()).includes("already with the centre")]).toEqual([409, true]);
		expect(service.lines.join("\n")).not.toMatch(new RegExp(`Enkhtuul|passport|${token}`));
	});

	test("was refused: the page says so and takes another request", async () => {
		const [request] = await service.office.register.nameRequests({ open: true });
		await service.office.register.refuseNameRequest(request?.id ?? "", "not so in the passport", now.toISOString());
		const page = await (await app.request(`/claim/${token}?lang=en`, { headers: browser })).text();
		expect(page).toContain("The centre did not change the name");
		expect(page).not.toContain("not so in the passport");
		expect(page).toContain('name="given_latin"');
	});
});

test("a form that is too long is not read", async () => {
	expect((await send("name", { note: "x".repeat(40_000) }, {})).status).toBe(413);
});
