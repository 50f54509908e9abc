import { afterAll, beforeAll, expect, test } from "vitest";
import { importStatements } from "../../src/app/recognising/import-statements.ts";
import { printedAddress } from "../../src/core/payload/printed-address.ts";
import { languages } from "../../src/core/languages.ts";
import { messages } from "../../src/web/messages/messages.ts";
import { openRecognitionDesk } from "../../src/main.ts";
import { now, signedText } from "../http/open-service.ts";
import { closeBrowser, launchBrowser } from "../support/browser.ts";
import { answered, choose, verdictOf } from "../support/judging-pages.ts";
import { type LiveService, openLiveService } from "../support/live-service.ts";
import { expectFine } from "../support/looks.ts";
import { type Ministry, openMinistry } from "../support/ministry.ts";
import { tools } from "../support/tools.ts";
import { withWindow } from "../support/window.ts";

const { t } = messages("en");
const issuer = "did:web:certificates.example.mn";
const decision = { number: "A/123", date: "2026-03-01", jurisdiction: "MN" };
let time = now.getTime();
const clock = () => new Date(time);
let ministry: Ministry;
let stranger: Ministry;
let live: LiveService;
let course: string;

beforeAll(async () => {
	[ministry, stranger] = await Promise.all([openMinistry(clock), openMinistry(clock)]);
	const env = { TAMGA_TRUSTED_BODIES: ministry.did, TAMGA_ALLOW_HOSTS: `${ministry.place},${stranger.place}` };
	live = await openLiveService({ env, clock });
	const as = { code: "IIOE-GAI-220" };
	await ministry.recognise({
		of: issuer,
		as: "issuer",
		decision: {},
		validFrom: "2026-01-01",
		validUntil: "2026-10-31",
	});
	course = (await ministry.recognise({ of: issuer, as, decision, validUntil: "2029-02-28" })).id;
	const other = await stranger.recognise({ of: issuer, as: "issuer", decision, validFrom: "2026-01-01" });
	await importStatements(await openRecognitionDesk(live.service.office), other.statement);
	await launchBrowser();
}, 30_000);
afterAll(async () => {
	await closeBrowser();
	await Promise.all([live.close(), ministry.close(), stranger.close()]);
});

const address = (language = "en"): string => `${live.origin}/c/${live.service.certificates[0]?.id}?lang=${language}`;

test("a certificate shows who recognises it, with decision, place and time, and who is not relied on", async () => {
	await withWindow({}, async ({ page, complaints }) => {
		await page.goto(address());
		expect(await verdictOf(page)).toBe("valid");
		const recognised = page.locator('[data-recognition="recognised"]');
		const words = await recognised.innerText();
		expect(words).toContain("Recognised by Example Ministry of Education, decision A/123 of 1 March 2026");
		for (const part of ["this course, every version", "Mongolia", "28 February 2029"]) expect(words).toContain(part);
		await recognised.locator("summary").click();
		expect(await recognised.innerText()).toContain(course);
		const ended = await page.locator('[data-recognition="recognised-when-awarded"]').innerText();
		expect(ended).toContain(t("recognition.state.recognised-when-awarded"));
		expect(ended).toContain("31 October 2026");
		const strange = await page.locator('[data-recognition="untrusted"]').innerText();
		expect(strange).toContain(stranger.did);
		expect(strange).not.toContain("Recognised by");
		expect(complaints).toEqual([]);
	});
});

test("a file that is judged on the device shows the same", async () => {
	await withWindow({}, async ({ page }) => {
		await page.goto(`${live.origin}/?lang=en`);
		await choose(page, signedText(live.service.certificates[0]), "certificate.json");
		await answered(page);
		expect(await page.locator('[data-recognition="recognised"]').count()).toBe(1);
		expect(await page.locator("[data-recognition]").count()).toBe(3);
	});
});

test("axe finds nothing to object to, and nothing is too wide, in any language", async () => {
	await withWindow({ viewport: { width: 320, height: 800 } }, async ({ page }) => {
		for (const language of languages) {
			await page.goto(address(language));
			await page.locator('[data-recognition="recognised"] summary').click();
			await expectFine(page, `recognition-${language}`);
		}
	});
});

test("a printed code whose record is lost is told of first, and then who recognises it", async () => {
	await withWindow({}, async ({ page }) => {
		await page.route(/\/c\/[0-9A-Z]{26}\?/, async (route) => {
			await route.fulfill({ response: await route.fetch({ url: `${live.origin}/c/${"0".repeat(26)}?lang=en` }) });
		});
		// Until this page has been looked at, nothing of the general judge comes.
		let release = (): void => undefined;
		const held = new Promise<void>((resolve) => (release = resolve));
		await page.route(/\/assets\/general/, async (route) => {
			await held;
			await route.continue();
		});
		await page.goto(printedAddress(address(), signedText(live.service.certificates[0]), tools));
		await answered(page);
		expect(await verdictOf(page)).toBe("valid");
		expect(await page.locator("[data-recognitions]").innerText()).toContain(t("recognition.asking"));
		release();
		await page.locator('[data-recognition="recognised"]').waitFor();
		expect(await verdictOf(page)).toBe("valid");
		expect(await page.locator("[data-recognitions]").innerText()).toContain("Example Ministry of Education");
	});
});

test("a withdrawal shows within a minute", async () => {
	await ministry.withdraw(course);
	time += 60_001;
	await withWindow({}, async ({ page }) => {
		await page.goto(address());
		const words = await page.locator('[data-recognition="withdrawn"]').innerText();
		expect(words).toContain(t("recognition.state.withdrawn"));
		expect(await page.locator('[data-recognition="recognised"]').count()).toBe(0);
		expect(await verdictOf(page)).toBe("valid");
	});
});
