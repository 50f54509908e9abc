import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeBrowser, launchBrowser } from "../support/browser.ts";
import { servePages } from "../support/page-server.ts";
import { pagesIn, samplePage } from "../support/sample-pages.ts";
import { sampleReports } from "../support/sample-reports.ts";
import { withWindow } from "../support/window.ts";

const latinName = { order: "given-first", latin: { family: "Ganbold", given: "Enkhtuya" } } as const;
const chineseName = { order: "mononym", native: { given: "王小明" } } as const;
const pages = new Map([
	["/en", samplePage(sampleReports.valid, "en", { holder: latinName })],
	["/mn", samplePage(sampleReports.valid, "mn")],
	["/zh", samplePage(sampleReports.valid, "zh")],
	["/wang", samplePage(sampleReports.valid, "en", { holder: chineseName })],
	...pagesIn("fr"),
]);
let server: Awaited<ReturnType<typeof servePages>>;

beforeAll(async () => {
	server = await servePages(pages);
	await launchBrowser();
});
afterAll(async () => {
	await closeBrowser();
	await server.close();
});

/** The parts of fonts that a page asks for until all its letters are drawn: family and range, without weight. */
async function partsFor(path: string): Promise<ReadonlySet<string>> {
	const parts = new Set<string>();
	await withWindow({}, async ({ page, complaints }) => {
		page.on("response", (response) => {
			const file = /\/assets\/(noto-.*)-\d{3}-normal\.[\d.]+\.woff2$/.exec(response.url())?.[1];
			if (file !== undefined) parts.add(`${response.status()} ${file}`);
		});
		await page.goto(server.origin + path);
		await fontsReady(page);
		expect(complaints).toEqual([]);
	});
	return parts;
}

async function fontsReady(page: Page): Promise<void> {
	await page.evaluate(() => document.fonts.ready);
}

test("a page loads the letters that it shows and no others", async () => {
	const english = await partsFor("/en");
	expect(english).toContain("200 noto-serif-latin");
	expect(english).toContain("200 noto-sans-latin");
	expect([...english].filter((part) => /greek|vietnamese|ext/.test(part))).toEqual([]);
	// The two letters by which Chinese calls itself, and no more of it.
	expect([...english].filter((part) => part.includes("noto-sans-sc")).length).toBeLessThanOrEqual(2);
	const mongolian = await partsFor("/mn");
	expect(mongolian).toContain("200 noto-serif-cyrillic");
	expect(mongolian).toContain("200 noto-sans-cyrillic-ext");
	const chinese = [...(await partsFor("/zh"))].filter((part) => part.startsWith("200 noto-sans-sc"));
	expect(chinese.length).toBeGreaterThan(10);
	expect(chinese.length).toBeLessThan(80);
	expect([...(await partsFor("/wang"))].filter((part) => part.includes("noto-sans-sc")).length).toBeGreaterThan(2);
}, 60_000);

test("names and the verdict stand in Noto Serif, everything else in Noto Sans", async () => {
	await withWindow({}, async ({ page }) => {
		await page.goto(`${server.origin}/mn`);
		const families = await page.evaluate(() =>
			["h1", ".name", "dd", "h2"].map((part) => {
				const element = document.querySelector(part);
				return element === null ? "" : getComputedStyle(element).fontFamily.split(",")[0];
			}),
		);
		expect(families).toEqual(['"Noto Serif"', '"Noto Serif"', '"Noto Sans"', '"Noto Sans"']);
	});
});

test("when the fonts come, what stands below the verdict moves by less than a line", async () => {
	await withWindow({ viewport: { width: 390, height: 800 } }, async ({ page }) => {
		const top = (): Promise<number> => page.locator(".compare").evaluate((card) => card.getBoundingClientRect().top);
		await page.route(/\.woff2$/, (route) => route.abort());
		await page.goto(`${server.origin}/fr/c/valid`);
		const before = await top();
		await page.unroute(/\.woff2$/);
		await page.reload();
		await fontsReady(page);
		expect(Math.abs((await top()) - before)).toBeLessThan(25);
	});
});
