// The README's pictures of what only a whole service shows: the camera over a printed certificate, and a verdict without
// a network.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { printedAddress } from "../src/core/payload/printed-address.ts";
import { signedText } from "../test/http/open-service.ts";
import { startBrowser } from "../test/support/browser.ts";
import { layCable } from "../test/support/cable.ts";
import { seen, writeFilm } from "../test/support/film.ts";
import { type LiveService, openLiveService } from "../test/support/live-service.ts";
import { drawPage } from "../test/support/pdf-pixels.ts";
import { tools } from "../test/support/tools.ts";

const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, locale: "en" };

const threeDays = 3 * 24 * 60 * 60 * 1000;

/** Writes `camera.png` and `offline.png` into a folder. */
export async function takeLivePictures(folder: string): Promise<void> {
	const live = await openLiveService();
	const films = mkdtempSync(join(tmpdir(), "tamga-film-"));
	await pictureCamera(live, join(films, "paper.y4m"), join(folder, "camera.png"));
	await pictureOffline(live, join(folder, "offline.png"));
	rmSync(films, { recursive: true });
	await live.close();
}

async function pictureCamera(live: LiveService, film: string, path: string): Promise<void> {
	const pdf = await live.service.services.certificates.pdf(signedText(live.service.certificates[0]));
	writeFilm(film, [seen(await drawPage(pdf, 1, 110), { turned: -6 })]);
	const camera = ["--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"];
	await onPage(await startBrowser([...camera, `--use-file-for-fake-video-capture=${film}`]), async (page) => {
		// A reader that never comes leaves the camera on the paper.
		await page.route(/\.wasm$/, () => undefined);
		await page.goto(`${live.origin}/scan?lang=en`);
		await page.locator("[data-start]").click();
		await page.locator("video").evaluate(async (video: HTMLVideoElement) => {
			await new Promise((shown) => video.requestVideoFrameCallback(shown));
		});
		await page.screenshot({ path });
	});
}

async function pictureOffline(live: LiveService, path: string): Promise<void> {
	const cable = await layCable(live.origin);
	const [certificate] = live.service.certificates;
	const address = printedAddress(`${cable.origin}/c/${certificate?.id}`, signedText(certificate), tools);
	await onPage(await startBrowser(), async (page) => {
		await page.goto(`${cable.origin}/?lang=en`);
		await page.waitForSelector("#kept [data-forget]");
		cable.cut();
		await page.context().setOffline(true);
		await page.clock.setSystemTime(Date.now() + threeDays);
		await page.goto(address);
		await page.waitForSelector("[data-basis=device]");
		await page.evaluate(async () => void (await document.fonts.ready));
		await page.screenshot({ path });
	});
	await cable.close();
}

async function onPage(browser: Browser, look: (page: Page) => Promise<void>): Promise<void> {
	await look(await (await browser.newContext(phone)).newPage());
	await browser.close();
}
