import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeBrowser, launchBrowser } from "../support/browser.ts";
import { servePages } from "../support/page-server.ts";
import { pages } from "../support/sample-pages.ts";
import { isShown, withWindow } from "../support/window.ts";

let server: Awaited<ReturnType<typeof servePages>>;

beforeAll(async () => {
	server = await servePages(pages);
	await launchBrowser();
});

afterAll(async () => {
	await closeBrowser();
	await server.close();
});

describe("with the keyboard alone", () => {
	test("the result is one step away, and what has the focus can be seen", async () => {
		await withWindow({ viewport: { width: 390, height: 800 } }, async ({ page }) => {
			await page.goto(`${server.origin}/en/c/valid`);
			await page.keyboard.press("Tab");
			expect(await focused(page)).toBe("Skip to the result");
			expect(await page.locator(".skip").evaluate((link) => link.getBoundingClientRect().left)).toBe(0);
			await page.keyboard.press("Enter");
			expect(new URL(page.url()).hash).toBe("#content");
		});
	});

	test("everything is reached in reading order, with a visible mark", async () => {
		await withWindow({ viewport: { width: 390, height: 800 } }, async ({ page }) => {
			await page.goto(`${server.origin}/en/c/valid`);
			const order = await tabThrough(page);
			expect(order.map(({ text }) => text)).toEqual([
				"Skip to the result",
				"Tamga Micro-certificate verification",
				"English",
				"Монгол",
				"中文",
				"Français",
				"Certificate as PDF",
				"Badge (PNG)",
				"Signed data (JSON)",
				"Was it valid on another day?",
				"Report a suspected forgery",
				"What was learnt and how it was assured",
				"Every check, and how to repeat it yourself",
				"Verify a certificate",
				"Report a suspected forgery",
				"Privacy",
				"Courses",
				"Certificates in numbers",
				"For programmers",
			]);
			for (const { text, outline } of order) expect(outline, text).toBeGreaterThanOrEqual(3);
		});
	});

	test("details open and close by Enter", async () => {
		await withWindow({}, async ({ page }) => {
			await page.goto(`${server.origin}/mn/c/valid`);
			const details = page.locator("details").last();
			await details.locator("summary").focus();
			await page.keyboard.press("Enter");
			expect(await details.getAttribute("open")).not.toBeNull();
			expect(await isShown(page, ".checks")).toBe(true);
			await page.keyboard.press("Enter");
			expect(await details.getAttribute("open")).toBeNull();
		});
	});
});

test("what a finger has to hit is large enough", async () => {
	await withWindow({ viewport: { width: 320, height: 640 }, hasTouch: true }, async ({ page }) => {
		for (const path of ["/mn/home", "/mn/c/valid"]) {
			await page.goto(server.origin + path);
			const targets = "a.button, button, summary, nav a, .brand, input:not([type=hidden])";
			const heights = await page
				.locator(targets)
				.evaluateAll((found) => found.map((one) => one.getBoundingClientRect().height));
			expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
		}
	});
});

test("the start page sends a file, a text and a number where they belong, under its own policy", async () => {
	await withWindow({}, async ({ page, complaints }) => {
		const asked: string[] = [];
		await page.route(/\/(verify|number)\b/, async (route) => {
			const { pathname, search } = new URL(route.request().url());
			asked.push(`${route.request().method()} ${pathname}${search} ${partName(route.request().postData())}`.trim());
			await route.fulfill({ status: 200, contentType: "text/html", body: "<title>ok</title>" });
		});
		const home = `${server.origin}/mn/home`;
		await page.goto(home);
		await page.setInputFiles("#file", { name: "a.json", mimeType: "application/json", buffer: Buffer.from("{}") });
		await page.locator("form button").first().click();
		await page.waitForURL(/verify/);
		await page.goto(home);
		await page.locator("#number").fill("6AJY-0H5J-GVQQ-Y");
		await page.keyboard.press("Enter");
		await page.waitForURL(/number/);
		await page.goto(home);
		await page.locator("summary").click();
		await page.locator("#credential").fill("{}");
		await page.locator("details button").click();
		await page.waitForURL(/verify/);
		expect(asked).toEqual([
			"POST /verify?lang=mn file",
			"GET /number?number=6AJY-0H5J-GVQQ-Y&lang=mn",
			"POST /verify?lang=mn credential",
		]);
		expect(complaints).toEqual([]);
	});
});

test("the API page draws the API from our own files alone, without a complaint", async () => {
	await withWindow({}, async ({ page, complaints, hosts }) => {
		await page.goto(`${server.origin}/docs`);
		await page.locator(".opblock-summary").first().click();
		expect(await isShown(page, ".opblock-body")).toBe(true);
		expect(complaints).toEqual([]);
		expect([...hosts].filter((host) => !host.startsWith("data:") && host !== "null")).toEqual([server.origin]);
	});
}, 60_000);

function partName(body: string | null): string {
	return /name="(\w+)"/.exec(body ?? "")?.[1] ?? "";
}

function focused(page: Page): Promise<string> {
	return page.evaluate(() => (document.activeElement?.textContent ?? "").trim());
}

/** What the Tab key reaches, in order, with the width of its focus mark in CSS pixels. */
async function tabThrough(page: Page): Promise<readonly { readonly text: string; readonly outline: number }[]> {
	const order = [];
	for (;;) {
		await page.keyboard.press("Tab");
		const stop = await page.evaluate(() => {
			const active = document.activeElement;
			if (active === null || active === document.body) return undefined;
			const text = [...active.querySelectorAll("b, small")].map((part) => part.textContent).join(" ");
			return {
				text: text === "" ? (active.textContent ?? "").trim() : text,
				outline: Number.parseFloat(getComputedStyle(active).outlineWidth),
			};
		});
		if (stop === undefined) return order;
		order.push(stop);
	}
}
