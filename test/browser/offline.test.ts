import type { Page } from "playwright-core";
import QRCode from "qrcode";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { languages } from "../../src/core/languages.ts";
import { printedAddress } from "../../src/core/payload/printed-address.ts";
import { messages } from "../../src/web/messages/messages.ts";
import { signedText } from "../http/open-service.ts";
import { closeBrowser, launchBrowser } from "../support/browser.ts";
import { layCable } from "../support/cable.ts";
import { edited, whiteOut } from "../support/changed-pdf.ts";
import { answered, choose, logOf, paste, personal, verdictOf } from "../support/judging-pages.ts";
import { type LiveService, openLiveService } from "../support/live-service.ts";
import { expectFine } from "../support/looks.ts";
import { tools } from "../support/tools.ts";
import { withWindow } from "../support/window.ts";

const { t } = messages("en");
const day = 24 * 60 * 60 * 1000;

let live: LiveService;
let cable: Awaited<ReturnType<typeof layCable>>;

beforeAll(async () => {
	live = await openLiveService();
	cable = await layCable(live.origin);
	await launchBrowser();
});
afterAll(async () => {
	await closeBrowser();
	await cable.close();
	await live.close();
});

const home = (): string => `${cable.origin}/?lang=en`;
const signed = (index: number): string => signedText(live.service.certificates[index]);
const printed = (index: number): string =>
	printedAddress(`${cable.origin}/c/${live.service.certificates[index]?.id}`, signed(index), tools);

/** A window whose start page has kept everything, before the network is cut. */
async function prepared(look: (page: Page) => Promise<void>): Promise<void> {
	const options = { serviceWorkers: "allow", viewport: { width: 320, height: 800 } } as const;
	cable.mend();
	await withWindow(options, async ({ page }) => {
		await page.goto(home());
		await page.waitForSelector("#kept [data-forget]", { timeout: 20_000 });
		await look(page);
	});
}

/** For the page and for its worker, which the browser's own switch does not reach each time. */
async function cut(page: Page): Promise<void> {
	cable.cut();
	await page.context().setOffline(true);
}

/** What all caches hold, as names and as text. */
async function keptOn(page: Page): Promise<string> {
	return await page.evaluate(async () => {
		const texts: string[] = [];
		for (const name of await caches.keys()) {
			const cache = await caches.open(name);
			for (const request of await cache.keys()) {
				texts.push(request.url, (await (await cache.match(request))?.text()) ?? "");
			}
		}
		return texts.join("\n");
	});
}

describe("without a network", () => {
	test("a scanned code is rebuilt and judged, and the answer tells how old its evidence is", async () => {
		await prepared(async (page) => {
			await cut(page);
			const log = logOf(page);
			for (const [index, verdict] of ["valid", "invalid", "invalid"].entries()) {
				await page.goto("about:blank");
				await page.goto(printed(index));
				await page.waitForSelector("[data-basis=device]");
				expect(await verdictOf(page)).toBe(verdict);
			}
			expect(await page.locator("[data-basis]").innerText()).toMatch(/Revocations as of .+/);
			expect(log.filter((line) => personal.test(line))).toEqual([]);
			const [id, payload = ""] = printed(0).split("/c/")[1]?.split("#") ?? [];
			const kept = await keptOn(page);
			const traces = ["Enkhtuya", "Ganbold", id ?? "", payload.slice(0, 30)];
			expect(traces.filter((trace) => kept.includes(trace))).toEqual([]);
		});
	});

	test("the code goes along into another language", async () => {
		await prepared(async (page) => {
			await cut(page);
			await page.goto(printed(0));
			await page.waitForSelector("[data-basis=device]");
			await page.locator(".languages a[lang=mn]").click();
			await page.getByText(messages("mn").t("basis.device")).waitFor();
			expect(new URL(page.url()).hash).toBe(new URL(printed(0)).hash);
			expect(await verdictOf(page)).toBe("valid");
		});
	});

	test("a file and a pasted address are judged on the start page", async () => {
		await prepared(async (page) => {
			await cut(page);
			await page.goto(home());
			await choose(page, signed(0));
			await page.waitForSelector("[data-basis=device]");
			expect(await verdictOf(page)).toBe("valid");
			await page.goto(home());
			await paste(page, printed(0).replace(cable.origin, "https://certificates.example.mn"));
			await answered(page);
			expect(await verdictOf(page)).toBe("valid");
		});
	});

	test("threat 48: after eight days the answer is undetermined, and what was revoked stays revoked", async () => {
		await prepared(async (page) => {
			await cut(page);
			await page.clock.setSystemTime(Date.now() + 8 * day);
			await page.goto(home());
			await page.getByText(t("kept.old")).waitFor();
			for (const [index, verdict] of ["undetermined", "invalid"].entries()) {
				await page.goto("about:blank");
				await page.goto(printed(index));
				await page.waitForSelector("[data-basis=device]");
				expect(await verdictOf(page)).toBe(verdict);
			}
			await page.goto("about:blank");
			await page.goto(printed(0));
			await page.waitForSelector("[data-basis=device]");
			expect(await page.locator("[data-basis]").innerText()).toContain("8 days ago");
			expect(await page.locator("main").innerText()).toMatch(/23 November 2026|22 November 2026/);
		});
	});

	test("a clock that was put back makes nothing younger than it is", async () => {
		await prepared(async (page) => {
			await cut(page);
			await page.clock.setSystemTime(Date.now() - 400 * day);
			await page.goto(printed(0));
			await page.waitForSelector("[data-basis=device]");
			expect(await page.locator("time").first().getAttribute("datetime")).toMatch(/^2026-11-23/);
		});
	});

	test("an address without a code gets no answer, and is told why", async () => {
		await prepared(async (page) => {
			await cut(page);
			await page.goto(printed(0).split("#")[0] ?? "");
			expect(await page.locator("h1").innerText()).toBe(t("offline.title"));
			expect(await page.locator("main > [data-verdict]").count()).toBe(0);
		});
	});

	test("nothing is judged where nothing was kept", async () => {
		cable.mend();
		await withWindow({}, async ({ page }) => {
			await page.goto(home());
			await page.waitForSelector(".judges");
			await choose(page, "{}");
			await answered(page);
			await page.goto(home());
			await page.route(/recognition/, (route) => route.abort());
			await choose(page, signed(0));
			await page.locator(".device").first().getByText(t("device.unable")).waitFor();
		});
	});
});

describe("with the large files kept too", () => {
	/** By the reader's own choice, and all of them. */
	async function keepTools(page: Page): Promise<void> {
		await page.locator("[data-keep-tools]").click();
		await page.getByText("work without a network too").waitFor({ timeout: 30_000 });
		expect(await page.locator("[data-keep-tools]").count()).toBe(0);
	}

	const large = /\/assets\/(?:paper-|[\w.-]+\.wasm)/;

	test("the page of a PDF is compared without a network, and a code is scanned", async () => {
		const pdf = await live.service.services.certificates.pdf(signed(0));
		await prepared(async (page) => {
			const offer = await page.locator("[data-tools]").innerText();
			expect(offer).toMatch(/[789]\.\d MB/);
			await keepTools(page);
			await cut(page);
			await page.goto(home());
			await page.waitForSelector("html.judges");
			await choose(page, pdf, "paper.pdf");
			await page.waitForSelector("[data-basis=device]");
			expect(await verdictOf(page)).toBe("valid");
			await page.getByText(t("check.document.pass")).first().waitFor();
			await page.goto(home());
			await page.waitForSelector("html.judges");
			await choose(page, await edited(pdf, whiteOut), "changed.pdf");
			await page.waitForSelector("[data-basis=device]");
			expect(await verdictOf(page)).not.toBe("valid");
			await page.goto(`${cable.origin}/scan?lang=en`);
			const code = await QRCode.toBuffer(printed(0).replace(cable.origin, "https://certificates.example.mn"), {
				width: 900,
			});
			await page.setInputFiles("#photo", { name: "code.png", mimeType: "image/png", buffer: code });
			await page.waitForURL(/\/c\//);
			await page.waitForSelector("[data-basis=device]");
			expect(await verdictOf(page)).toBe("valid");
		});
	}, 90_000);

	test("is a choice that can be taken back, stopped, and told of without a network", async () => {
		await prepared(async (page) => {
			// A service that is slow with the fourth file leaves time to stop.
			let asked = 0;
			await page.context().route(/paper-/, async (route) => {
				if (++asked > 3) await new Promise((resume) => setTimeout(resume, 300));
				await route.continue();
			});
			await page.locator("[data-keep-tools]").click();
			await page.locator("[data-stop-tools]").click();
			await page.getByRole("button", { name: t("kept.tools.rest") }).waitFor();
			await page.context().unroute(/paper-/);
			await keepTools(page);
			await cut(page);
			await page.goto(`${cable.origin}/offline?lang=en`);
			await page.locator("#kept [data-forget-tools]").waitFor();
			expect(await page.locator("[data-tools]").innerText()).toContain("work without a network too");
			await page.locator("[data-forget-tools]").click();
			await page.locator("[data-keep-tools]").click();
			await page.getByText(t("kept.failed")).waitFor();
			expect(large.test(await keptOn(page))).toBe(false);
			expect(await page.locator("#kept [data-forget]").count()).toBe(1);
		});
	}, 60_000);

	test("nothing of it comes by itself", async () => {
		const log: string[] = [];
		await prepared(async (page) => {
			page.on("request", (request) => log.push(request.url()));
			await page.reload();
			await page.waitForSelector("#kept [data-keep-tools]");
			await page.waitForLoadState("networkidle");
			expect(large.test(await keptOn(page))).toBe(false);
		});
		expect(log.filter((address) => large.test(address))).toEqual([]);
	});
});

describe("what is kept", () => {
	test("comes from the service as soon as there is a network again", async () => {
		await prepared(async (page) => {
			await cut(page);
			await page.goto(printed(0));
			await page.waitForSelector("[data-basis=device]");
			await page.context().setOffline(false);
			cable.mend();
			await page.goto("about:blank");
			await page.goto(printed(0).replace("#", "?lang=en#"));
			await page.getByText(t("device.agreesCode")).waitFor();
			expect(await page.locator("[data-basis]").count()).toBe(0);
		});
	});

	test("is named with its age, and is gone when its reader wants so", async () => {
		await prepared(async (page) => {
			const part = page.locator("#kept");
			expect(await part.innerText()).toMatch(/Revocations as of .+\n.*Issuers’ keys as of .+\n.*Course templates: 1/);
			await part.getByRole("button", { name: t("kept.renew") }).click();
			await part.getByRole("button", { name: t("kept.forget") }).click();
			await page.getByText(t("kept.none")).waitFor();
			expect(await keptOn(page)).toBe("");
			await page.reload();
			await page.getByText(t("kept.none")).waitFor();
			expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
			await part.getByRole("button", { name: t("kept.keep") }).click();
			await page.waitForSelector("#kept [data-forget]");
		});
	});

	test("says that it could not be renewed, and stays as it is", async () => {
		await prepared(async (page) => {
			await cut(page);
			await page.goto(home());
			await page.getByRole("button", { name: t("kept.renew") }).click();
			await page.getByText(t("kept.failed")).waitFor();
			expect(await page.locator("[data-forget]").count()).toBe(1);
		});
	});
});

test("the verifier can be installed: Chromium finds nothing that is missing", async () => {
	await prepared(async (page) => {
		const session = await page.context().newCDPSession(page);
		const { errors, data = "" } = await session.send("Page.getAppManifest");
		expect(errors).toEqual([]);
		expect(JSON.parse(data)).toMatchObject({ start_url: "/?lang=en", scope: "/", display: "standalone" });
		const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
		// A window without a profile is the one thing that nothing can be installed in.
		expect(installabilityErrors.filter(({ errorId }) => errorId !== "in-incognito")).toEqual([]);
	});
});

test("in every language every state without a network fits 320 px, and axe finds nothing", async () => {
	await prepared(async (page) => {
		await cut(page);
		for (const language of languages) {
			const states = {
				home: () => page.goto(`${cable.origin}/?lang=${language}`).then(() => page.waitForSelector("[data-forget]")),
				offer: () =>
					page.goto(`${cable.origin}/offline?lang=${language}`).then(() => page.waitForSelector("[data-keep-tools]")),
				noCode: () => page.goto(`${cable.origin}/privacy?lang=${language}`),
				valid: () =>
					page.goto(printed(0).replace("#", `?lang=${language}#`)).then(() => page.waitForSelector("[data-basis]")),
			};
			for (const [name, reach] of Object.entries(states)) {
				await reach();
				expect(await page.locator("html").getAttribute("lang")).toBe(language);
				await expectFine(page, `offline-${language}-${name}`);
			}
		}
	});
}, 60_000);
