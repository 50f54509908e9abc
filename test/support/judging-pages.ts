import type { Page, Request } from "playwright-core";

/** Every request of a window: method, path and body. */
export function logOf(page: Page): readonly string[] {
	const log: string[] = [];
	page.on("request", (request: Request) => {
		const { pathname } = new URL(request.url());
		log.push(`${request.method()} ${pathname} ${request.postData() ?? ""}`.trim());
	});
	return log;
}

/** What no request may carry: parts of a credential, of a PDF, or of a printed code. */
export const personal = /Enkhtuya|Ganbold|proofValue|credentialSubject|%PDF|JVBERi|\d{60}/;

export async function choose(page: Page, content: string | Uint8Array, name = "certificate"): Promise<void> {
	await page.setInputFiles("#file", { name, mimeType: "application/octet-stream", buffer: Buffer.from(content) });
	await page.locator("form button").first().click();
}

export async function paste(page: Page, text: string): Promise<void> {
	await page.locator("summary").click();
	await page.locator("#credential").fill(text);
	await page.locator("details button").first().click();
}

export async function answered(page: Page): Promise<void> {
	await page.waitForSelector("main > [data-verdict]");
}

/** After what the service says of its own record, too. */
export async function recordSaid(page: Page): Promise<void> {
	await page.waitForSelector("[data-record], [role=alert]");
}

export function verdictOf(page: Page): Promise<string | null> {
	return page.locator("main > [data-verdict]").first().getAttribute("data-verdict");
}

export function focused(page: Page): Promise<string | null | undefined> {
	return page.evaluate(() => document.activeElement?.textContent);
}

/** What an answer says: its band and every check, without the time. */
export async function partsOf(page: Page): Promise<readonly string[]> {
	const parts = page.locator("main > .verdict h1, main > .verdict > div > p:not(.checked-at), .checks li");
	return (await parts.allTextContents()).filter((text) => text !== "");
}
