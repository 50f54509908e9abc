import { mkdirSync } from "node:fs";
import { createCanvas, loadImage } from "@napi-rs/canvas";
import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { languages } from "../../src/core/languages.ts";
import { closeBrowser, launchBrowser } from "../support/browser.ts";
import { servePages } from "../support/page-server.ts";
import { readQr } from "../support/pdf-pixels.ts";
import { offerLink, walletPagesIn } from "../support/wallet-pages.ts";
import { withWindow } from "../support/window.ts";

const pages = new Map(languages.flatMap((language) => [...walletPagesIn(language)]));
const folder = new URL("../../screenshots/", import.meta.url).pathname;
let server: Awaited<ReturnType<typeof servePages>>;

beforeAll(async () => {
	mkdirSync(folder, { recursive: true });
	server = await servePages(pages);
	await launchBrowser();
});
afterAll(async () => {
	await closeBrowser();
	await server.close();
});

test.each(["light", "dark"] as const)(
	"pages for wallets fit the narrowest phone and leave axe silent in %s",
	async (colorScheme) => {
		await withWindow({ viewport: { width: 320, height: 700 }, colorScheme }, async ({ page }) => {
			for (const path of pages.keys()) {
				await page.goto(server.origin + path);
				const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
				expect(over, path).toBeLessThanOrEqual(0);
				if (/^\/(en|mn)\//.test(path)) {
					const { violations } = await new AxeBuilder({ page }).analyze();
					expect(violations.map(({ id }) => `${path} ${id}`)).toEqual([]);
					const name = path.slice(1).replaceAll("/", "-");
					await page.screenshot({ path: `${folder}${name}-320-${colorScheme}.png`, fullPage: true });
				}
			}
		});
	},
	120_000,
);

test("a phone reads the code of an offer from a dark page", async () => {
	await withWindow({ viewport: { width: 768, height: 900 }, colorScheme: "dark" }, async ({ page }) => {
		await page.goto(`${server.origin}/en/wallet/offer`);
		const picture = await page.locator(".wallet-code").screenshot({ path: `${folder}wallet-code.png` });
		const image = await loadImage(picture);
		const canvas = createCanvas(image.width, image.height);
		canvas.getContext("2d").drawImage(image, 0, 0);
		expect(await readQr(canvas)).toBe(offerLink);
	});
}, 30_000);
