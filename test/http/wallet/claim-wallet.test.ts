import { afterAll, beforeAll, expect, test } from "vitest";
import { makeClaim } from "../../../src/app/holder/claims.ts";
import { type OpenService, openService } from "../open-service.ts";

let service: OpenService;
let token: string;
beforeAll(async () => {
	service = await openService();
	const [first] = service.certificates;
	const made = await makeClaim({ ...service.office, claimDays: 30 }, { certificate: first?.id ?? "", language: "mn" });
	token = made.token;
});
afterAll(() => service.close());

const ask = (certificate: string | undefined, Accept = "text/html", path = token) =>
	service.app().request(`/claim/${path}/wallet`, {
		method: "POST",
		headers: { "Content-Type": "application/x-www-form-urlencoded", Accept },
		body: new URLSearchParams({ certificate: certificate ?? "" }).toString(),
	});

test("the graduate's page leads to an offer with its transaction code, in the language of the mail", async () => {
	const page = await (await service.app().request(`/claim/${token}`, { headers: { Accept: "text/html" } })).text();
	expect(page).toContain(`action="/claim/${token}/wallet`);
	const response = await ask(service.certificates[0]?.id);
	expect([response.status, response.headers.get("cache-control")]).toEqual([200, "no-store"]);
	const offer = await response.text();
	expect(offer).toContain('lang="mn"');
	expect(offer).toMatch(/openid-credential-offer:\/\/\?credential_offer_uri=/);
	expect(offer).toMatch(/>\d{6}</);
});

test("a program gets the same as JSON", async () => {
	const response = await ask(service.certificates[0]?.id, "application/json");
	expect(response.status).toBe(201);
	expect(await response.json()).toMatchObject({ transactionCode: expect.stringMatching(/^\d{6}$/) });
});

test("nobody offers another person's certificate, or under a link that never was", async () => {
	expect((await ask(service.certificates[1]?.id, "application/json")).status).toBe(404);
	const guessed = await ask(service.certificates[0]?.id, "application/json", "0".repeat(26));
	expect(guessed.status).toBe(404);
});

test("nothing of an offer is logged", () => {
	expect(service.lines.join("\n")).not.toContain(token);
});
