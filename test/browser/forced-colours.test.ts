import type { Page } from "playwright-core";
import QRCode from "qrcode";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeClaim } from "../../src/app/holder/claims.ts";
import { printedAddress } from "../../src/core/payload/printed-address.ts";
import { nodeRandom } from "../../src/keys/node-random.ts";
import { messages } from "../../src/web/messages/messages.ts";
import { signedText } from "../http/open-service.ts";
import { closeBrowser, launchBrowser, startBrowser } from "../support/browser.ts";
import { type LiveService, openLiveService } from "../support/live-service.ts";
import { takePicture } from "../support/looks.ts";
import { tools } from "../support/tools.ts";
import { withWindow } from "../support/window.ts";

// Readers may force their own few colours on every page. Nothing may vanish in them that tells or does something.

const { t } = messages("en");
let live: LiveService;
let token: string;

beforeAll(async () => {
	[live] = await Promise.all([openLiveService(), launchBrowser()]);
	const deps = { ...live.service.office, random: nodeRandom, claimDays: 30 };
	({ token } = await makeClaim(deps, { certificate: live.service.certificates[0]?.id ?? "", language: "en" }));
});
afterAll(async () => {
	await closeBrowser();
	await live.close();
});

/** What cannot be seen: letters and shapes in the colour behind them, and buttons and fields without an edge. Runs in the page. */
function unseen(): readonly string[] {
	const isClear = (colour: string): boolean => colour === "transparent" || colour.endsWith(", 0)");
	const behind = (element: Element | null): string => {
		if (element === null) return "";
		const { backgroundColor } = getComputedStyle(element);
		return isClear(backgroundColor) ? behind(element.parentElement) : backgroundColor;
	};
	const name = (element: Element): string => element.outerHTML.slice(0, 90);
	const faults: string[] = [];
	for (const element of document.querySelectorAll("body *")) {
		if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
		const style = getComputedStyle(element);
		const hasText = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim() !== "");
		if (hasText && style.color === behind(element)) faults.push(`letters: ${name(element)}`);
		// The knot is an ornament; the sign of a verdict lies on another shape.
		if (
			element.closest(".ulzii, .verdict-icon") === null &&
			element.matches("svg path, svg circle, svg rect, svg polyline, svg line")
		) {
			const paints = [style.fill, style.stroke].filter((paint) => paint !== "none" && !isClear(paint));
			if (paints.length > 0 && paints.every((paint) => paint === behind(element)))
				faults.push(`shape: ${name(element)}`);
		}
		const isControl = element.matches(
			"button, a.button, select, textarea, input:not([type=checkbox], [type=radio], [type=file])",
		);
		const hasEdge = style.borderTopStyle !== "none" && Number.parseFloat(style.borderTopWidth) > 0;
		if (isControl && !hasEdge) faults.push(`edge: ${name(element)}`);
		if (element.matches(".card, dialog") && !hasEdge) faults.push(`card: ${name(element)}`);
	}
	return faults;
}

type State = readonly [name: string, reach: (page: Page) => Promise<unknown>];

const at = (path: string): string => `${live.origin}${path}${path.includes("?") ? "&" : "?"}lang=en`;

async function choosePhoto(page: Page, ...texts: readonly string[]): Promise<void> {
	await page.goto(at("/scan"));
	await page.waitForSelector("#scanner:not([hidden])");
	const [text = ""] = texts;
	const buffer = await QRCode.toBuffer(text, { width: 600 });
	await page.setInputFiles("#photo", { name: "code.png", mimeType: "image/png", buffer });
}

/** Of somebody else than the graduate who hides her name below. */
const printed = (): string =>
	printedAddress(at(`/c/${live.service.certificates[1]?.id}`), signedText(live.service.certificates[1]), tools);

const states: readonly State[] = [
	["scan", (page) => page.goto(at("/scan")).then(() => page.waitForSelector("#scanner:not([hidden])"))],
	["scan-other", (page) => choosePhoto(page, "hello").then(() => page.getByText(t("scan.notCertificate")).waitFor())],
	[
		"scan-elsewhere",
		(page) =>
			choosePhoto(page, "https://other.example/c/7F101WWC3QEETG7WJP4Q7S9EFC").then(() =>
				page.getByText(t("scan.foundElsewhere")).waitFor(),
			),
	],
	["offline", (page) => page.goto(at("/offline")).then(() => page.waitForSelector("#kept [data-keep-tools]"))],
	["kept", (page) => page.goto(at("/")).then(() => page.waitForSelector("#kept [data-forget]"))],
	["keeping", (page) => keeping(page)],
	["code", (page) => page.goto(printed()).then(() => page.getByText(t("device.agreesCode")).waitFor())],
	["claim", (page) => page.goto(at(`/claim/${token}`))],
	["claim-saved", (page) => save(page)],
	["claim-share", (page) => share(page)],
	["claim-closed", (page) => page.goto(at(`/claim/${"0".repeat(token.length)}`))],
];

async function keeping(page: Page): Promise<void> {
	await page.context().route(/paper-/, async (route) => {
		await new Promise((resume) => setTimeout(resume, 500));
		await route.continue();
	});
	await page.locator("[data-keep-tools]").click();
	await page.waitForSelector("[data-stop-tools]");
}

async function save(page: Page): Promise<void> {
	await page.goto(at(`/claim/${token}`));
	await page.getByLabel("No name, unless I share a link.").check();
	await page.getByRole("button", { name: "Save my choice" }).click();
	await page.getByRole("status").first().waitFor();
}

async function share(page: Page): Promise<void> {
	await page.getByRole("button", { name: "Make a link" }).click();
	await page.locator(".shares input[readonly]").first().waitFor();
	await page.evaluate(() => {
		for (const details of document.querySelectorAll("details")) details.open = true;
	});
}

test.each(["light", "dark"] as const)(
	"in colours that the reader forces (%s) nothing vanishes in any state of scanning, keeping and the graduate's page",
	async (colorScheme) => {
		const options = { forcedColors: "active", colorScheme, serviceWorkers: "allow" } as const;
		await withWindow({ ...options, viewport: { width: 390, height: 844 } }, async ({ page }) => {
			for (const [name, reach] of states) {
				await reach(page);
				await takePicture(page, `forced-${colorScheme}-${name}`);
				expect(await page.evaluate(unseen), name).toEqual([]);
			}
		});
	},
	90_000,
);

test("the camera's picture has an edge in forced colours, and the way to stop it is seen", async () => {
	const browser = await startBrowser(["--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"]);
	const context = await browser.newContext({ forcedColors: "active", serviceWorkers: "block" });
	const page = await context.newPage();
	await page.goto(at("/scan"));
	await page.locator("[data-start]").click();
	await page.locator("[data-stop]").waitFor();
	expect(await page.evaluate(unseen)).toEqual([]);
	const edge = await page.locator(".viewer").evaluate((viewer) => getComputedStyle(viewer).borderTopStyle);
	expect(edge).toBe("solid");
	await takePicture(page, "forced-camera");
	await browser.close();
});
