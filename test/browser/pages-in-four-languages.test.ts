import { PDFDocument } from "pdf-lib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeBrowser, launchBrowser } from "../support/browser.ts";
import { expectFits } from "../support/looks.ts";
import { isNew, tellsMore } from "../support/page-choice.ts";
import { servePages } from "../support/page-server.ts";
import { pages } from "../support/sample-pages.ts";
import { isShown, withWindow } from "../support/window.ts";

let server: Awaited<ReturnType<typeof servePages>>;

beforeAll(async () => {
	server = await servePages(pages);
	await launchBrowser();
});
afterAll(async () => {
	await closeBrowser();
	await server.close();
});

test("every page in every language fits 320 px, without complaints and without any other host", async () => {
	await withWindow({ viewport: { width: 320, height: 800 } }, async ({ page, complaints, hosts }) => {
		for (const path of [...pages.keys()].filter(isNew)) {
			await page.goto(server.origin + path);
			await expectFits(page, path);
		}
		expect(complaints).toEqual([]);
		expect([...hosts]).toEqual([server.origin]);
	});
}, 120_000);

/** French is the longest, so every state is printed in it. */
const isPrinted = (path: string): boolean => path.includes("/c/") && (path.startsWith("/fr/") || tellsMore(path));

test("printed, the check fits on one sheet with every check on it", async () => {
	await withWindow({}, async ({ page }) => {
		for (const path of [...pages.keys()].filter(isPrinted)) {
			await page.goto(server.origin + path);
			const sheet = await PDFDocument.load(await page.pdf({ preferCSSPageSize: true }));
			expect(sheet.getPageCount(), path).toBe(1);
		}
		await page.emulateMedia({ media: "print" });
		expect(await isShown(page, ".checks")).toBe(true);
	});
}, 120_000);
