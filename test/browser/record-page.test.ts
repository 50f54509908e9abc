import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { languages } from "../../src/core/languages.ts";
import { printedAddress } from "../../src/core/payload/printed-address.ts";
import { messages } from "../../src/web/messages/messages.ts";
import { signedText } from "../http/open-service.ts";
import { closeBrowser, launchBrowser } from "../support/browser.ts";
import { logOf, personal, verdictOf } from "../support/judging-pages.ts";
import { type LiveService, openLiveService } from "../support/live-service.ts";
import { tools } from "../support/tools.ts";
import { isShown, withWindow } from "../support/window.ts";

const { t } = messages("en");
const address = (index: number): string => `${live.origin}/c/${live.service.certificates[index]?.id}?lang=en`;

let live: LiveService;
let signed: string;

beforeAll(async () => {
	live = await openLiveService();
	signed = signedText(live.service.certificates[0]);
	await launchBrowser();
});
afterAll(async () => {
	await closeBrowser();
	await live.close();
});

describe("the page of a certificate", () => {
	test.each([0, 1, 2])("has a second opinion by the device (%i)", async (index) => {
		await withWindow({}, async ({ page, complaints, hosts }) => {
			await page.goto(address(index));
			await page.getByText(t("device.agrees")).waitFor();
			expect(complaints).toEqual([]);
			expect([...hosts]).toEqual([live.origin]);
		});
	});

	test("sounds the alarm when the record that it serves is not what it showed", async () => {
		await withWindow({}, async ({ page }) => {
			await page.route(/\.json$/, async (route) => {
				if (!/\/c\//.test(route.request().url())) return await route.continue();
				await route.fulfill({ body: signed.replace("Enkhtuya", "Mallory"), contentType: "application/vc" });
			});
			await page.goto(address(0));
			await page.waitForSelector("[role=alert]");
			expect(await isShown(page, ".verdict.valid")).toBe(false);
			expect(await page.locator("[role=alert]").innerText()).toContain(t("verify.tampered.title"));
			expect(await page.title()).toContain(t("differs.title"));
		});
	});

	test("stands as it is when the device cannot judge, and without JavaScript", async () => {
		await withWindow({}, async ({ page }) => {
			await page.route(/evidence/, (route) => route.abort());
			await page.goto(address(0));
			await page.getByText(t("device.incomplete")).waitFor();
			expect(await verdictOf(page)).toBe("valid");
		});
		await withWindow({ javaScriptEnabled: false }, async ({ page }) => {
			await page.goto(address(0));
			expect(await verdictOf(page)).toBe("valid");
			expect(await isShown(page, ".device")).toBe(false);
		});
	});

	test("does not move when the device answers", async () => {
		await withWindow({ viewport: { width: 320, height: 900 } }, async ({ page }) => {
			for (const language of languages) {
				await page.goto(address(0).replace("lang=en", `lang=${language}`));
				await page.evaluate(() => {
					const line = document.querySelector(".device");
					if (line !== null) line.textContent = "";
				});
				const before = await page.locator("main > .card").first().boundingBox();
				await page.goto(address(0).replace("lang=en", `lang=${language}`));
				await page.getByText(messages(language).t("device.agrees")).waitFor();
				expect(await page.locator("main > .card").first().boundingBox(), language).toEqual(before);
			}
		});
	});
});

describe("behind # in the address", () => {
	const printed = (index: number): string =>
		printedAddress(address(index), signedText(live.service.certificates[index]), tools);
	const lost = { status: 404, contentType: "application/problem+json", body: "{}" };

	test("the printed code is checked against the record, and never leaves the device", async () => {
		await withWindow({}, async ({ page, complaints }) => {
			const log = logOf(page);
			await page.goto(printed(0));
			await page.getByText(t("device.agreesCode")).waitFor();
			expect(await verdictOf(page)).toBe("valid");
			expect(log.filter((line) => line.startsWith("GET /templates/")).length).toBe(1);
			expect(log.filter((line) => personal.test(line))).toEqual([]);
			expect(complaints).toEqual([]);
		});
	});

	test("the code goes along into every other language", async () => {
		await withWindow({}, async ({ page }) => {
			await page.goto(printed(0));
			for (const language of ["mn", "zh", "fr", "en"] as const) {
				await page.locator(`.languages a[lang=${language}]`).click();
				await page.getByText(messages(language).t("device.agreesCode")).waitFor();
				expect(new URL(page.url()).hash).toBe(new URL(printed(0)).hash);
			}
		});
	});

	test("a code of another certificate, or a damaged one, sounds the alarm beside the record", async () => {
		const other = printed(1).split("#")[1] ?? "";
		const good = printed(0).split("#")[1] ?? "";
		const damaged = good.slice(0, -2) + (good.endsWith("11") ? "22" : "11");
		for (const payload of [other, damaged]) {
			await withWindow({}, async ({ page }) => {
				await page.goto(`${address(0)}#${payload}`);
				await page.waitForSelector("[role=alert]");
				expect(await page.locator("h1").innerText()).toBe(t("differs.code"));
				expect(await isShown(page, ".verdict.valid")).toBe(false);
			});
		}
	});

	test("the certificate is rebuilt and judged although the service has lost its record", async () => {
		for (const [index, verdict] of [
			[0, "valid"],
			[1, "invalid"],
		] as const) {
			await withWindow({}, async ({ page }) => {
				const log = logOf(page);
				await page.route(/\/c\/[^/]+\.json$/, (route) => route.fulfill(lost));
				await page.route(/\/c\/[0-9A-Z]{26}\?/, async (route) => {
					const missing = await route.fetch({ url: `${live.origin}/c/00000000000000000000000000?lang=en` });
					await route.fulfill({ response: missing });
				});
				await page.goto(printed(index));
				await page.getByText(t("device.onlyCode")).waitFor();
				expect(await verdictOf(page)).toBe(verdict);
				expect(await page.locator(".name").first().innerText()).toBe(["Ganbold Enkhtuya", "Tseren Batbayar"][index]);
				expect(log.filter((line) => personal.test(line))).toEqual([]);
			});
		}
	});

	test("what cannot be read, where there is no record either, is said to be so", async () => {
		const nobodys = `${live.origin}/c/${"0".repeat(26)}?lang=en`;
		await withWindow({}, async ({ page }) => {
			await page.goto(`${nobodys}#123456789`);
			await page.getByText(t("device.codeUnreadable")).waitFor();
			expect(await page.locator("h1").innerText()).toBe(t("verify.notFound.title"));
			// From one fragment to another a page is not loaded anew.
			await page.goto("about:blank");
			await page.goto(`${nobodys}#content`);
			expect(await page.locator(".device").textContent()).toBe("");
		});
	});
});
