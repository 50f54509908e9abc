import type { Page } from "playwright-core";

/** As a person drags a file or a folder from the desktop. */
export async function dropFiles(page: Page, path: string): Promise<void> {
	const session = await page.context().newCDPSession(page);
	const data = { items: [], files: [path], dragOperationsMask: 1 };
	for (const type of ["dragEnter", "dragOver", "drop"] as const) {
		await session.send("Input.dispatchDragEvent", { type, x: 100, y: 100, data });
	}
}
