import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { printedAddress } from "../../src/core/payload/printed-address.ts";
import { messages } from "../../src/web/messages/messages.ts";
import { signedText } from "../http/open-service.ts";
import { closeBrowser, launchBrowser } from "../support/browser.ts";
import { answered, logOf, partsOf, personal, verdictOf } from "../support/judging-pages.ts";
import { type LiveService, openLiveService } from "../support/live-service.ts";
import { tools } from "../support/tools.ts";
import { withWindow } from "../support/window.ts";

// A certificate's page judges by a primer of the template. What it says is what the general judge says, or comes from that.

const { t } = messages("en");
let live: LiveService;

beforeAll(async () => {
	[live] = await Promise.all([openLiveService(), launchBrowser()]);
});
afterAll(async () => {
	await closeBrowser();
	await live.close();
});

const own = (index: number): string => `${live.origin}/c/${live.service.certificates[index]?.id}?lang=en`;
const printed = (index: number): string =>
	printedAddress(own(index), signedText(live.service.certificates[index]), tools);

/** The service has lost its records, as its answers tell. */
async function loseRecords(page: Page): Promise<void> {
	await page.route(/\/c\/[0-9A-Z]{26}\?/, async (route) => {
		await route.fulfill({ response: await route.fetch({ url: `${live.origin}/c/${"0".repeat(26)}?lang=en` }) });
	});
}

const general = /\/assets\/(?:general|desk|context)/;

/** What a page says, and which way it went. */
async function judged(address: string, prepare?: (page: Page) => Promise<void>) {
	let found = { verdict: "", parts: [] as readonly string[], log: [] as readonly string[] };
	await withWindow({}, async ({ page, complaints }) => {
		const log = logOf(page);
		await loseRecords(page);
		await prepare?.(page);
		await page.goto(address);
		await answered(page);
		await page.waitForLoadState("networkidle");
		found = { verdict: (await verdictOf(page)) ?? "", parts: await partsOf(page), log: [...log] };
		expect(complaints.filter((text) => !/404/.test(text))).toEqual([]);
	});
	return found;
}

const noPrimer = async (page: Page): Promise<void> => {
	await page.route(/\/primer\//, (route) => route.fulfill({ status: 404, body: "{}" }));
};

describe("a printed code whose record is lost", () => {
	test.each([
		[0, "valid"],
		[1, "invalid"],
		[2, "invalid"],
	])("of certificate %i is %s by the primer, and in the same words as generally", async (index, verdict) => {
		const quick = await judged(printed(index));
		expect(quick.verdict).toBe(verdict);
		expect(quick.log.filter((line) => general.test(line))).toEqual([]);
		expect(quick.log.filter((line) => line.startsWith("POST /evidence")).length).toBe(1);
		expect(quick.log.filter((line) => personal.test(line))).toEqual([]);
		const plain = await judged(printed(index), noPrimer);
		expect(plain.log.some((line) => general.test(line))).toBe(true);
		expect(plain.verdict).toBe(verdict);
		expect(plain.parts).toEqual(quick.parts);
	});

	test("is judged generally where the service is of another build", async () => {
		const { verdict, log } = await judged(printed(0), async (page) => {
			await page.route(/\/primer\//, (route) =>
				route.continue({ url: route.request().url().replace(/\w+$/, "0".repeat(16)) }),
			);
		});
		expect(verdict).toBe("valid");
		expect(log.some((line) => general.test(line))).toBe(true);
	});

	test("is judged generally where its signature does not hold, and is not valid", async () => {
		const code = new URL(printed(0));
		// Somewhere in the signature, which stands behind the version and the template's hash.
		const number = BigInt(code.hash.slice(1)) + 10n * (1n << 300n);
		const { verdict, log } = await judged(`${code.href.replace(/#.*/, "")}#${number}`);
		expect(verdict).toBe("invalid");
		expect(log.some((line) => general.test(line))).toBe(true);
	});

	test("is never valid where a list, or everything, cannot be reached", async () => {
		for (const what of [/status-list/, /./]) {
			const { verdict } = await judged(printed(0), async (page) => {
				await page.route(/\/evidence$/, async (route) => {
					const response = await route.fetch();
					const { answers } = (await response.json()) as { answers: { kind: string }[] };
					await route.fulfill({ response, json: { answers: answers.filter(({ kind }) => !what.test(kind)) } });
				});
			});
			expect(verdict).toBe("undetermined");
		}
	});
});

test("a record's page asks for all that it needs at once, and agrees", async () => {
	await withWindow({}, async ({ page }) => {
		const log = logOf(page);
		await page.goto(own(0));
		await page.getByText(t("device.agrees")).waitFor();
		expect(log.filter((line) => general.test(line))).toEqual([]);
		expect(log.filter((line) => line.startsWith("POST /evidence")).length).toBe(1);
		expect(log.filter((line) => /words-/.test(line)).length).toBe(1);
	});
});
