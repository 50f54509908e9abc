import type { ExportFile } from "../app/export/export-files.ts";
import { assets } from "../web/assets.ts";
import { exportPage } from "../web/export-page.tsx";
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
	return [
		textFile("index.html", exportPage(about)),
		...assets.map(({ path, text }) => textFile(path.slice(1), text)),
		...(await Promise.all(modules)),
	];
}

function textFile(path: string, text: string): ExportFile {
	return { path, bytes: new TextEncoder().encode(text) };
}
