import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { messages } from "../../src/web/messages/messages.ts";
import { signedText } from "../http/open-service.ts";
import {
	answered,
	choose,
	focused,
	logOf,
	partsOf,
	paste,
	personal,
	recordSaid,
	verdictOf,
} from "../support/judging-pages.ts";
import { hostileTexts } from "../support/hostile.ts";
import { signed as byStranger } from "../support/judging.ts";
import { type LiveDesk, openLiveDesk } from "../support/live-desk.ts";
import type { LiveService } from "../support/live-service.ts";
import { sampleCredential } from "../support/sample-certificate.ts";
import { isShown, withWindow } from "../support/window.ts";

const { t } = messages("en");

let desk: LiveDesk;
let live: LiveService;
let signed: string;
let pdf: Uint8Array;
let home: string;

beforeAll(async () => {
	desk = await openLiveDesk({ offline: true });
	({ live, signed, pdf, home } = desk);
});
afterAll(() => desk.close());

async function answersTo(page: Page, inputs: readonly string[]): Promise<readonly (readonly string[])[]> {
	const answers: (readonly string[])[] = [];
	for (const input of inputs) {
		await page.goto(home);
		await choose(page, input);
		await answered(page);
		answers.push(await partsOf(page));
	}
	return answers;
}

describe("a file on the start page", () => {
	test("is judged on the device; only addresses are sent, and the service agrees", async () => {
		await withWindow({}, async ({ page, complaints, hosts }) => {
			const log = logOf(page);
			await page.goto(home);
			await choose(page, signed);
			await recordSaid(page);
			expect(await verdictOf(page)).toBe("valid");
			expect(await page.locator("main").innerText()).toContain(t("result.onDevice"));
			expect(await page.locator("[data-record]").innerText()).toContain(t("record.same"));
			expect(log.filter((line) => personal.test(line))).toEqual([]);
			const posts = log.filter((line) => line.startsWith("POST"));
			expect(posts.length).toBeGreaterThan(0);
			for (const line of posts)
				expect(line).toMatch(/^POST \/evidence \{"requests":\[(\{"kind":"[a-z-]+","id":"[^"]+"\},?)+\]\}$/);
			expect(complaints).toEqual([]);
			expect([...hosts]).toEqual([live.origin]);
		});
	});

	test("has on the device the answer that the server gives, part by part", async () => {
		const changed = signed.replace("Enkhtuya", "Mallory");
		const inputs = [
			signed,
			changed,
			signedText(live.service.certificates[1]),
			"{}",
			"no JSON",
			JSON.stringify(sampleCredential()),
		];
		await withWindow({}, async ({ page }) => {
			// What the service says of its own record is another question.
			await page.route(/\.report$/, (route) => route.abort());
			const onDevice = await answersTo(page, inputs);
			await withWindow({ javaScriptEnabled: false }, async ({ page: plain }) => {
				expect(onDevice).toEqual(await answersTo(plain, inputs));
			});
		});
	}, 60_000);

	test("that was changed is loudly another than the record of the same address", async () => {
		await withWindow({}, async ({ page }) => {
			await page.goto(home);
			await choose(page, signed.replace("Enkhtuya", "Mallory"));
			await page.waitForSelector("[role=alert]");
			expect(await verdictOf(page)).toBe("invalid");
			const alarm = await page.locator("[role=alert]").innerText();
			expect(alarm).toContain(t("verify.tampered.title"));
			expect(alarm).toContain(t("verify.ok.title"));
			expect(await isShown(page, ".verdict.valid")).toBe(false);
			expect(await focused(page)).toBe(t("differs.title"));
		});
	});

	test("of another service is judged by what that service publishes, and nobody is asked about its id", async () => {
		const foreign = sampleCredential({});
		await withWindow({}, async ({ page }) => {
			const log = logOf(page);
			await page.goto(home);
			const elsewhere = { ...foreign, id: "https://elsewhere.example/c/6AJY0H5JGVQQ5FNGHHPED27Q2D" };
			await choose(page, JSON.stringify(elsewhere));
			await answered(page);
			await page.waitForLoadState("networkidle");
			expect(await verdictOf(page)).toBe("invalid");
			expect(log.filter((line) => line.includes("elsewhere.example/c/") || line.includes(".report"))).toEqual([]);
		});
	});

	test("may be a PDF: its credential is read here and its page drawn again", async () => {
		await withWindow({}, async ({ page }) => {
			const log = logOf(page);
			await page.goto(home);
			await choose(page, pdf, "certificate.pdf");
			await answered(page);
			expect(await verdictOf(page)).toBe("valid");
			expect(await page.locator("main").innerText()).toContain(t("check.document.pass"));
			expect(log.filter((line) => personal.test(line))).toEqual([]);
			await page.goto(home);
			await choose(page, "%PDF-1.7 and nothing else");
			await answered(page);
			expect(await verdictOf(page)).toBe("invalid");
		});
	});

	test("that cannot be read here is said to be so, without a verdict and without a request", async () => {
		await withWindow({}, async ({ page }) => {
			const log = logOf(page);
			await page.goto(home);
			await choose(page, Buffer.from("GIF89a", "latin1"), "badge.gif");
			await page.locator(".device").first().getByText(t("home.cannotRead")).waitFor();
			await choose(page, new Uint8Array(2 * 1024 * 1024 + 1), "large.json");
			await page.locator(".device").first().getByText(t("home.tooLarge")).waitFor();
			expect(await isShown(page, "main > [data-verdict]")).toBe(false);
			expect(log.filter((line) => line.startsWith("POST"))).toEqual([]);
		});
	});

	test("may be pasted, and going back leads to the form again", async () => {
		await withWindow({}, async ({ page }) => {
			await page.goto(home);
			await paste(page, ` ${signed}\n`);
			await answered(page);
			expect(await verdictOf(page)).toBe("valid");
			expect(await focused(page)).toBe(t("verify.ok.title"));
			await page.goBack();
			await page.waitForSelector("#file");
		});
	});

	test("may say what it likes: hostile names are text, here as on the server", async () => {
		const hostile = hostileTexts.filter((text) => !text.includes("\0")).join(" ");
		const text = JSON.stringify(await byStranger({ name: hostile }));
		await withWindow({}, async ({ page, complaints, hosts }) => {
			await page.goto(home);
			await choose(page, text);
			await answered(page);
			expect(await verdictOf(page)).toBe("unrecognised");
			expect(await page.locator("main dd").first().innerText()).toContain("<script>");
			expect(await page.locator("main").locator("script, img, iframe, a[href^='javascript']").count()).toBe(0);
			expect(complaints).toEqual([]);
			expect([...hosts]).toEqual([live.origin]);
		});
	});

	test("may be dropped anywhere on the page", async () => {
		await withWindow({}, async ({ page }) => {
			await page.goto(home);
			await page.evaluate((text) => {
				const dataTransfer = new DataTransfer();
				dataTransfer.items.add(new File([text], "certificate.json"));
				document.querySelector("footer")?.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true }));
			}, signed);
			await answered(page);
			expect(await verdictOf(page)).toBe("valid");
		});
	});

	test("is sent only by the button that says so, which appears when the device could not do it", async () => {
		await withWindow({}, async ({ page }) => {
			await page.goto(home);
			await page.route(/recognition\.json/, (route) => route.abort());
			await choose(page, signed);
			await page.locator(".device").first().getByText(t("device.unable")).waitFor();
			const send = page.getByRole("button", { name: t("home.sendInstead") });
			expect(await send.count()).toBe(1);
			const log = logOf(page);
			await send.click();
			await page.waitForURL(/verify/);
			expect(log.filter((line) => line.startsWith("POST")).map((line) => line.slice(0, 12))).toEqual(["POST /verify"]);
			expect(await verdictOf(page)).toBe("valid");
		});
	});

	test("is told where it goes: the sentence is true with and without JavaScript, and nothing moves", async () => {
		const sentences = (page: Page) =>
			page
				.locator(".swap > span")
				.evaluateAll((all) =>
					all.filter((one) => getComputedStyle(one).visibility === "visible").map((one) => one.textContent),
				);
		await withWindow({}, async ({ page }) => {
			await page.goto(home);
			await page.waitForSelector(".judges");
			expect(await sentences(page)).toEqual([t("home.honestDevice")]);
			const withScript = await page.locator("#honest").boundingBox();
			await page.evaluate(() => document.documentElement.classList.remove("judges"));
			expect(await page.locator("#honest").boundingBox()).toEqual(withScript);
			expect(await sentences(page)).toEqual([t("home.honest")]);
		});
	});
});
