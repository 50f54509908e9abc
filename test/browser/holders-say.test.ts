import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeClaim } from "../../src/app/holder/claims.ts";
import type { Certificate } from "../../src/app/register/certificates.ts";
import { languages } from "../../src/core/languages.ts";
import { printedAddress } from "../../src/core/payload/printed-address.ts";
import { nodeRandom } from "../../src/keys/node-random.ts";
import { nodeTools } from "../../src/net/node-tools.ts";
import { closeBrowser, launchBrowser } from "../support/browser.ts";
import { type LiveService, openLiveService } from "../support/live-service.ts";
import { expectFine } from "../support/looks.ts";
import { withWindow } from "../support/window.ts";

let live: LiveService;
let own: Certificate;
let token: string;

beforeAll(async () => {
	[live] = await Promise.all([openLiveService(), launchBrowser()]);
	const [first] = live.service.certificates;
	if (first === undefined) throw new TypeError("certificates are missing");
	own = first;
	const deps = { ...live.service.office, random: nodeRandom, claimDays: 30 };
	({ token } = await makeClaim(deps, { certificate: own.id, language: "mn" }));
});
afterAll(async () => {
	await closeBrowser();
	await live.close();
});

const phone = { viewport: { width: 320, height: 800 } } as const;

const claimPage = (language: string): string => `${live.origin}/claim/${token}?lang=${language}`;

describe("without JavaScript, on a small phone", () => {
	test("a holder hides the name, shares a link, and asks for another name", async () => {
		await withWindow({ ...phone, javaScriptEnabled: false }, async ({ page }) => {
			await page.goto(claimPage("en"));
			await page.getByLabel("No name, unless I share a link.").check();
			await page.getByRole("button", { name: "Save my choice" }).click();
			expect(await page.getByRole("status").first().textContent()).toContain("Saved.");
			await page.getByLabel("It ends").selectOption("7");
			await page.getByRole("button", { name: "Make a link" }).click();
			const shared = await page.locator(".shares input[readonly]").inputValue();
			await page.locator("#name summary").click();
			await page.getByLabel("Given name, Latin letters").fill("Enkhtuul");
			await page.getByRole("button", { name: "Send the request" }).click();
			expect(await page.locator("#name").textContent()).toContain("is with the centre");

			const path = new URL(shared).pathname + new URL(shared).search;
			await page.goto(`${live.origin}/c/${own.id}`);
			expect(await page.locator("main").textContent()).not.toContain("Enkhtuya");
			await page.goto(live.origin + path);
			expect(await page.locator("main").textContent()).toContain("Enkhtuya");
			await page.goto(claimPage("en"));
			await page.getByRole("button", { name: "End it now" }).click();
			await page.goto(live.origin + path);
			expect(await page.locator("h1").textContent()).toBe("This link has ended");
		});
	});
});

describe("where the name is hidden", () => {
	test("the printed code is judged on the device and shows it; the page alone does not", async () => {
		await live.service.services.say.choose(own.id, "hidden", "en");
		const tools = nodeTools;
		await withWindow({}, async ({ page }) => {
			const code = new URL(printedAddress(`${live.origin}/c/${own.id}`, own.signed ?? "", tools));
			expect(code.hash.length).toBeGreaterThan(100);
			await page.goto(code.href);
			await page.getByText("Rebuilt from the code that you have").waitFor();
			expect(await page.locator("main").textContent()).toContain("Enkhtuya");
			await page.goto(`${live.origin}/c/${own.id}?lang=en`);
			expect(await page.locator("main").textContent()).not.toContain("Enkhtuya");
		});
	});
});

test("every page of it is free of findings at 320 px, in every language", async () => {
	await live.service.services.say.choose(own.id, "initials", "en");
	await withWindow(phone, async ({ page }) => {
		for (const language of languages) {
			for (const [name, path] of [
				["claim", `/claim/${token}?lang=${language}`],
				["initials", `/c/${own.id}?lang=${language}`],
				["kept-back", `/c/${own.id}.pdf?lang=${language}`],
				["ended", `/c/${own.id}?share=${"7".repeat(26)}&lang=${language}`],
				["privacy", `/privacy?lang=${language}`],
			] as const) {
				await page.goto(live.origin + path);
				await expectFine(page, `say-${name}-${language}`);
			}
		}
	});
}, 60_000);
