// Draws the mark as pictures for systems that want no SVG: run it when the mark changes (tsx scripts/draw-icons.ts).
import { writeFile } from "node:fs/promises";
import { maskableFile, ulziiFile } from "../src/web/ulzii.tsx";
import { closeBrowser, launchBrowser } from "../test/support/browser.ts";

const pictures: Record<string, string> = {};
const page = await (await launchBrowser()).newPage();
for (const [purpose, svg] of Object.entries({ any: ulziiFile, maskable: maskableFile })) {
	for (const size of [192, 512]) {
		await page.setViewportSize({ width: size, height: size });
		await page.setContent(`<style>*{margin:0}svg{display:block;width:100vw}</style>${svg}`);
		pictures[`${purpose}-${size}`] = (await page.screenshot({ omitBackground: true })).toString("base64");
	}
}
await closeBrowser();
const file = new URL("../src/web/icon-pictures.json", import.meta.url);
await writeFile(file, `${JSON.stringify(pictures, undefined, "\t")}\n`);
