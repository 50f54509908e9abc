import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page, Worker } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { rosterOf, signedText } from "../http/open-service.ts";
import { closeBrowser, launchBrowser } from "../support/browser.ts";
import { edited, resaved, whiteOut } from "../support/changed-pdf.ts";
import { dropFiles } from "../support/drop-files.ts";
import { logOf, personal } from "../support/judging-pages.ts";
import { type LiveService, openLiveService } from "../support/live-service.ts";
import { withWindow } from "../support/window.ts";

const count = 500;
/** Every so-manieth is a paper, the others are credentials without one, so that the test stays short. */
const paperEvery = 5;
/** Two of them were saved by other programs: the one as it was, the other with its page changed. */
const [saved, changed] = [10, 15];

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
		const signed = signedText(certificate);
		writeFileSync(join(folder, nameOf(index + 1)), isPaper(index + 1) ? await paper(index + 1, signed) : signed);
	}
	await launchBrowser();
}, 90_000);
afterAll(async () => {
	await closeBrowser();
	await live.close();
	rmSync(folder, { recursive: true });
});

const letters = (n: number): string => String(n).replace(/\d/g, (digit) => "abcdefghij"[Number(digit)] ?? "");

const isPaper = (number: number): boolean => number % paperEvery === 0;
const nameOf = (number: number): string => `${number}.${isPaper(number) ? "pdf" : "json"}`;

async function paper(number: number, signed: string): Promise<Uint8Array> {
	const pdf = await live.service.services.certificates.pdf(signed);
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

test("five hundred files are judged in threads, a few at a time, and shown in their order; the page itself reads none", async () => {
	await withWindow({}, async ({ page, complaints }) => {
		const log = logOf(page);
		const threads = await opened(page);
		await dropFiles(page, folder);
		await done(page);
		const rows = await rowsOf(page);
		expect(rows.map(([file]) => file)).toEqual(Array.from({ length: count }, (_, n) => nameOf(n + 1)));
		const unusual = rows.filter(([, outcome]) => outcome !== "valid");
		expect(unusual).toEqual([
			["2.json", "invalid"],
			["3.json", "invalid"],
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
