import { mkdirSync } from "node:fs";
import { AxeBuilder } from "@axe-core/playwright";
import { PDFDocument } from "pdf-lib";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeBrowser, launchBrowser } from "../support/browser.ts";
import { hostileTexts } from "../support/hostile.ts";
import { servePages } from "../support/page-server.ts";
import { pages, pagesIn, samplePage } from "../support/sample-pages.ts";
import { sampleReports } from "../support/sample-reports.ts";
import { isShown, withWindow } from "../support/window.ts";

const hostile = new Map(
	hostileTexts.map((text, index) => {
		const holder = { order: "mononym", native: { given: text } } as const;
		return [`/hostile/${index}`, samplePage(sampleReports.valid, "en", { holder, result: text })];
	}),
);
const long = samplePage(sampleReports.valid, "mn", {
	holder: {
		order: "patronymic-first",
		native: { family: "Ө".repeat(75), given: "Ү".repeat(75) },
		latin: { family: "Öndörgegeenzanabazar".repeat(4), given: "Ü ".repeat(40) },
	},
});

let server: Awaited<ReturnType<typeof servePages>>;
const folder = new URL("../../screenshots/", import.meta.url).pathname;

beforeAll(async () => {
	mkdirSync(folder, { recursive: true });
	server = await servePages(new Map([...pages, ...hostile, ["/long", long]]));
	await launchBrowser();
});

afterAll(async () => {
	await closeBrowser();
	await server.close();
});

/** The same part drawn again tells nothing new: of uploads, foreign files and numbers a few are enough. */
const isNew = (path: string): boolean =>
	!/\/(verify|foreign|number)\//.test(path) ||
	/\/verify\/(tampered|changedPage|unrecognised|lookAlike|pdf)$|\/foreign\/unrecognised$|\/number\/revoked$/.test(path);
const everywhere = [...pages.keys()].filter(isNew);
/** Of the pages that differ only in their words, one for each verdict. */
const alike = /\/c\/(replaced|suspended|expired|notYetValid|foreignKey|issuerUnknown|pageNotCompared|pdf)$/;
const english = [...pagesIn("en").keys()].filter((path) => isNew(path) && !alike.test(path));
/** The words are others and longer: of each kind of page one, in the other alphabet. */
const mongolian = ["c/valid", "c/revoked", "verify/lookAlike", "home", "mistyped"].map((name) => `/mn/${name}`);
const shown = [
	"c/valid",
	"c/revoked",
	"c/statusUnknown",
	"verify/unrecognised",
	"verify/changedPage",
	"home",
	"report",
];
const fileOf = (path: string, look: string): string => `${folder}${path.slice(1).replaceAll("/", "-")}-${look}.png`;
const overflow = (page: Page): Promise<number> =>
	page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe.each(["light", "dark"] as const)("in %s", (colorScheme) => {
	test.each([320, 768, 1280])(
		"pages fit a window of %i px, in pictures too",
		async (width) => {
			await withWindow({ viewport: { width, height: 800 }, colorScheme }, async ({ page }) => {
				for (const path of ["en", "mn", "fr"].flatMap((language) => shown.map((name) => `/${language}/${name}`))) {
					await page.goto(server.origin + path);
					expect(await overflow(page), path).toBe(0);
					if (path.startsWith("/fr/")) continue;
					await page.screenshot({ path: fileOf(path, `${width}-${colorScheme}`), fullPage: true });
				}
			});
		},
		120_000,
	);

	test("axe finds nothing to object to, on any page", async () => {
		await withWindow({ viewport: { width: 390, height: 800 }, colorScheme }, async ({ page }) => {
			for (const path of [...english, ...mongolian]) {
				await page.goto(server.origin + path);
				for (const summary of await page.locator("summary").all()) await summary.click();
				const { violations } = await new AxeBuilder({ page }).analyze();
				expect(
					violations.map(({ id, nodes }) => [id, nodes[0]?.html]),
					path,
				).toEqual([]);
			}
		});
	}, 240_000);
});

test("every page in every language fits 320 px, without complaints and without any other host", async () => {
	await withWindow({ viewport: { width: 320, height: 640 } }, async ({ page, complaints, hosts }) => {
		for (const path of [...everywhere, "/long"]) {
			await page.goto(server.origin + path);
			expect(await overflow(page), path).toBe(0);
		}
		expect(complaints).toEqual([]);
		expect([...hosts]).toEqual([server.origin]);
	});
}, 120_000);

test("the longest names keep to the page", async () => {
	await withWindow({ viewport: { width: 320, height: 640 } }, async ({ page }) => {
		await page.goto(`${server.origin}/long`);
		const widths = await page
			.locator(".name")
			.evaluateAll((names) => names.map((name) => name.scrollWidth - name.clientWidth));
		expect(widths).toEqual([0, 0]);
		await page.screenshot({ path: `${folder}long-320.png`, fullPage: true });
	});
});

test("hostile names do nothing", async () => {
	await withWindow({}, async ({ page, complaints, hosts }) => {
		for (const path of hostile.keys()) {
			await page.goto(server.origin + path);
			expect(await isShown(page, ".holder")).toBe(true);
		}
		expect(complaints).toEqual([]);
		expect([...hosts]).toEqual([server.origin]);
	});
});

test("a name that would turn its surroundings around is shown as it is", async () => {
	const turned = hostileTexts.findIndex((text) => text.includes("\u202E"));
	await withWindow({}, async ({ page }) => {
		await page.goto(`${server.origin}/hostile/${turned}`);
		expect(await page.locator(".name").innerText()).toBe("БатU+202Eдлоб");
	});
});

test.each(["en", "mn", "zh", "fr"])(
	"printed in %s, the check fits on one sheet with every check on it",
	async (language) => {
		await withWindow({}, async ({ page }) => {
			for (const name of Object.keys(sampleReports)) {
				await page.goto(`${server.origin}/${language}/c/${name}`);
				const sheet = await PDFDocument.load(await page.pdf({ preferCSSPageSize: true }));
				expect(sheet.getPageCount(), name).toBe(1);
			}
			await page.emulateMedia({ media: "print" });
			await page.goto(`${server.origin}/${language}/c/revoked`);
			expect(await isShown(page, ".checks")).toBe(true);
			await page.screenshot({ path: `${folder}${language}-print.png`, fullPage: true });
		});
	},
	60_000,
);
