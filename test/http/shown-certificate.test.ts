import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { replaceCertificate } from "../../src/app/replace/replace-certificate.ts";
import { eraseCertificates } from "../../src/app/erase/erase-certificates.ts";
import type { Certificate } from "../../src/app/register/certificates.ts";
import type { Visibility } from "../../src/app/holder/say-ports.ts";
import type { OwnShareLink } from "../../src/app/holder/say-service.ts";
import { printedNumber } from "../../src/core/crockford.ts";
import type { Report } from "../../src/core/report.ts";
import type { Routes } from "../../src/http/route-deps.ts";
import { now, type OpenService, openService, people, rosterOf } from "./open-service.ts";
import { browser, codeOf, postJson } from "./requests.ts";

const claim = "7".repeat(26);
const extra = [
	{ family: "Sukhbaatar", given: "Oyunchimeg" },
	{ family: "Purevdorj", given: "Altantsetseg" },
];

let service: OpenService;
let app: Routes;
let shown: Certificate;
let corrected: Certificate;
let erased: Certificate;

beforeAll(async () => {
	service = await openService(rosterOf([...people, ...extra]));
	app = service.app();
	const [first, , , fourth, fifth] = service.certificates;
	if (first === undefined || fourth === undefined || fifth === undefined)
		throw new TypeError("certificates are missing");
	[shown, corrected, erased] = [first, fourth, fifth];
});
afterAll(() => service.close());

const get = async (path: string, headers: Record<string, string> = {}) => await app.request(path, { headers });
const choose = (visibility: Visibility) => service.services.say.choose(shown.id, visibility, "en");

/** Every answer that the public can have about a certificate, as text. */
async function everything({ id, number }: Certificate): Promise<string> {
	const paths = [`/c/${id}`, `/c/${id}?lang=mn`, `/c/${id}.report`, `/c/${id}.json`, `/c/${id}.pdf`];
	const pages = await Promise.all([...paths, `/number?number=${number}`].map((path) => get(path)));
	return (await Promise.all(pages.map((page) => page.text()))).join("\n");
}

async function makeLink(certificate: string, days?: 7): Promise<OwnShareLink & { readonly token: string }> {
	const { say } = service.services;
	const before = await say.shares(certificate, claim);
	await say.share(certificate, claim, days);
	const made = (await say.shares(certificate, claim)).find(({ id }) => before.every((one) => one.id !== id));
	if (made?.token === undefined) throw new TypeError("no link was made");
	return { ...made, token: made.token };
}

const shareToken = async (certificate: string): Promise<string> => (await makeLink(certificate)).token;

describe("a name that its holder does not show", () => {
	test.each(["initials", "hidden"] as const)("is nowhere to be found (%s)", async (visibility) => {
		await choose("full");
		expect(await everything(shown)).toMatch(/Ganbold.*Enkhtuya/s);
		await choose(visibility);
		expect(await everything(shown)).not.toMatch(/Ganbold|Enkhtuya/);
	});

	test("is shown by its initials, on the page and in the report", async () => {
		await choose("initials");
		expect(await (await get(`/c/${shown.id}`)).text()).toContain("G. E.");
		const report = (await (await get(`/c/${shown.id}.report`)).json()) as Report;
		expect([report.verdict, report.credential?.subjectName]).toEqual(["valid", "G. E."]);
		await choose("hidden");
		const page = await (await get(`/c/${shown.id}`)).text();
		expect(page).toContain("The holder does not show the name here.");
		expect(page).not.toContain("G. E.");
		const hidden = (await (await get(`/c/${shown.id}.report`)).json()) as Report;
		expect([hidden.verdict, hidden.credential?.subjectName]).toEqual(["valid", undefined]);
	});

	test.each(["json", "pdf", "png", "svg"])(
		"keeps back the %s, with a page for people that says whom to ask",
		async (form) => {
			await choose("hidden");
			const refused = await get(`/c/${shown.id}.${form}`);
			expect([refused.status, refused.headers.get("Content-Type")]).toEqual([403, "application/problem+json"]);
			expect(await codeOf(refused)).toBe("NAME_HIDDEN");
			const page = await get(`/c/${shown.id}.${form}`, browser);
			expect(page.status).toBe(403);
			expect(await page.text()).toContain("Ask the holder for a link");
		},
	);

	test("is in the file itself all the same, which verifies as before", async () => {
		await choose("hidden");
		const report = (await (await postJson(app, "/verify", shown.signed ?? "")).json()) as Report;
		expect([report.verdict, report.credential?.subjectName]).toEqual(["valid", "Ganbold Enkhtuya"]);
	});
});

describe("a share link", () => {
	test("opens the page, its files and its report in full, and carries itself on", async () => {
		await choose("hidden");
		const token = await shareToken(shown.id);
		const page = await get(`/c/${shown.id}?share=${token}`, browser);
		const text = await page.text();
		expect(page.headers.get("Cache-Control")).toBe("no-store");
		expect(text).toContain("Enkhtuya");
		expect(text).toContain(`href="/c/${shown.id}.pdf?share=${token}"`);
		expect(text).toContain(`href="?share=${token}&amp;lang=mn"`);
		expect(await (await get(`/c/${shown.id}.json?share=${token}`)).text()).toBe(shown.signed);
		expect((await get(`/c/${shown.id}.pdf?share=${token.toLowerCase()}`)).status).toBe(200);
		expect(await (await get(`/c/${shown.id}.report?share=${token}`)).text()).toContain("Enkhtuya");
	});

	test("is kept as a hash, stands in no log, and is shown again only to its maker", async () => {
		const { token, isOpen, expiresAt } = await makeLink(shown.id, 7);
		await get(`/c/${shown.id}?share=${token}`);
		expect({ isOpen, expiresAt }).toEqual({ isOpen: true, expiresAt: "2026-11-30T04:00:00.000Z" });
		expect(JSON.stringify(await service.office.register.shareLinks(shown.id))).not.toContain(token);
		expect(service.lines.join("\n")).not.toContain(token);
		const [foreign] = await service.services.say.shares(shown.id, "6".repeat(26));
		expect(foreign).not.toHaveProperty("token");
	});

	test.each([
		["never made", async () => "6".repeat(26)],
		["no token at all", async () => "<script>"],
		["empty", async () => ""],
		["of another certificate", () => shareToken(corrected.id)],
		["ended by its maker", ended],
		["over its day", expired],
	])("that is %s opens nothing, with one clear page", async (_, make) => {
		const token = await make();
		const refused = await get(`/c/${shown.id}.json?share=${encodeURIComponent(token)}`);
		expect([refused.status, await codeOf(refused)]).toEqual([410, "SHARE_ENDED"]);
		const page = await get(`/c/${shown.id}?share=${encodeURIComponent(token)}`, browser);
		const text = await page.text();
		expect(page.status).toBe(410);
		expect(text).toContain("This link has ended");
		expect(text).not.toMatch(/Enkhtuya|<script>/);
	});

	async function ended(): Promise<string> {
		const { id, token } = await makeLink(shown.id);
		await service.services.say.endShare(shown.id, id);
		return token;
	}

	async function expired(): Promise<string> {
		const token = "5".repeat(26);
		const hash = createHash("sha256").update(token).digest("hex");
		const link = { id: token, certificate: shown.id, hash, createdAt: "2026-11-01T00:00:00.000Z" };
		await service.office.register.saveShareLink({ ...link, expiresAt: now.toISOString() });
		return token;
	}
});

test("what was replaced says when it was issued again, and neither the new name nor where", async () => {
	const correction = { name: { given_latin: "Oyuntsetseg" } };
	const request = { certificate: corrected.id, correction, reason: "name-corrected" };
	const { id } = await replaceCertificate(service.office, request);
	const old = await everything(corrected);
	expect(old).toContain("Issued again on 23 November 2026.");
	expect(old).not.toMatch(new RegExp(`Oyuntsetseg|${id}`));
	const page = await (await get(`/c/${id}`)).text();
	expect(page).toContain("Oyuntsetseg");
	expect(page).toContain(`href="/c/${corrected.id}?lang=en"`);
	const report = (await (await get(`/c/${id}.report`)).json()) as Report;
	expect(report.verdict).toBe("valid");
});

test("what was erased is withdrawn in every form, and a file of it is revoked", async () => {
	const { remaining, scrubbed } = await eraseCertificates(service.office, { ids: [erased.id], reason: "withdrawn" });
	expect({ remaining, scrubbed }).toEqual({ remaining: [], scrubbed: true });
	for (const form of ["", ".json", ".pdf", ".report"]) {
		const answer = await get(`/c/${erased.id}${form}`, { Accept: "application/json" });
		expect([answer.status, await codeOf(answer)]).toEqual([410, "WITHDRAWN"]);
	}
	for (const path of [`/c/${erased.id}`, `/number?number=${printedNumber(erased.number)}`]) {
		const page = await get(path, browser);
		expect(page.status).toBe(410);
		expect(await page.text()).toContain("This certificate was withdrawn");
	}
	expect(await everything(erased)).not.toMatch(/Purevdorj|Altantsetseg/);
	const report = (await (await postJson(app, "/verify", erased.signed ?? "")).json()) as Report;
	expect(report.verdict).toBe("invalid");
	expect(report.errors.map(({ code }) => code)).toEqual(["REVOKED"]);
	expect(report.credential?.status.find(({ set }) => set === true)).toMatchObject({ reason: "withdrawn" });
});
