import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeExport } from "../../src/app/export/make-export.ts";
import { recognisedIssuers } from "../../src/app/verify-document.ts";
import { languages } from "../../src/core/languages.ts";
import { printedAddress } from "../../src/core/payload/printed-address.ts";
import { staticPages } from "../../src/http/static-pages.ts";
import { messages } from "../../src/web/messages/messages.ts";
import { now, type OpenService, openService, signedText } from "../http/open-service.ts";
import { closeBrowser, launchBrowser } from "../support/browser.ts";
import { builtBrowser } from "../support/built-browser.ts";
import { answered, choose, logOf, personal, verdictOf } from "../support/judging-pages.ts";
import { expectFine } from "../support/looks.ts";
import { serveFiles } from "../support/static-server.ts";
import { tools } from "../support/tools.ts";
import { isShown, withWindow } from "../support/window.ts";

const { t } = messages("en");
const folder = mkdtempSync(join(tmpdir(), "tamga-copy-"));
const day = 24 * 60 * 60 * 1000;

let service: OpenService;
let copy: Awaited<ReturnType<typeof serveFiles>>;
let files: Map<string, Uint8Array>;

/** The folder that `tamga export` would write, behind a server that knows nothing but files. */
beforeAll(async () => {
	const built = await builtBrowser();
	service = await openService();
	const { office } = service;
	const site = { ...office.deployment };
	const pages = await staticPages(built.files, { site, at: now.toISOString() });
	const recognised = await recognisedIssuers(office.register, []);
	const deps = { ...office, publications: service.services.publications, contexts: new Map(), recognised };
	const made = await makeExport(deps, pages);
	files = new Map(made.files.map(({ path, bytes }) => [path, bytes]));
	copy = await serveFiles("/old/centre/", files);
	built.close();
	await launchBrowser();
}, 60_000);
afterAll(async () => {
	await closeBrowser();
	await copy.close();
	await service.close();
	rmSync(folder, { recursive: true });
});

const signed = (index: number): string => signedText(service.certificates[index]);
const printed = (index: number): string =>
	printedAddress(`https://certificates.example.mn/c/${service.certificates[index]?.id}`, signed(index), tools);

async function pasteAddress(page: Page, text: string): Promise<void> {
	await page.locator("#credential").fill(text);
	await page.getByRole("button", { name: t("home.pasteCheck") }).click();
}

async function at(page: Page, days: number, path = ""): Promise<void> {
	await page.clock.setSystemTime(now.getTime() + days * day);
	await page.goto(copy.address + path);
	await page.waitForSelector(".judges");
}

describe("an exported copy under any path of a server of files", () => {
	test.each([
		[0, 1, "valid"],
		[1, 1, "invalid"],
		[2, 1, "invalid"],
		[0, 8, "undetermined"],
		[1, 400, "invalid"],
	])("judges file %i after %i days: %s, and says of when it is and who signed it", async (index, days, verdict) => {
		await withWindow({}, async ({ page, complaints, hosts }) => {
			const log = logOf(page);
			await at(page, days);
			await choose(page, signed(index));
			await page.waitForSelector("[data-basis=copy]");
			expect(await verdictOf(page)).toBe(verdict);
			const basis = await page.locator("[data-basis]").innerText();
			expect(basis).toContain("23 November 2026");
			expect(basis).toMatch(/did:web:certificates\.example\.mn#z6Mk\w+/);
			expect(log.filter((line) => !line.startsWith("GET /old/centre/") || personal.test(line))).toEqual([]);
			expect(complaints).toEqual([]);
			expect([...hosts]).toEqual([new URL(copy.address).origin]);
		});
	});

	test("judges the address of a printed code, pasted or opened", async () => {
		await withWindow({ locale: "mn" }, async ({ page }) => {
			const log = logOf(page);
			await at(page, 1);
			await pasteAddress(page, printed(0));
			await answered(page);
			expect(await verdictOf(page)).toBe("valid");
			await page.goto(printed(1).replace("https://certificates.example.mn/", copy.address));
			await answered(page);
			expect(await verdictOf(page)).toBe("invalid");
			expect(await page.locator("main").innerText()).toContain(messages("mn").t("basis.title"));
			expect(log.filter((line) => personal.test(line))).toEqual([]);
		});
	});

	test.each(["export.json", "recognition.json", "status/must/1/revocation"])(
		"judges nothing once %s was changed",
		async (path) => {
			const original = files.get(path) ?? new Uint8Array();
			const text = new TextDecoder().decode(original).replace("certificates.example", "certificates.exampel");
			files.set(path, new TextEncoder().encode(text));
			await withWindow({}, async ({ page }) => {
				await at(page, 1);
				await choose(page, signed(0));
				await page.locator(".device").first().getByText(t("copy.broken")).waitFor();
				expect(await isShown(page, "main > [data-verdict]")).toBe(false);
			});
			files.set(path, original);
		},
	);

	test("fits 320 px in every language, and axe finds nothing", async () => {
		await withWindow({ viewport: { width: 320, height: 800 } }, async ({ page }) => {
			for (const language of languages) {
				await at(page, 1, language === "en" ? "" : `${language}.html`);
				await expectFine(page, `copy-${language}`);
				await choose(page, signed(0));
				await page.waitForSelector("[data-basis=copy]");
				await expectFine(page, `copy-${language}-answer`);
			}
		});
	}, 60_000);
});

test("opened as a file it says what it needs, and looks as it should", async () => {
	for (const [path, bytes] of files) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), bytes);
	}
	await withWindow({ viewport: { width: 320, height: 800 } }, async ({ page }) => {
		await page.goto(`file://${folder}/index.html`);
		// The test browser lets files load modules, which browsers of people do not.
		await page.evaluate(() => document.documentElement.classList.remove("judges"));
		expect(await isShown(page, ".without-judge")).toBe(true);
		expect(
			await page.evaluate(() => getComputedStyle(document.querySelector(".card") ?? document.body).borderRadius),
		).not.toBe("0px");
	});
});
