// The README's pictures, made from the sample certificate: run `npm run pictures` when the paper or the page changes.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
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
const page = await browser.newPage({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, bypassCSP: true });
await page.goto(`${pages.origin}/c/sample`);
await page.addStyleTag({ content: await chineseLetters() });
await page.evaluate("document.fonts.ready");
await page.screenshot({ path: fileURLToPath(new URL("page.png", folder)) });
await closeBrowser();
await pages.close();

/** The test browser has no Chinese letters; every phone has. These two files hold the two of the language's name. */
async function chineseLetters(): Promise<string> {
	const require = createRequire(import.meta.url);
	const faces = ["118", "119"].map(async (slice) => {
		const file = require.resolve(`@fontsource/noto-sans-sc/files/noto-sans-sc-${slice}-400-normal.woff2`);
		const data = (await readFile(file)).toString("base64");
		return `@font-face { font-family: Hans${slice}; src: url(data:font/woff2;base64,${data}); }`;
	});
	return `${(await Promise.all(faces)).join("\n")} [lang=zh] { font-family: Hans118, Hans119; }`;
}
