// The README's pictures, made from the sample certificate: run `npm run pictures` when the paper or the page changes.
import { mkdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { closeBrowser, launchBrowser } from "../test/support/browser.ts";
import { servePages } from "../test/support/page-server.ts";
import { drawPage } from "../test/support/pdf-pixels.ts";
import { samplePdf } from "../test/support/sample-paper.ts";
import { samplePage } from "../test/support/sample-pages.ts";
import { sampleReports } from "../test/support/sample-reports.ts";

const folder = new URL("../docs/", import.meta.url);
await mkdir(folder, { recursive: true });

const paper = await drawPage(await samplePdf(), 1, 110);
await writeFile(new URL("certificate.png", folder), await paper.encode("png"));

const pages = await servePages(new Map([["/c/sample", samplePage(sampleReports.valid, "en")]]));
const browser = await launchBrowser();
const page = await browser.newPage({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 });
await page.goto(`${pages.origin}/c/sample`);
await page.evaluate("document.fonts.ready");
await page.screenshot({ path: fileURLToPath(new URL("page.png", folder)) });
await closeBrowser();
await pages.close();
