import type { Page } from "playwright-core";
import { afterAll, beforeAll, test } from "vitest";
import { messages } from "../../src/web/messages/messages.ts";
import { choose, recordSaid } from "../support/judging-pages.ts";
import { type LiveDesk, openLiveDesk } from "../support/live-desk.ts";
import { expectFine } from "../support/looks.ts";
import { withWindow } from "../support/window.ts";

const { t } = messages("en");

let desk: LiveDesk;

beforeAll(async () => {
	desk = await openLiveDesk();
});
afterAll(() => desk.close());

type State = readonly [name: string, reach: (page: Page) => Promise<unknown>];

const states: readonly State[] = [
	["home", (page) => page.waitForSelector(".judges")],
	["valid", (page) => choose(page, desk.signed).then(() => recordSaid(page))],
	["differs", (page) => choose(page, desk.signed.replace("Enkhtuya", "Mallory")).then(() => recordSaid(page))],
	["picture", (page) => choose(page, "GIF8").then(() => page.getByText(t("home.cannotRead")).waitFor())],
	["pdf", (page) => choose(page, desk.pdf).then(() => recordSaid(page))],
	["unable", (page) => unable(page)],
];

async function unable(page: Page): Promise<void> {
	await page.route(/recognition/, (route) => route.abort());
	await choose(page, desk.signed);
	await page.getByText(t("device.unable")).waitFor();
}

test("axe finds nothing in any state that the device paints, and all of them fit 320 px", async () => {
	await withWindow({ viewport: { width: 320, height: 800 } }, async ({ page }) => {
		for (const [name, reach] of states) {
			await page.goto(desk.home);
			await reach(page);
			await expectFine(page, `device-${name}`);
		}
	});
}, 90_000);
