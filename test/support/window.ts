import type { BrowserContextOptions, Page } from "playwright-core";
import { launchBrowser } from "./browser.ts";

export interface Seen {
	readonly page: Page;
	readonly complaints: string[];
	readonly hosts: Set<string>;
}

/** What Playwright says itself where it lets no worker be installed. */
export const blocked = "Service Worker registration blocked by Playwright";

/**
 * Opens pages one after the other in one window and remembers every complaint and every host that was asked. Nothing is
 * kept for times without a network unless `serviceWorkers` allows it.
 */
export async function withWindow(options: BrowserContextOptions, look: (seen: Seen) => Promise<void>): Promise<void> {
	const browser = await launchBrowser();
	const context = await browser.newContext({ serviceWorkers: "block", ...options });
	const page = await context.newPage();
	const seen: Seen = { page, complaints: [], hosts: new Set() };
	page.on("console", (message) => {
		if (message.text() !== blocked) seen.complaints.push(message.text());
	});
	page.on("pageerror", (error) => seen.complaints.push(error.message));
	page.on("dialog", (dialog) => seen.complaints.push(`dialog: ${dialog.message()}`));
	page.on("request", (request) => seen.hosts.add(new URL(request.url()).origin));
	await look(seen);
	await context.close();
}

export function isShown(page: Page, selector: string): Promise<boolean> {
	return page.locator(selector).first().isVisible();
}
