import { createCanvas, loadImage } from "@napi-rs/canvas";
import { afterAll, beforeAll, expect, test } from "vitest";
import { languages } from "../../src/core/languages.ts";
import { closeBrowser, launchBrowser } from "../support/browser.ts";
import { expectFine, expectFits } from "../support/looks.ts";
import { servePages } from "../support/page-server.ts";
import { readQr } from "../support/pdf-pixels.ts";
import { offerLink, walletPagesIn } from "../support/wallet-pages.ts";
import { withWindow } from "../support/window.ts";

const pages = new Map(languages.flatMap((language) => [...walletPagesIn(language)]));
let server: Awaited<ReturnType<typeof servePages>>;

beforeAll(async () => {
	server = await servePages(pages);
	await launchBrowser();
});
afterAll(async () => {
	await closeBrowser();
	await server.close();
});

test("pages for wallets fit the narrowest phone, and leave axe silent in the light and in the dark", async () => {
	await withWindow({ viewport: { width: 320, height: 800 } }, async ({ page }) => {
		for (const path of pages.keys()) {
			await page.goto(server.origin + path);
			if (/^\/(en|mn)\//.test(path)) await expectFine(page, path.slice(1).replaceAll("/", "-"));
			else await expectFits(page, path);
		}
	});
}, 60_000);

test("a phone reads the code of an offer from a dark page", async () => {
	await withWindow({ viewport: { width: 768, height: 900 }, colorScheme: "dark" }, async ({ page }) => {
		await page.goto(`${server.origin}/en/wallet/offer`);
		const picture = await page.locator(".wallet-code").screenshot();
		const image = await loadImage(picture);
		const canvas = createCanvas(image.width, image.height);
		canvas.getContext("2d").drawImage(image, 0, 0);
		expect(await readQr(canvas)).toBe(offerLink);
	});
}, 30_000);
