// Every verdict and every state of every page as pictures to look through: in four languages, at 320 and 1280 px, light
// and dark, with one page that shows them all. `npm run gallery -- [--out DIR] [--axe] [--only PART]`; --only takes a part
// of the paths (`mn/c/`, `fr/live/`), --axe asks axe about each page too and ends with 1 where it objects.
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Page } from "playwright-core";
import { languages } from "../../src/core/languages.ts";
import { closeBrowser } from "../support/browser.ts";
import { objectionsTo } from "../support/looks.ts";
import { servePages } from "../support/page-server.ts";
import { pages } from "../support/sample-pages.ts";
import { openSights } from "../support/sights.ts";
import { walletPagesIn } from "../support/wallet-pages.ts";
import { withWindow } from "../support/window.ts";

interface Look {
	readonly width: number;
	readonly colorScheme: "light" | "dark";
}

const looks: readonly Look[] = [320, 1280].flatMap((width) => [
	{ width, colorScheme: "light" } as const,
	{ width, colorScheme: "dark" } as const,
]);

const { values } = parseArgs({
	options: { out: { type: "string" }, axe: { type: "boolean", default: false }, only: { type: "string", default: "" } },
});
const folder = values.out ?? mkdtempSync(join(tmpdir(), "tamga-gallery-"));
const walletPages = new Map(languages.flatMap((language) => [...walletPagesIn(language)]));
const server = await servePages(new Map([...pages, ...walletPages]));
const live = await openSights();
/** How each picture's page is reached, by its path. */
const ways = new Map<string, (page: Page) => Promise<unknown>>([
	...[...pages.keys(), ...walletPages.keys()].map(
		(path) => [path, (page: Page) => page.goto(server.origin + path)] as const,
	),
	...languages.flatMap((language) =>
		live.sights.map(({ name, show }) => [`/${language}/live/${name}`, (page: Page) => show(page, language)] as const),
	),
]);
const paths = [...ways.keys()].filter((path) => path.includes(values.only));
const fileOf = (path: string, { width, colorScheme }: Look): string =>
	`${path.slice(1).replaceAll("/", "-")}-${width}-${colorScheme}.png`;

mkdirSync(folder, { recursive: true });
const objections: string[] = [];
for (const look of looks) await takePictures(look);
writeFileSync(join(folder, "index.html"), index());
await closeBrowser();
await server.close();
await live.close();
console.log(`${paths.length * looks.length} pictures: ${join(folder, "index.html")}`);
for (const objection of objections) console.error(objection);
process.exitCode = objections.length === 0 ? 0 : 1;

async function takePictures(look: Look): Promise<void> {
	const { width, colorScheme } = look;
	await withWindow({ viewport: { width, height: 800 }, colorScheme }, async ({ page }) => {
		for (const path of paths) {
			await ways.get(path)?.(page);
			await page.evaluate(() => document.fonts.ready);
			await page.screenshot({ path: join(folder, fileOf(path, look)), fullPage: true });
			if (values.axe && width === 320 && colorScheme === "light") objections.push(...(await objectionsOf(page, path)));
		}
	});
}

/** With everything unfolded, in the light and in the dark. */
async function objectionsOf(page: Page, path: string): Promise<readonly string[]> {
	for (const summary of await page.locator("summary").all()) await summary.click();
	const found = await objectionsTo(page);
	await page.emulateMedia({ colorScheme: "light" });
	return found.map((objection) => `${path}: ${objection}`);
}

/** Paths and file names are our own, so nothing needs escaping. */
function index(): string {
	const rows = paths.map((path) => {
		const pictures = looks.map(
			(look) =>
				`<a href="${fileOf(path, look)}"><img loading="lazy" src="${fileOf(path, look)}" alt="${path} ${look.width} ${look.colorScheme}"></a>`,
		);
		return `<h2>${path}</h2>\n<p>${pictures.join("\n")}</p>`;
	});
	const style =
		"body{font-family:sans-serif}p{display:flex;gap:1rem;align-items:start}img{height:44rem;border:1px solid #888}";
	return `<!doctype html>\n<meta charset="utf-8"><title>Tamga: every page</title><style>${style}</style>\n${rows.join("\n")}\n`;
}
