import { afterAll, beforeAll, expect, test } from "vitest";
import { makeClaim } from "../../src/app/holder/claims.ts";
import type { Settled } from "../../src/app/holder/deliver-messages.ts";
import { languages, type Language } from "../../src/core/languages.ts";
import { closeBrowser, launchBrowser } from "../support/browser.ts";
import { collect } from "../support/certificates.ts";
import { graduates } from "../support/graduates.ts";
import { type LiveService, openLiveService } from "../support/live-service.ts";
import { expectFine, expectFits } from "../support/looks.ts";
import { withWindow } from "../support/window.ts";

const titles = { en: "Your certificate", mn: "Таны гэрчилгээ", zh: "您的证书", fr: "Votre certificat" } as const;

let live: LiveService;
let mails: readonly Settled[];

beforeAll(async () => {
	// The second is revoked before its mail goes out and the third suspended; each language has one in force among eight.
	live = await openLiveService({}, new TextDecoder().decode(graduates(8)));
	mails = await collect(live.service.office.courier.deliver());
	await launchBrowser();
}, 60_000);
afterAll(async () => {
	await closeBrowser();
	await live.close();
});

/** Where a mail's link leads, on the port of the test. */
function pathOf(language: Language): string {
	const suspended = live.service.certificates[2]?.id;
	const settled = mails.find((mail) => mail.language === language && mail.certificate !== suspended);
	return live.origin + new URL(settled?.link ?? "", live.origin).pathname;
}

test.each(languages)(
	"a mail's link in %s opens the page in that language, with the paper's picture; axe has nothing to say of it",
	async (language) => {
		await withWindow({ viewport: { width: 320, height: 800 } }, async ({ page, complaints, hosts }) => {
			await page.goto(pathOf(language));
			expect(await page.locator("h1").textContent()).toBe(titles[language]);
			expect(await page.locator(".paper img").evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1200);
			await expectFits(page, language, [1100]);
			await expectFine(page, `claim-${language}`);
			expect(complaints).toEqual([]);
			expect([...hosts]).toEqual([live.origin]);
		});
	},
);

test("the languages lead to the same page", async () => {
	await withWindow({ viewport: { width: 800, height: 900 } }, async ({ page }) => {
		const address = pathOf("mn");
		await page.goto(address);
		for (const language of languages) {
			await page.locator(`.languages a[lang=${language}]`).click();
			expect(await page.locator("h1").textContent()).toBe(titles[language]);
			expect(page.url().split("?")[0]).toBe(address);
		}
	});
});

test("the PDF and the badge are saved with a click", async () => {
	await withWindow({ viewport: { width: 800, height: 900 } }, async ({ page }) => {
		await page.goto(pathOf("en"));
		for (const [index, suffix] of [
			[0, "pdf"],
			[1, "png"],
			[2, "svg"],
			[3, "json"],
		] as const) {
			const [download] = await Promise.all([
				page.waitForEvent("download"),
				page.locator("#downloads .button").nth(index).click(),
			]);
			expect(download.suggestedFilename()).toMatch(new RegExp(`^[0-9A-Z]{26}\\.${suffix}$`));
		}
	});
});

test("a button copies the field beside it; without scripts the fields are there and the buttons are not", async () => {
	await withWindow({ permissions: ["clipboard-read", "clipboard-write"] }, async ({ page }) => {
		await page.goto(pathOf("en"));
		const button = page.locator('button[data-copy="public-address"]');
		await button.click();
		await page.locator("#address [role=status]").getByText("Copied").waitFor();
		const copied = await page.evaluate(() => navigator.clipboard.readText());
		expect(copied).toBe(await page.locator("#public-address").inputValue());
		expect(copied).toMatch(/^https:\/\/certificates\.example\.mn\/c\/[0-9A-Z]{26}$/);
	});
	await withWindow({ javaScriptEnabled: false }, async ({ page }) => {
		await page.goto(pathOf("en"));
		expect(await page.locator("#public-address").inputValue()).toContain("/c/");
		expect(await page.locator("button[data-copy]:visible").count()).toBe(0);
	});
});

test("of a revoked certificate the page says so", async () => {
	const { office, certificates } = live.service;
	expect(mails.map(({ certificate }) => certificate)).not.toContain(certificates[1]?.id);
	const about = { certificate: certificates[1]?.id ?? "", language: "mn" } as const;
	const { token } = await makeClaim({ ...office, claimDays: 1 }, about);
	await withWindow({ viewport: { width: 390, height: 800 } }, async ({ page }) => {
		await page.goto(`${live.origin}/claim/${token}`);
		expect(await page.locator(".verdict").getAttribute("data-verdict")).toBe("invalid");
		expect(await page.locator("#linkedin").count()).toBe(0);
		await expectFine(page, "claim-revoked");
	});
});

test("a guessed link is a plain page in the reader's language", async () => {
	await withWindow({ locale: "fr-FR", viewport: { width: 320, height: 700 } }, async ({ page }) => {
		await page.goto(`${live.origin}/claim/${"0".repeat(26)}`);
		expect(await page.locator("h1").textContent()).toBe("Ce lien personnel n’existe pas");
		await expectFine(page, "claim-guessed");
	});
});
