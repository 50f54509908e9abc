import { afterAll, beforeAll, expect, test } from "vitest";
import { changeStatus } from "../../src/app/change-status.ts";
import { messages } from "../../src/web/messages/messages.ts";
import { closeBrowser, launchBrowser } from "../support/browser.ts";
import { objectionsTo } from "../support/looks.ts";
import { type LiveService, openLiveService } from "../support/live-service.ts";
import { testClock } from "../support/registered-issuer.ts";
import { withWindow } from "../support/window.ts";

const { t } = messages("en");
const clock = testClock("2026-05-10T02:00:00Z");
let live: LiveService;

beforeAll(async () => {
	live = await openLiveService({ clock });
	clock.set("2026-06-10T02:00:00Z");
	const ids = [live.service.certificates[0]?.id ?? ""];
	await changeStatus(live.service.office, { action: "suspend", ids, reason: "under-review" });
	clock.set("2026-07-05T02:00:00Z");
	await changeStatus(live.service.office, { action: "reinstate", ids, reason: "under-review" });
	clock.set("2026-11-23T04:00:00Z");
	await launchBrowser();
}, 30_000);
afterAll(async () => {
	await closeBrowser();
	await live.close();
});

const address = (query: string): string => `${live.origin}/c/${live.service.certificates[0]?.id}?${query}`;

test("somebody asks about a day, and sees what held then beside what holds now, without JavaScript", async () => {
	await withWindow({ javaScriptEnabled: false }, async ({ page }) => {
		await page.goto(address("lang=en"));
		await page.getByText(t("asof.ask")).click();
		await page.locator("#at").fill("2026-06-12");
		await page.getByRole("button", { name: t("asof.check") }).click();
		expect(await page.locator("main > .verdict").getAttribute("data-verdict")).toBe("valid");
		const words = await page.locator(".as-of").innerText();
		expect(words).toContain(t("asof.invalid"));
		expect(words).toContain("The issuer suspended it on 10 June 2026: under review.");
		expect(words).toContain(t("asof.now", { verdict: t("verdict.valid") }));
		expect(await page.locator("#at").inputValue()).toBe("2026-06-12");
	});
});

test.each(["en", "mn", "zh", "fr"])(
	"axe finds nothing, nothing is too wide, nobody complains (%s)",
	async (language) => {
		const colorScheme = language === "mn" ? "dark" : "light";
		await withWindow({ viewport: { width: 320, height: 900 }, colorScheme }, async ({ page, complaints }) => {
			await page.goto(address(`lang=${language}&at=2026-06-12`));
			expect(await objectionsTo(page)).toEqual([]);
			expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
			expect(complaints).toEqual([]);
		});
	},
);
