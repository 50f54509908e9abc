import { mkdirSync } from "node:fs";
import axe from "axe-core";
import type { Page } from "playwright-core";
import { expect } from "vitest";

/** What the dark can spoil: it changes colours and nothing else. */
const ofColours = ["color-contrast", "link-in-text-block"];

/** What axe has to say of a page as it stands, in the light and in the dark. Injecting it once is most of its speed. */
export async function objectionsTo(page: Page): Promise<readonly string[]> {
	await page.evaluate(axe.source);
	await page.emulateMedia({ colorScheme: "light" });
	const inLight = await run(page, {});
	await page.emulateMedia({ colorScheme: "dark" });
	const inDark = await run(page, { runOnly: ofColours });
	await page.emulateMedia({ colorScheme: null });
	return [...inLight, ...inDark.map((objection) => `in the dark: ${objection}`)];
}

function run(page: Page, options: axe.RunOptions): Promise<readonly string[]> {
	const settings = JSON.stringify({ ...options, resultTypes: ["violations"] });
	return page.evaluate<readonly string[]>(
		`axe.run(${settings}).then(({ violations }) => violations.map(({ id, nodes }) => id + " " + nodes[0].html))`,
	);
}

/** Nothing is wider than the window, at each of these widths in CSS pixels. */
export async function expectFits(page: Page, name: string, widths: readonly number[] = [320]): Promise<void> {
	for (const width of widths) {
		await page.setViewportSize({ width, height: page.viewportSize()?.height ?? 800 });
		const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
		expect(over, `${name} at ${width} px`).toBe(0);
	}
}

/** A state of a page that suits everybody: the narrowest phone, light and dark, and axe. */
export async function expectFine(page: Page, name: string): Promise<void> {
	await expectFits(page, name);
	expect(await objectionsTo(page), name).toEqual([]);
	await takePicture(page, name);
}

/** For people to look through: only where `TAMGA_PICTURES` names a folder, because pictures take longer than checks. */
export async function takePicture(page: Page, name: string): Promise<void> {
	const folder = process.env["TAMGA_PICTURES"];
	if (folder === undefined) return;
	mkdirSync(folder, { recursive: true });
	for (const colorScheme of ["light", "dark"] as const) {
		await page.emulateMedia({ colorScheme });
		await page.screenshot({ path: `${folder}/${name}-${colorScheme}.png`, fullPage: true });
	}
	await page.emulateMedia({ colorScheme: null });
}
