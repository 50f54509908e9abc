import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeBrowser, launchBrowser } from "../support/browser.ts";
import { expectFits, takePicture } from "../support/looks.ts";
import { servePages } from "../support/page-server.ts";
import { pagesIn } from "../support/sample-pages.ts";
import { isShown, withWindow } from "../support/window.ts";

const pages = pagesIn("en");
let server: Awaited<ReturnType<typeof servePages>>;

beforeAll(async () => {
	server = await servePages(pages);
	await launchBrowser();
});
afterAll(async () => {
	await closeBrowser();
	await server.close();
});

const verdicts = [
	["c/valid", "VALID"],
	["c/revoked", "REVOKED"],
	["c/statusUnknown", "could not"],
	["verify/unrecognised", "not"],
] as const;

/** Colours of the sign's outline and of the sign on it, as the browser draws them. */
const signColours = (page: Page): Promise<readonly string[]> =>
	page.evaluate(() =>
		[
			["outline", "fill"],
			["sign", "stroke"],
		].map(([part, property]) => {
			const shape = document.querySelector(`.verdict-icon .${part}`);
			return shape === null ? "" : getComputedStyle(shape).getPropertyValue(property ?? "");
		}),
	);

const ring = (page: Page): Promise<string> =>
	page.evaluate(() => {
		const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body);
		return `${outlineStyle} ${outlineWidth}`;
	});

test.each(["light", "dark"] as const)(
	"in colours that the reader forces on every page (%s), words and a sign tell the verdict",
	async (colorScheme) => {
		await withWindow({ forcedColors: "active", colorScheme }, async ({ page }) => {
			for (const [path, words] of verdicts) {
				await page.goto(`${server.origin}/en/${path}`);
				expect(await page.locator(".verdict").innerText(), path).toContain(words);
				expect(await isShown(page, ".verdict-icon"), path).toBe(true);
				const [outline, sign] = await signColours(page);
				expect(outline, path).not.toBe(sign);
				await takePicture(page, `forced-${path.replace("/", "-")}`);
			}
		});
	},
);

/** Where the keyboard comes, one after the other, each with the ring around it, until it begins anew. */
async function reachedByTab(page: Page): Promise<ReadonlyMap<number, string>> {
	const rings = new Map<number, string>();
	for (;;) {
		await page.keyboard.press("Tab");
		const place = await page.evaluate(() => {
			const { activeElement, body } = document;
			return activeElement === body
				? -1
				: [...document.querySelectorAll("*")].findIndex((one) => one === activeElement);
		});
		if (place === -1 || rings.has(place)) return rings;
		rings.set(place, await ring(page));
	}
}

test.each(["none", "active"] as const)(
	"the keyboard reaches every link, field and button, and shows where it is (forced colours: %s)",
	async (forcedColors) => {
		await withWindow({ forcedColors }, async ({ page }) => {
			for (const path of ["home", "c/valid"]) {
				await page.goto(`${server.origin}/en/${path}`);
				const reached = await reachedByTab(page);
				expect([...reached].filter(([, look]) => look !== "solid 3px")).toEqual([]);
				// In the order in which it is read.
				expect([...reached.keys()]).toEqual([...reached.keys()].toSorted((one, other) => one - other));
				const shown = await page.locator("a:visible, button:visible, input:visible, summary:visible").count();
				expect(reached.size, path).toBeGreaterThanOrEqual(shown);
			}
		});
	},
);

test("nothing moves, whether or not its reader asked for that", async () => {
	await withWindow({ reducedMotion: "reduce" }, async ({ page }) => {
		for (const path of ["home", "c/valid", "statistics"]) {
			await page.goto(`${server.origin}/en/${path}`);
			for (const reducedMotion of ["reduce", "no-preference"] as const) {
				await page.emulateMedia({ reducedMotion });
				expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
			}
		}
	});
});

/** 1280 by 1024 at 400 %. */
test("enlarged fourfold, every page still fits, and nothing stays in the way of what is read", async () => {
	await withWindow({ viewport: { width: 320, height: 256 } }, async ({ page }) => {
		for (const path of ["home", "c/valid", "c/revoked", "verify/changedPage", "number/revoked", "statistics"]) {
			await page.goto(`${server.origin}/en/${path}`);
			await expectFits(page, path);
			const stuck = await page.evaluate(
				() =>
					[...document.querySelectorAll("*")].filter((one) => /fixed|sticky/.test(getComputedStyle(one).position))
						.length,
			);
			expect(stuck, path).toBe(0);
		}
	});
});

test("what a finger aims at is at least 24 px wide and high", async () => {
	await withWindow({ viewport: { width: 320, height: 800 }, hasTouch: true }, async ({ page }) => {
		for (const path of ["home", "c/valid", "statistics", "report"]) {
			await page.goto(`${server.origin}/en/${path}`);
			// Links inside a sentence are as high as its lines, and may be.
			const small = await page
				.locator("button:visible, summary:visible, input:visible, select:visible, nav a:visible, a.button:visible")
				.evaluateAll((all) =>
					all.flatMap((one) => {
						const { width, height } = one.getBoundingClientRect();
						return Math.min(width, height) < 24 ? [one.outerHTML.slice(0, 120)] : [];
					}),
				);
			expect(small, path).toEqual([]);
		}
	});
});
