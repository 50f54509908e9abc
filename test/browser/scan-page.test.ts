import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Canvas, createCanvas, loadImage } from "@napi-rs/canvas";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { qrSvg } from "../../src/render/qr.ts";
import { messages } from "../../src/web/messages/messages.ts";
import { baseUrl } from "../http/open-service.ts";
import { launchBrowser, startBrowser } from "../support/browser.ts";
import { codeOnPaper, type Look, seen, writeFilm } from "../support/film.ts";
import { logOf, personal } from "../support/judging-pages.ts";
import { type LiveDesk, openLiveDesk } from "../support/live-desk.ts";
import type { LiveService } from "../support/live-service.ts";
import { expectFine } from "../support/looks.ts";
import { blocked, withWindow } from "../support/window.ts";

const { t } = messages("en");

let desk: LiveDesk;
let live: LiveService;
let folder: string;
let paper: Canvas;
let id: string;
let address: string;

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), "tamga-film-"));
	desk = await openLiveDesk();
	({ live, id } = desk);
	paper = await codeOnPaper(desk.pdf);
	address = `${live.origin}/scan?lang=en`;
});
afterAll(async () => {
	await desk.close();
	rmSync(folder, { recursive: true });
});

const fakeDevice = ["--use-fake-device-for-media-stream"];
const allowing = "--use-fake-ui-for-media-stream";

/** A page of a browser whose camera sees one picture after the other, or that has none. */
async function withCamera(
	pictures: readonly Canvas[] | "refused" | "none",
	look: (page: Page, log: readonly string[]) => Promise<void>,
): Promise<void> {
	if (pictures === "none") return await lookIn(await launchBrowser(), look);
	const film = join(folder, "film.y4m");
	if (pictures !== "refused") writeFilm(film, pictures);
	const browser = await startBrowser(switchesFor(pictures, film));
	try {
		await lookIn(browser, look);
	} finally {
		await browser.close();
	}
}

function switchesFor(pictures: readonly Canvas[] | "refused", film: string): readonly string[] {
	if (pictures === "refused") return [...fakeDevice, `${allowing}=deny`];
	return [...fakeDevice, allowing, `--use-file-for-fake-video-capture=${film}`];
}

async function lookIn(browser: Browser, look: (page: Page, log: readonly string[]) => Promise<void>): Promise<void> {
	const context = await browser.newContext({ serviceWorkers: "block" });
	const page = await context.newPage();
	const complaints: string[] = [];
	page.on("console", (message) => {
		if (message.text() !== blocked) complaints.push(message.text());
	});
	page.on("pageerror", (error) => complaints.push(error.message));
	const log = logOf(page);
	await page.goto(address);
	await page.locator("#scanner").waitFor();
	await look(page, log);
	expect(complaints).toEqual([]);
	await context.close();
}

const start = (page: Page) => page.getByRole("button", { name: t("scan.start") }).click();
const said = (page: Page, sentence: string) => page.locator(".device").getByText(sentence).waitFor();

async function codeOf(...texts: readonly string[]): Promise<Canvas> {
	const canvas = createCanvas(420 * texts.length, 420);
	const context = canvas.getContext("2d");
	context.fillStyle = "#fff";
	context.fillRect(0, 0, canvas.width, canvas.height);
	for (const [index, text] of texts.entries()) {
		const svg = qrSvg(text, "").replace("<svg ", '<svg width="400" height="400" ');
		context.drawImage(await loadImage(Buffer.from(svg)), 420 * index + 10, 10);
	}
	return canvas;
}

async function choosePhoto(page: Page, picture: Canvas): Promise<void> {
	const buffer = picture.toBuffer("image/png");
	await page.setInputFiles("#photo", { name: "photo.png", mimeType: "image/png", buffer });
}

describe("the code on a certificate before the camera", () => {
	const looks: readonly (readonly [string, Look])[] = [
		["clean", {}],
		["turned", { turned: 25 }],
		["blurred", { blurred: 1.6 }],
	];

	test.each(looks)("%s: opens the certificate with what stands behind #, which no request carries", async (_, how) => {
		await withCamera([createCanvas(1280, 960), seen(paper, how)], async (page, log) => {
			await start(page);
			await page.waitForURL(/\/c\//);
			const opened = new URL(page.url());
			expect(opened.pathname).toBe(`/c/${id}`);
			expect(opened.hash).toMatch(/^#\d{100,}$/);
			await page.getByText(t("device.agreesCode")).waitFor();
			expect(log.filter((line) => personal.test(line))).toEqual([]);
		});
	});
});

describe("the page", () => {
	test("asks for nothing before a tap: no camera, no reader", async () => {
		await withCamera([seen(paper)], async (page, log) => {
			await page.waitForLoadState("networkidle");
			expect(log.filter((line) => /wasm|code-reader/.test(line))).toEqual([]);
			expect(await page.locator("video").evaluate((video: HTMLVideoElement) => video.srcObject)).toBeNull();
		});
	});

	test("looks on while there is nothing, or a code that is no certificate's, and stops when told to", async () => {
		const pictures = [seen(createCanvas(10, 10)), seen(await codeOf("WIFI:S:guest;;"))];
		await withCamera(pictures, async (page) => {
			await start(page);
			await said(page, t("scan.notCertificate"));
			expect(await page.locator("video").isVisible()).toBe(true);
			await page.getByRole("button", { name: t("scan.stop") }).click();
			await page.locator("video").waitFor({ state: "hidden" });
			expect(await page.locator("video").evaluate((video: HTMLVideoElement) => video.srcObject)).toBeNull();
			expect(await page.evaluate(() => document.activeElement?.hasAttribute("data-start"))).toBe(true);
		});
	});

	test("says when the camera was refused, and when there is none; a photo does as well", async () => {
		await withCamera("refused", async (page) => {
			await start(page);
			await said(page, t("scan.refused"));
			await choosePhoto(page, seen(paper, { turned: -8 }));
			await page.waitForURL(new RegExp(`/c/${id}`));
		});
		await withCamera("none", async (page) => {
			await start(page);
			await said(page, t("scan.missing"));
		});
	});

	test("may ask for the camera and compile its reader; no other page may", async () => {
		const app = live.service.app();
		const scan = await fetch(address);
		expect(scan.headers.get("Permissions-Policy")).toContain("camera=(self)");
		expect(scan.headers.get("Content-Security-Policy")).toContain("script-src 'self' 'wasm-unsafe-eval';");
		for (const path of ["/", `/c/${id}`, "/privacy"]) {
			const { headers } = await fetch(live.origin + path, { headers: { Accept: "text/html" } });
			expect(headers.get("Permissions-Policy")).toContain("camera=()");
			expect(headers.get("Content-Security-Policy")).not.toContain("wasm");
		}
		const unbuilt = await app.request("/scan");
		expect(unbuilt.headers.get("Permissions-Policy")).toContain("camera=()");
		expect(await unbuilt.text()).toContain("camera app");
	});

	test("says without JavaScript how a phone does it alone", async () => {
		await withWindow({ javaScriptEnabled: false }, async ({ page }) => {
			await page.goto(`${live.origin}/?lang=en`);
			await page.getByRole("link", { name: t("home.scanCode") }).click();
			expect(await page.locator("main").innerText()).toContain("camera app");
			expect(await page.locator("#scanner").isVisible()).toBe(false);
		});
	});
});

describe("a photo", () => {
	test("with a code of another host shows that host and follows nothing", async () => {
		await withCamera("none", async (page, log) => {
			await choosePhoto(page, await codeOf("https://elsewhere.example/c/6AJY0H5JGVQQ5FNGHHPED27Q2D#123"));
			await said(page, t("scan.foundElsewhere"));
			expect(await page.locator(".foreign-host").innerText()).toBe("elsewhere.example");
			const link = page.getByRole("link", { name: t("scan.openElsewhere", { host: "elsewhere.example" }) });
			expect(await link.getAttribute("href")).toBe("https://elsewhere.example/c/6AJY0H5JGVQQ5FNGHHPED27Q2D#123");
			expect(page.url()).toBe(address);
			expect(log.filter((line) => line.includes("elsewhere"))).toEqual([]);
		});
	});

	test("with a code of a host that looks like ours is called so, and leads nowhere", async () => {
		await withCamera("none", async (page) => {
			await choosePhoto(page, await codeOf(`https://certificates.examp1e.mn/c/${id}`));
			await said(page, t("scan.foundElsewhere"));
			await page.getByText(t("scan.lookAlike", { own: new URL(baseUrl).host })).waitFor();
			expect(await page.locator("#codes a").count()).toBe(0);
		});
	});

	test("with several codes leaves the choice to a person", async () => {
		await withCamera("none", async (page) => {
			await choosePhoto(page, await codeOf(`${baseUrl}/c/${id}`, "https://elsewhere.example/", "hello"));
			await said(page, t("scan.several"));
			expect(await page.locator(".codes > li").count()).toBe(3);
			await page.getByRole("link", { name: t("scan.openCertificate", { id: id.slice(-6) }) }).click();
			await page.waitForURL(new RegExp(`/c/${id}`));
		});
	});

	test("without a code, or that is no picture, is said to be so", async () => {
		await withCamera("none", async (page) => {
			await choosePhoto(page, createCanvas(100, 100));
			await said(page, t("scan.nothing"));
			await page.setInputFiles("#photo", { name: "a.png", mimeType: "image/png", buffer: Buffer.from("no picture") });
			await said(page, t("scan.noPicture"));
		});
	});
});

test("axe finds nothing in any state, and all of them fit 320 px", async () => {
	const codes = await codeOf(`${baseUrl}/c/${id}`, "https://certificates.examp1e.mn/c/1", "https://elsewhere.example/");
	await withCamera([seen(createCanvas(10, 10))], async (page) => {
		await expectFine(page, "scan");
		await start(page);
		await said(page, t("scan.searching"));
		await expectFine(page, "scan-searching");
		await page.getByRole("button", { name: t("scan.stop") }).click();
		await choosePhoto(page, codes);
		await said(page, t("scan.several"));
		await expectFine(page, "scan-several");
	});
}, 120_000);
