// The README's pictures, made from the sample certificate: run `npm run pictures` when the paper or the page changes.
import { mkdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { closeBrowser, launchBrowser } from "../test/support/browser.ts";
import { servePages } from "../test/support/page-server.ts";
import { drawPage } from "../test/support/pdf-pixels.ts";
import { samplePdf } from "../test/support/sample-paper.ts";
import { pagesIn, samplePage } from "../test/support/sample-pages.ts";
import { sampleReports } from "../test/support/sample-reports.ts";
import { takeLivePictures } from "./live-pictures.ts";

const folder = new URL("../docs/", import.meta.url);
await mkdir(folder, { recursive: true });

const paper = await drawPage(await samplePdf(), 1, 110);
await writeFile(new URL("certificate.png", folder), await paper.encode("png"));

const shown = new Map([
	["page", samplePage(sampleReports.valid, "en")],
	["comparison", pagesIn("en").get("/en/verify/changedPage") ?? ""],
	["statistics", pagesIn("en").get("/en/statistics") ?? ""],
]);
const pages = await servePages(new Map([...shown].map(([name, page]) => [`/c/${name}`, page])));
const browser = await launchBrowser();
for (const name of shown.keys()) {
	const page = await browser.newPage({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 });
	await page.goto(`${pages.origin}/c/${name}`);
	await page.evaluate("document.fonts.ready");
	await page.screenshot({ path: fileURLToPath(new URL(`${name}.png`, folder)) });
	await page.close();
}
await closeBrowser();
await pages.close();

await takeLivePictures(fileURLToPath(folder));
