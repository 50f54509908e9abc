import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bakePng } from "../../src/core/baked/baked-png.ts";
import { printedNumber } from "../../src/core/crockford.ts";
import { messages } from "../../src/web/messages/messages.ts";
import { rosterOf, signedText } from "../http/open-service.ts";
import { closeBrowser, launchBrowser } from "../support/browser.ts";
import { dropFiles } from "../support/drop-files.ts";
import { logOf } from "../support/judging-pages.ts";
import { signed as byStranger } from "../support/judging.ts";
import { type LiveService, openLiveService } from "../support/live-service.ts";
import { expectFine } from "../support/looks.ts";
import { plainPng } from "../support/pictures.ts";
import { withWindow } from "../support/window.ts";

const { t } = messages("en");

/** The first is in force, the second revoked, the third suspended, the others in force. */
const people = Array.from({ length: 20 }, (_, n) => ({
	family: "Ganbold",
	given: `Enkhtuya${"abcdefghijklmnopqrst"[n]}`,
}));
const personal = /Enkhtuya|Ganbold|proofValue|credentialSubject|%PDF|JVBERi|\d{60}/;

let live: LiveService;
let folder: string;
let home: string;

beforeAll(async () => {
	live = await openLiveService({}, rosterOf(people));
	home = `${live.origin}/?lang=en`;
	folder = await writeFolder(live);
	await launchBrowser();
}, 60_000);
afterAll(async () => {
	await closeBrowser();
	await live.close();
	rmSync(folder, { recursive: true });
});

/** Twenty papers, and below them a badge, a stranger's certificate, a changed one, and two files that are none. */
async function writeFolder({ service }: LiveService): Promise<string> {
	const top = mkdtempSync(join(tmpdir(), "tamga-files-"));
	const below = join(top, "more");
	mkdirSync(below);
	for (const [index, certificate] of service.certificates.entries()) {
		const pdf = await service.services.certificates.pdf(signedText(certificate));
		writeFileSync(join(top, `${String(index + 1).padStart(2, "0")}.pdf`), pdf);
	}
	const signed = signedText(service.certificates[3]);
	writeFileSync(join(below, "badge.png"), bakePng(plainPng(), signed));
	writeFileSync(join(below, "=changed.json"), signed.replace("Enkhtuya", "Mallory"));
	writeFileSync(join(below, "stranger.json"), JSON.stringify(await byStranger({ name: "=SUM(A1) <b>" })));
	writeFileSync(join(below, "photo.jpg"), Buffer.from("\xff\xd8\xff\xe0", "latin1"));
	writeFileSync(join(below, ".hidden"), "x");
	return top;
}

const done = (page: Page) => page.locator("[data-done]").getByText("files are checked").waitFor({ timeout: 60_000 });

const rowOf = (page: Page, file: string) =>
	page.locator("tbody tr").filter({ has: page.getByText(file, { exact: true }) });

describe("a folder on the start page", () => {
	test("is judged file by file on the device; nothing of it is sent, and what all need is asked for once", async () => {
		await withWindow({}, async ({ page, complaints, hosts }) => {
			const log = logOf(page);
			await page.goto(home);
			await page.waitForSelector(".judges");
			await dropFiles(page, folder);
			await done(page);
			expect(await page.locator("tbody tr").count()).toBe(24);
			const [first] = live.service.certificates;
			const row = rowOf(page, "01.pdf");
			expect(await row.getAttribute("data-outcome")).toBe("valid");
			expect(await row.innerText()).toContain("Ganbold Enkhtuyaa");
			expect(await row.innerText()).toContain(printedNumber(first?.number ?? ""));
			expect(await row.getByRole("link").getAttribute("href")).toBe(`/c/${first?.id}?lang=en`);
			for (const [file, outcome] of [
				["02.pdf", "invalid"],
				["03.pdf", "invalid"],
				["20.pdf", "valid"],
				["badge.png", "valid"],
				["=changed.json", "invalid"],
				["stranger.json", "unrecognised"],
				["photo.jpg", "unread"],
			] as const)
				expect(await rowOf(page, file).getAttribute("data-outcome"), file).toBe(outcome);
			expect(await rowOf(page, "=changed.json").innerText()).not.toContain("Mallory");
			expect(log.filter((line) => personal.test(line))).toEqual([]);
			const posts = log.filter((line) => line.startsWith("POST"));
			expect(posts.every((line) => line.startsWith("POST /evidence "))).toBe(true);
			expect(posts.length).toBeLessThan(10);
			expect(complaints).toEqual([]);
			expect([...hosts]).toEqual([live.origin]);
		});
	}, 90_000);

	test("gives a table that can be filtered, saved for a spreadsheet, and left again", async () => {
		await withWindow({}, async ({ page }) => {
			await page.goto(home);
			await page.waitForSelector(".judges");
			await dropFiles(page, join(folder, "more"));
			await done(page);
			expect(await page.locator("tbody tr:visible").count()).toBe(4);
			await page.getByLabel(t("files.show")).selectOption("unrecognised");
			expect(await page.locator("tbody tr:visible th").allInnerTexts()).toEqual(["stranger.json"]);
			const download = page.waitForEvent("download");
			await page.getByRole("button", { name: t("files.save") }).click();
			const saved = await download;
			expect(saved.suggestedFilename()).toBe("certificates.csv");
			const rows: string[][] = parse(readFileSync(await saved.path()), { bom: true });
			expect(rows[0]).toEqual([
				t("files.file"),
				t("files.verdict"),
				t("cert.holder"),
				t("cert.title"),
				t("cert.number"),
				t("fact.address"),
				"verdict",
			]);
			const byFile = new Map(rows.map((row) => [row[0], row]));
			expect(byFile.get("'=changed.json")?.at(-1)).toBe("invalid");
			expect(byFile.get("stranger.json")?.[3]).toBe("'=SUM(A1) <b>");
			expect(byFile.get("badge.png")?.[2]).toBe("Ganbold Enkhtuyad");
			await page.goBack();
			await page.waitForSelector("#file");
		});
	}, 60_000);
});

/** Somebody who is quicker than the second file. */
function stopAtFirstRow(): void {
	const stop = (): void => {
		if (document.querySelector("tbody tr") !== null) document.querySelector<HTMLElement>("[data-stop]")?.click();
	};
	new MutationObserver(stop).observe(document.body, { childList: true, subtree: true });
}

test("several files may be chosen, and the work stopped", async () => {
	await withWindow({}, async ({ page }) => {
		await page.goto(home);
		await page.waitForSelector(".judges");
		const papers = Array.from({ length: 20 }, (_, index) => join(folder, `${String(index + 1).padStart(2, "0")}.pdf`));
		await page.setInputFiles("#file", papers);
		await page.evaluate(stopAtFirstRow);
		await page.locator("form button").first().click();
		await done(page);
		expect(await page.locator("tbody tr").count()).toBe(1);
		expect(await page.locator("[data-done]").innerText()).toContain("1 of 20");
	});
}, 60_000);

/** What browsers do that give a page no thread, or fewer than it asks for. Run in the page. */
const withoutThreads: Readonly<Record<string, string>> = {
	"there are no workers": "delete window.Worker",
	"none may be started": "window.Worker = class { constructor() { throw new Error('refused'); } }",
	"one breaks as it starts":
		"window.Worker = class extends EventTarget { constructor() { super(); setTimeout(() => this.dispatchEvent(new Event('error'))); } postMessage() {} terminate() {} }",
	"only the first may be started":
		"{ const Real = window.Worker; let n = 0; window.Worker = function (...args) { if (n++ > 0) throw new Error('refused'); return new Real(...args); } }",
};

test.each(Object.entries(withoutThreads))(
	"where %s all files are judged all the same",
	async (_, script) => {
		await withWindow({}, async ({ page, complaints }) => {
			await page.addInitScript(script);
			await page.addInitScript("Object.defineProperty(navigator, 'hardwareConcurrency', { value: 3 })");
			await page.goto(home);
			await page.waitForSelector(".judges");
			const papers = ["01.pdf", "02.pdf", "03.pdf", "04.pdf", "05.pdf"].map((name) => join(folder, name));
			const others = ["badge.png", "=changed.json", "stranger.json", "photo.jpg"].map((name) =>
				join(folder, "more", name),
			);
			await page.setInputFiles("#file", [...papers, ...others]);
			await page.locator("form button").first().click();
			await done(page);
			const outcomes = await page
				.locator("tbody tr")
				.evaluateAll((rows) => rows.map((row) => [row.querySelector("th")?.textContent, row.dataset["outcome"]]));
			expect(Object.fromEntries(outcomes)).toEqual({
				"01.pdf": "valid",
				"02.pdf": "invalid",
				"03.pdf": "invalid",
				"04.pdf": "valid",
				"05.pdf": "valid",
				"badge.png": "valid",
				"=changed.json": "invalid",
				"stranger.json": "unrecognised",
				"photo.jpg": "unread",
			});
			// A paper was compared with what was signed, without a thread too.
			expect(await rowOf(page, "02.pdf").innerText()).toContain("Ganbold");
			expect(complaints).toEqual([]);
		});
	},
	90_000,
);

test("without JavaScript one file can be chosen, and the page says so", async () => {
	await withWindow({ javaScriptEnabled: false }, async ({ page }) => {
		await page.goto(home);
		expect(await page.locator("#file").getAttribute("multiple")).toBeNull();
		expect(await page.locator("#honest").innerText()).toContain("One file at a time");
	});
});

test("axe finds nothing in the table, it fits 320 px, and the keyboard reaches all of it", async () => {
	await withWindow({ viewport: { width: 320, height: 800 } }, async ({ page }) => {
		await page.goto(home);
		await page.waitForSelector(".judges");
		await dropFiles(page, join(folder, "more"));
		await done(page);
		await expectFine(page, "files");
		const reached: string[] = [];
		for (let step = 0; step < 6; step++) {
			await page.keyboard.press("Tab");
			reached.push(await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 60) ?? ""));
		}
		for (const part of ["data-save", 'id="show"', 'class="table"'])
			expect(
				reached.some((html) => html.includes(part)),
				part,
			).toBe(true);
	});
}, 60_000);
