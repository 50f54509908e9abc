import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildBrowser } from "../../scripts/build-browser.mjs";
import { type BrowserFiles, openBrowserFiles } from "../../src/http/browser-files.ts";

/** The modules of pages, built from the source as it is now. */
export async function builtBrowser(): Promise<{ readonly files: BrowserFiles; close(): void }> {
	const folder = mkdtempSync(join(tmpdir(), "tamga-browser-"));
	await buildBrowser(folder);
	const files = openBrowserFiles(folder);
	if (files === undefined) throw new TypeError("nothing was built");
	return { files, close: () => rmSync(folder, { recursive: true }) };
}
