import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeBrowser, launchBrowser } from "../support/browser.ts";
import { hostileTexts } from "../support/hostile.ts";
import { expectFits, objectionsTo, takePicture } from "../support/looks.ts";
import { servePages } from "../support/page-server.ts";
import { tellsMore } from "../support/page-choice.ts";
import { pagesIn, samplePage } from "../support/sample-pages.ts";
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
const pages = new Map([...pagesIn("en"), ...pagesIn("mn"), ...hostile, ["/long", long]]);

let server: Awaited<ReturnType<typeof servePages>>;

beforeAll(async () => {
	server = await servePages(pages);
	await launchBrowser();
});
afterAll(async () => {
	await closeBrowser();
	await server.close();
});

const english = [...pagesIn("en").keys()].filter(tellsMore);
/** The words are others and longer: of each kind of page one, in the other alphabet. */
const mongolian = ["c/valid", "c/revoked", "verify/lookAlike", "home", "mistyped"].map((name) => `/mn/${name}`);

async function unfoldAll(page: Page): Promise<void> {
	await page.locator("details").evaluateAll((all) => {
		for (const one of all) if (one instanceof HTMLDetailsElement) one.open = true;
	});
}

describe.each([
	["English", english],
	["Mongolian", mongolian],
])("pages in %s", (_, paths) => {
	test("fit every width, and axe finds nothing to object to, unfolded, in the light and in the dark", async () => {
		await withWindow({ viewport: { width: 320, height: 800 } }, async ({ page, complaints, hosts }) => {
			for (const path of paths) {
				await page.goto(server.origin + path);
				await unfoldAll(page);
				await expectFits(page, path, [1280, 768, 320]);
				expect(await objectionsTo(page), path).toEqual([]);
				await takePicture(page, path.slice(1).replaceAll("/", "-"));
			}
			expect(complaints).toEqual([]);
			expect([...hosts]).toEqual([server.origin]);
		});
	}, 120_000);
});

test("the longest names keep to the page", async () => {
	await withWindow({}, async ({ page }) => {
		await page.goto(`${server.origin}/long`);
		await expectFits(page, "long");
		const widths = await page
			.locator(".name")
			.evaluateAll((names) => names.map((name) => name.scrollWidth - name.clientWidth));
		expect(widths).toEqual([0, 0]);
		await takePicture(page, "long");
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
