import { existsSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildBrowser } from "../../scripts/build-browser.mjs";
import { type BrowserFiles, openBrowserFiles } from "../../src/http/browser-files.ts";
import { runFolderName } from "./run-folder.ts";

/** The modules of pages, built from the source as it is now: once a run of tests, elsewhere at each call. */
export async function builtBrowser(): Promise<{ readonly files: BrowserFiles; close(): void }> {
	const run = process.env[runFolderName];
	const folder = run === undefined ? await build(tmpdir()) : await builtForRun(run);
	const files = openBrowserFiles(folder);
	if (files === undefined) throw new TypeError("nothing was built");
	return { files, close: () => (run === undefined ? rmSync(folder, { recursive: true }) : undefined) };
}

/** Whoever is first gives it its name when it is whole; one that was built meanwhile is as good and is thrown away. */
async function builtForRun(run: string): Promise<string> {
	const shared = join(run, "browser");
	if (existsSync(shared)) return shared;
	const folder = await build(run);
	try {
		renameSync(folder, shared);
	} catch (error) {
		if (!existsSync(shared)) throw error;
		rmSync(folder, { recursive: true });
	}
	return shared;
}

async function build(parent: string): Promise<string> {
	const folder = mkdtempSync(join(parent, "tamga-browser-"));
	await buildBrowser(folder);
	return folder;
}
