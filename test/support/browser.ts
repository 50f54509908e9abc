import chromium from "@sparticuz/chromium";
import { chromium as playwright, type Browser } from "playwright-core";

let browser: Promise<Browser> | undefined;

/** A real Chromium, started once per test file. */
export function launchBrowser(): Promise<Browser> {
	browser ??= startBrowser();
	return browser;
}

export async function closeBrowser(): Promise<void> {
	await (await browser)?.close();
	browser = undefined;
}

/** One more, which its caller closes. */
export async function startBrowser(more: readonly string[] = []): Promise<Browser> {
	return playwright.launch({
		executablePath: await chromium.executablePath(),
		args: [...chromium.args.filter((arg) => arg !== "--single-process"), ...more],
		headless: true,
	});
}
