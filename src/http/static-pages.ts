import type { ExportFile } from "../app/export/export-files.ts";
import { languages } from "../core/languages.ts";
import { assets } from "../web/assets.ts";
import { fontFiles } from "../web/fonts/font-files.ts";
import { exportPage, exportPageFile } from "../web/export-page.tsx";
import type { Site } from "../web/site.ts";
import type { BrowserFiles } from "./browser-files.ts";

interface About {
	readonly site: Site;
	/** ISO 8601 moment of the export. */
	readonly at: string;
}

/** The pages of an export and what they load, for a web server that only hands out files, or none at all. */
export async function staticPages(browser: BrowserFiles | undefined, about: About): Promise<readonly ExportFile[]> {
	const names = [...(browser?.types.keys() ?? [])];
	const modules = names.map(async (name) => ({
		path: `assets/${name}`,
		bytes: (await browser?.read(name)) ?? new Uint8Array(),
	}));
	// All of them: whom a certificate names, and in which script, nobody knows yet. A page loads only what it shows.
	const fonts = fontFiles.map(async ({ name, read }) => ({ path: `assets/${name}`, bytes: await read() }));
	const script = browser?.entry.slice(1);
	const pages = languages.map((language) =>
		textFile(exportPageFile(language), exportPage({ ...about, language, script, root: "" })),
	);
	return [
		...pages,
		textFile("c/index.html", exportPage({ ...about, language: "en", script, root: "../" })),
		...assets.map(({ path, text }) => textFile(path.slice(1), text)),
		...(await Promise.all([...modules, ...fonts])),
	];
}

function textFile(path: string, text: string): ExportFile {
	return { path, bytes: new TextEncoder().encode(text) };
}
