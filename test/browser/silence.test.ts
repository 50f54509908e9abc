import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { silenceMs } from "../../src/browser/fetch-heard.ts";
import { messages } from "../../src/web/messages/messages.ts";
import { signedText } from "../http/open-service.ts";
import { closeBrowser, launchBrowser } from "../support/browser.ts";
import { layCable } from "../support/cable.ts";
import { answered, choose, recordSaid, verdictOf } from "../support/judging-pages.ts";
import { type LiveService, openLiveService } from "../support/live-service.ts";
import { withWindow } from "../support/window.ts";

const { t } = messages("en");

let live: LiveService;
let cable: Awaited<ReturnType<typeof layCable>>;
let signed: string;

beforeAll(async () => {
	live = await openLiveService();
	cable = await layCable(live.origin);
	signed = signedText(live.service.certificates[0]);
	await launchBrowser();
});
afterAll(async () => {
	await closeBrowser();
	await cable.close();
	await live.close();
});

const home = (): string => `${cable.origin}/?lang=en`;
const again = (page: Page) => page.getByRole("button", { name: t("device.again") });

/** A window whose modules have all been loaded, on a page that looks at its own watch. */
async function warmed(look: (page: Page) => Promise<void>): Promise<void> {
	cable.mend();
	await withWindow({}, async ({ page }) => {
		await page.clock.install();
		await page.goto(home());
		await choose(page, signed);
		await recordSaid(page);
		await look(page);
	});
}

/** Lets the page wait as long as it does for an answer, once it has asked. */
async function waitInVain(page: Page, asked: RegExp, ask: () => Promise<unknown>): Promise<void> {
	const request = page.waitForRequest(asked);
	await ask();
	await request;
	await page.clock.runFor(silenceMs);
}

describe("a service that never answers", () => {
	test("leaves a file without a verdict, which is said, and judged when asked again", async () => {
		await warmed(async (page) => {
			await page.goto(home());
			await page.waitForSelector(".judges");
			cable.silence();
			await waitInVain(page, /recognition\.json/, () => choose(page, signed));
			await page.locator(".device").first().getByText(t("device.silent")).waitFor();
			expect(await page.locator("main > [data-verdict]").count()).toBe(0);
			cable.mend();
			await again(page).click();
			await answered(page);
			expect(await verdictOf(page)).toBe("valid");
		});
	});

	test("leaves an answer of the device alone without what the service says, until asked again", async () => {
		await warmed(async (page) => {
			await page.goto(home());
			await page.waitForSelector(".judges");
			await page.route(/\.report$/, () => undefined);
			await waitInVain(page, /\.report$/, () => choose(page, signed));
			await page.getByText(t("record.unable")).waitFor();
			await page.unroute(/\.report$/);
			await again(page).click();
			await page.getByText(t("record.same")).waitFor();
			expect(await page.locator("[data-record]").count()).toBe(1);
		});
	});

	test("leaves the page of a certificate as the service drew it, and says that the device checked only a part", async () => {
		await warmed(async (page) => {
			await page.route(/\/evidence$/, () => undefined);
			const address = `${cable.origin}/c/${live.service.certificates[0]?.id}?lang=en`;
			await waitInVain(page, /\/evidence$/, () => page.goto(address));
			await page
				.locator(".device")
				.getByText(/8 seconds|only a part/)
				.waitFor();
			expect(await verdictOf(page)).toBe("valid");
			await page.unroute(/\/evidence$/);
			await again(page).click();
			await page.getByText(t("device.agrees")).waitFor();
		});
	});
});

test("without a network that says anything, a kept page opens after a while", async () => {
	cable.mend();
	await withWindow({ serviceWorkers: "allow" }, async ({ page }) => {
		await page.goto(home());
		await page.waitForSelector("#kept [data-forget]", { timeout: 20_000 });
		cable.silence();
		await page.goto(`${cable.origin}/privacy?lang=en`);
		expect(await page.locator("h1").innerText()).toBe(t("offline.title"));
	});
}, 60_000);
