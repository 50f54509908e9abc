import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page, Worker } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { messages } from "../../src/web/messages/messages.ts";
import { rosterOf, signedText } from "../http/open-service.ts";
import { closeBrowser, launchBrowser } from "../support/browser.ts";
import { edited, resaved, whiteOut } from "../support/changed-pdf.ts";
import { dropFiles } from "../support/drop-files.ts";
import { logOf, personal } from "../support/judging-pages.ts";
import { type LiveService, openLiveService } from "../support/live-service.ts";
import { withWindow } from "../support/window.ts";

const { t } = messages("en");
const count = 500;
/** Two of them were saved by other programs: the one as it was, the other with its page changed. */
const [saved, changed] = [10, 11];

let live: LiveService;
let folder: string;
let home: string;

/** The first is in force, the second revoked, the third suspended, the others in force. */
beforeAll(async () => {
	const people = Array.from({ length: count }, (_, n) => ({ family: "Ganbold", given: `Enkhtuya${letters(n)}` }));
	live = await openLiveService({}, rosterOf(people));
	home = `${live.origin}/?lang=en`;
	folder = mkdtempSync(join(tmpdir(), "tamga-500-"));
	for (const [index, certificate] of live.service.certificates.entries()) {
		const pdf = await live.service.services.certificates.pdf(signedText(certificate));
		writeFileSync(join(folder, `${index + 1}.pdf`), await asFound(index + 1, pdf));
	}
	await launchBrowser();
}, 90_000);
afterAll(async () => {
	await closeBrowser();
	await live.close();
	rmSync(folder, { recursive: true });
});

const letters = (n: number): string => String(n).replace(/\d/g, (digit) => "abcdefghij"[Number(digit)] ?? "");

async function asFound(number: number, pdf: Uint8Array): Promise<Uint8Array> {
	if (number === saved) return await resaved(pdf, true);
	return number === changed ? await edited(pdf, whiteOut) : pdf;
}

async function opened(page: Page): Promise<readonly Worker[]> {
	const threads: Worker[] = [];
	page.on("worker", (worker) => threads.push(worker));
	await page.goto(home);
	await page.waitForSelector(".judges");
	return threads;
}

const done = (page: Page) => page.locator("[data-done]").getByText("files are checked").waitFor({ timeout: 90_000 });

const rowsOf = (page: Page): Promise<readonly (string | undefined)[][]> =>
	page
		.locator("tbody tr")
		.evaluateAll((rows) =>
			rows.map((row) => [row.querySelector("th")?.innerText, row instanceof HTMLElement ? row.dataset["outcome"] : ""]),
		);

/** The modules that read and draw papers, as far as the page itself has loaded them. */
const readersOn = (page: Page): Promise<readonly string[]> =>
	page.evaluate(() =>
		performance
			.getEntriesByType("resource")
			.map(({ name }) => name.split("/").at(-1) ?? "")
			.filter((name) => /^(?:pdf|draw|compare|mark-shaper)\b/.test(name)),
	);

test("five hundred papers are judged in threads, a few at a time, and shown in their order; the page itself reads none", async () => {
	await withWindow({}, async ({ page, complaints }) => {
		const log = logOf(page);
		const threads = await opened(page);
		await dropFiles(page, folder);
		await done(page);
		const rows = await rowsOf(page);
		expect(rows.map(([file]) => file)).toEqual(Array.from({ length: count }, (_, n) => `${n + 1}.pdf`));
		const unusual = rows.filter(([, outcome]) => outcome !== "valid");
		expect(unusual).toEqual([
			["2.pdf", "invalid"],
			["3.pdf", "invalid"],
			[`${changed}.pdf`, "invalid"],
		]);
		expect(threads.length).toBeGreaterThan(0);
		expect(threads.length).toBeLessThanOrEqual(4);
		await expect.poll(() => page.workers()).toEqual([]);
		expect(await readersOn(page)).toEqual([]);
		expect(log.filter((line) => personal.test(line))).toEqual([]);
		expect(log.filter((line) => line.startsWith("POST")).length).toBeLessThan(10);
		expect(complaints).toEqual([]);
	});
}, 120_000);

test("the work can be stopped at any time, and what is done stays", async () => {
	await withWindow({}, async ({ page }) => {
		await opened(page);
		await dropFiles(page, folder);
		await page.locator("tbody tr").nth(5).waitFor();
		await page.getByRole("button", { name: t("files.stop") }).click();
		await done(page);
		const rows = await rowsOf(page);
		expect(rows.length).toBeGreaterThan(5);
		expect(rows.length).toBeLessThan(count);
		expect(await page.locator("[data-done]").innerText()).toContain(`${rows.length} of ${count}`);
		await expect.poll(() => page.workers()).toEqual([]);
	});
}, 60_000);
