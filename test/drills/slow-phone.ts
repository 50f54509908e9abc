import { once } from "node:events";
import { parseArgs } from "node:util";
import { serve } from "@hono/node-server";
import type { Page } from "playwright-core";
import { printedAddress } from "../../src/core/payload/printed-address.ts";
import { now, openService, signedText } from "../http/open-service.ts";
import { startBrowser } from "../support/browser.ts";
import { builtBrowser } from "../support/built-browser.ts";
import { tools } from "../support/tools.ts";

/*
 * npm run drill:slow-phone [-- --rounds N] [--only WORDS] [--cpu TIMES] [--show]
 *
 * How long a reader with a slow phone and nothing in its cache waits for an answer: processor four times slower, 1.6 Mbit/s,
 * 150 ms there and back. Prints medians of what this machine gave, which is less than it has while others use it; --show
 * tells what was loaded when.
 */

const { values } = parseArgs({
	options: { rounds: { type: "string" }, only: { type: "string" }, cpu: { type: "string" }, show: { type: "boolean" } },
});
const rounds = Number(values.rounds ?? 3);
const phone = {
	cpu: Number(values.cpu ?? 4),
	network: { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 94_000 },
};

const service = await openService();
const built = await builtBrowser();
const [first, second] = service.certificates;
const [signed, id, hidden] = [signedText(first), first?.id ?? "", second?.id ?? ""];
await service.services.say.choose(hidden, "hidden", "en");
const app = service.app({ browser: built.files });
/** A certificate asked for at the other port is one that the service has lost. */
async function listen(losesRecords: boolean) {
	const fetch = async (request: Request): Promise<Response> => {
		const { pathname, search, origin } = new URL(request.url);
		const path = losesRecords ? pathname.replace(/^\/c\/\w{26}/, `/c/${"0".repeat(26)}`) : pathname;
		const response = await app.fetch(new Request(origin + path + search, request));
		response.headers.set("Date", now.toUTCString());
		return response;
	};
	const server = serve({ fetch, port: 0, hostname: "127.0.0.1" });
	await once(server, "listening");
	const address = server.address();
	if (address === null || typeof address === "string") throw new TypeError("the server has no port");
	return { origin: `http://127.0.0.1:${address.port}`, close: () => server.close() };
}
const [whole, losing] = [await listen(false), await listen(true)];
const printed = (origin: string, certificate: string, text: string): string =>
	printedAddress(`${origin}/c/${certificate}?lang=en`, text, tools);

interface Wait {
	readonly name: string;
	readonly address: string;
	/** In the page: whether the answer stands there. */
	readonly isThere: string;
	readonly act?: (page: Page) => Promise<void>;
}

const dropJson = async (page: Page): Promise<void> => {
	await page.waitForSelector("html.judges");
	await page.waitForTimeout(1500);
	await page.evaluate(() => performance.mark("began"));
	await page.setInputFiles("#file", { name: "one.json", mimeType: "application/json", buffer: Buffer.from(signed) });
	await page.locator("form button").first().click();
};

const verdict = `document.querySelector("main > [data-verdict]") !== null`;
const waits: readonly Wait[] = [
	{ name: "a printed code, record lost", address: printed(losing.origin, id, signed), isThere: verdict },
	{
		name: "a printed code, name hidden",
		address: printed(whole.origin, hidden, signedText(second)),
		isThere: `document.querySelector("main .name") !== null`,
	},
	{
		name: "second opinion on a page",
		address: `${whole.origin}/c/${id}?lang=en`,
		isThere: `document.querySelector(".device")?.textContent.includes("same")`,
	},
	{
		name: "second opinion with its code",
		address: printed(whole.origin, id, signed),
		isThere: `document.querySelector(".device")?.textContent.includes("same")`,
	},
	{ name: "a JSON file given to the start page", address: `${whole.origin}/?lang=en`, isThere: verdict, act: dropJson },
];

/** Milliseconds from the first request, or from the mark `began`, until the answer was painted. */
async function measure({ address, isThere, act }: Wait): Promise<number> {
	const context = await browser.newContext({ serviceWorkers: "block", viewport: { width: 360, height: 720 } });
	const page = await context.newPage();
	page.on("pageerror", (error) => console.error(error.message));
	const session = await context.newCDPSession(page);
	await session.send("Network.enable");
	await session.send("Network.emulateNetworkConditions", phone.network);
	await session.send("Emulation.setCPUThrottlingRate", { rate: phone.cpu });
	await page.addInitScript(`new MutationObserver((_, observer) => {
		if (!(${isThere})) return;
		observer.disconnect();
		requestAnimationFrame(() => setTimeout(() => performance.mark("painted")));
	}).observe(document, { childList: true, subtree: true, characterData: true })`);
	// Phones have Chinese letters of their own, which this Chromium lacks.
	await session.send("Network.setBlockedURLs", { urls: ["*noto-sans-sc-*"] });
	await page.goto(address, { waitUntil: "commit" });
	await act?.(page);
	await page.waitForFunction(() => performance.getEntriesByName("painted").length > 0, undefined, {
		timeout: 30_000,
		polling: 100,
	});
	const marks = await page.evaluate(() =>
		["began", "painted"].map((name) => performance.getEntriesByName(name)[0]?.startTime ?? 0),
	);
	const took = (marks[1] ?? 0) - (marks[0] ?? 0);
	if (values.show === true) console.error(await page.evaluate(waterfall));
	await context.close();
	return took;
}

/** Runs in the page. */
function waterfall(): string {
	const navigation = performance.getEntriesByType("navigation");
	const entries = [...navigation, ...performance.getEntriesByType("resource")].filter(
		(entry) => entry instanceof PerformanceResourceTiming,
	);
	return entries
		.map(({ name, startTime, responseEnd, encodedBodySize }) =>
			[Math.round(startTime), Math.round(responseEnd), encodedBodySize, name.slice(0, 110)].join("\t"),
		)
		.join("\n");
}

const browser = await startBrowser();
// A service that runs has met its templates before.
await measure({ name: "", address: printed(whole.origin, id, signed), isThere: "document.readyState === 'complete'" });
await fetch(`${whole.origin}/templates/${first?.template}/primer/${built.files.build}`);
console.table(
	Object.fromEntries(
		await inTurn(
			waits.filter(({ name }) => name.includes(values.only ?? "")),
			async (wait) => {
				const took: number[] = [];
				for (let round = 0; round < rounds; round++) took.push(await measure(wait));
				const sorted = took.toSorted((one, other) => one - other);
				return [
					wait.name,
					{ "median ms": Math.round(sorted[Math.floor(rounds / 2)] ?? 0), "best ms": Math.round(sorted[0] ?? 0) },
				] as const;
			},
		),
	),
);
await browser.close();
whole.close();
losing.close();
await service.close();
built.close();

async function inTurn<Item, Result>(items: readonly Item[], work: (item: Item) => Promise<Result>): Promise<Result[]> {
	const results: Result[] = [];
	for (const item of items) results.push(await work(item));
	return results;
}
