import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { messages } from "../../src/web/messages/messages.ts";
import { signedText } from "../http/open-service.ts";
import { closeBrowser, launchBrowser } from "../support/browser.ts";
import { edited, resaved, whiteOut, withAttachment } from "../support/changed-pdf.ts";
import { answered, choose, logOf, personal, recordSaid, verdictOf } from "../support/judging-pages.ts";
import { type LiveService, openLiveService } from "../support/live-service.ts";
import { isShown, withWindow } from "../support/window.ts";

const { t } = messages("en");

let live: LiveService;
let signed: string;
let pdf: Uint8Array;
let other: Uint8Array;

beforeAll(async () => {
	live = await openLiveService();
	const [first, second] = live.service.certificates;
	signed = signedText(first);
	const { certificates } = live.service.services;
	[pdf, other] = [await certificates.pdf(signed), await certificates.pdf(signedText(second))];
	await launchBrowser();
});
afterAll(async () => {
	await closeBrowser();
	await live.close();
});

async function judged(page: Page, file: Uint8Array): Promise<void> {
	await page.goto(`${live.origin}/?lang=en`);
	await choose(page, file, "certificate.pdf");
	await answered(page);
}

/** How many pixels of a canvas have the colour of the frames. */
function framed(page: Page): Promise<number> {
	return page
		.locator(".differences canvas")
		.first()
		.evaluate((canvas) => {
			if (!(canvas instanceof HTMLCanvasElement)) return 0;
			const data = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
			let count = 0;
			for (let at = 0; at < data.length; at += 4) {
				if (data[at] === 0xc4 && data[at + 1] === 0x16 && data[at + 2] === 0x1c) count++;
			}
			return count;
		});
}

test("a paper that was saved again by another program is as good as the file that was issued", async () => {
	await withWindow({}, async ({ page, complaints }) => {
		await judged(page, await resaved(pdf, true));
		expect(await verdictOf(page)).toBe("valid");
		expect(await page.locator("main").innerText()).toContain(t("check.document.pass"));
		expect(complaints).toEqual([]);
	});
});

test("the page of one certificate around the data of another is invalid, told in words and framed on a picture", async () => {
	await withWindow({}, async ({ page, complaints, hosts }) => {
		const log = logOf(page);
		await judged(page, await withAttachment(other, signed));
		expect(await verdictOf(page)).toBe("invalid");
		expect(await page.locator("h1").innerText()).toBe(t("headline.document"));
		const words = await page.locator(".differences").innerText();
		expect(words).toContain(t("differences.signedName"));
		expect(words).toContain("Enkhtuya");
		await page.waitForSelector(".differences canvas");
		expect(await framed(page)).toBeGreaterThan(500);
		await recordSaid(page);
		expect(await isShown(page, "[role=alert]")).toBe(false);
		expect(log.filter((line) => personal.test(line))).toEqual([]);
		expect(complaints).toEqual([]);
		expect([...hosts]).toEqual([live.origin]);
	});
});

test("a part that only looks different is framed, too, in a picture as wide as the window allows", async () => {
	await withWindow({ viewport: { width: 320, height: 800 } }, async ({ page, complaints }) => {
		await judged(page, await edited(pdf, whiteOut));
		expect(await verdictOf(page)).toBe("invalid");
		expect(await page.locator(".differences").innerText()).toContain(t("differences.look"));
		await page.waitForSelector(".differences canvas");
		expect(await framed(page)).toBeGreaterThan(500);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
		expect(complaints).toEqual([]);
	});
});

test("a page that cannot be drawn again is never green", async () => {
	await withWindow({}, async ({ page }) => {
		await page.route(/paper-\w+\.woff/, (route) => route.abort());
		await judged(page, pdf);
		expect(await verdictOf(page)).toBe("undetermined");
		expect(await page.locator("h1").innerText()).toBe(t("headline.documentUnknown"));
	});
});
