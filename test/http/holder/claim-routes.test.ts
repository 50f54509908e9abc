import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeClaim } from "../../../src/app/holder/claims.ts";
import type { Certificate } from "../../../src/app/register/certificates.ts";
import type { Language } from "../../../src/core/languages.ts";
import type { Routes } from "../../../src/http/route-deps.ts";
import { baseUrl, type OpenService, openService, people, rosterOf } from "../open-service.ts";
import { browser, codeOf } from "../requests.ts";

/** One of the people has finished a second course. */
const second = rosterOf(people).split("\n")[1]?.replace("IIOE-GAI-220", "IIOE-AIE-101") ?? "";

let service: OpenService;
let app: Routes;
let mine: Certificate;
let revoked: Certificate;
let other: Certificate;

beforeAll(async () => {
	service = await openService(`${rosterOf(people)}${second}\n`);
	app = service.app();
	const [first, revokedOne, suspended, another] = service.certificates;
	if (first === undefined || revokedOne === undefined || another === undefined) throw new TypeError("too few");
	[mine, revoked, other] = [first, revokedOne, another];
	expect(suspended).toBeDefined();
});
afterAll(() => service.close());

async function linkTo({ id }: Certificate, language: Language = "en", claimDays = 90): Promise<string> {
	const { token } = await makeClaim({ ...service.office, claimDays }, { certificate: id, language });
	return `/claim/${token}`;
}

const get = async (path: string, headers: Record<string, string> = browser) => await app.request(path, { headers });

describe("GET /claim/TOKEN", () => {
	test("is the person's page in the mail's language, kept by nobody and found by no search engine", async () => {
		const answer = await get(await linkTo(mine, "fr"), { ...browser, "Accept-Language": "mn" });
		expect(answer.status).toBe(200);
		expect(Object.fromEntries(answer.headers)).toMatchObject({
			"cache-control": "no-store",
			"referrer-policy": "no-referrer",
			"x-robots-tag": "noindex",
		});
		const html = await answer.text();
		expect(html).toContain('<html lang="fr">');
		expect(html).toContain("Votre certificat");
	});

	test("keeps the token in the links to the other languages, and reads the same however often", async () => {
		const link = await linkTo(mine);
		const [html, again] = [await (await get(link)).text(), await (await get(link)).text()];
		expect(html).toBe(again);
		for (const language of ["mn", "zh", "fr"]) {
			expect(html).toContain(`href="${link}?lang=${language}"`);
			expect(await (await get(`${link}?lang=${language}`)).text()).toContain(`<html lang="${language}">`);
		}
	});

	test("shows each of the person's certificates and nobody else's", async () => {
		const link = await linkTo(mine);
		const html = await (await get(link)).text();
		expect(html).toContain(`${link}/${other.id}`);
		expect(html).not.toContain(revoked.id);
		const page = await (await get(`${link}/${other.id}`)).text();
		expect(page).toContain(`${link}/${other.id}.page.png`);
		expect(page).toContain(`href="${link}/${other.id}?lang=mn"`);
		expect((await get(`${link}/${revoked.id}`)).status).toBe(404);
	});

	test("says of a revoked certificate what others are told, and offers no profile entry for it", async () => {
		const html = await (await get(await linkTo(revoked))).text();
		expect(html).toContain('data-verdict="invalid"');
		expect(html).toContain("issued in error");
		expect(html).not.toContain("linkedin.com");
	});

	test("leads to LinkedIn with the form filled in", async () => {
		const html = await (await get(await linkTo(mine))).text();
		const address = /https:\/\/www\.linkedin\.com\/[^"]+/.exec(html)?.[0].replaceAll("&amp;", "&") ?? "";
		expect(Object.fromEntries(new URL(address).searchParams)).toMatchObject({
			startTask: "CERTIFICATION_NAME",
			issueYear: "2026",
			issueMonth: "11",
			certUrl: `https://certificates.example.mn/c/${mine.id}`,
			certId: expect.stringMatching(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]$/),
		});
	});
});

describe("files below a personal link", () => {
	test("are the certificate's own, in each form", async () => {
		const link = await linkTo(mine);
		const json = await get(`${link}/${mine.id}.json`);
		expect([json.headers.get("Content-Type"), await json.text()]).toEqual(["application/vc", mine.signed]);
		const pdf = await get(`${link}/${mine.id}.pdf`);
		expect(pdf.headers.get("Content-Disposition")).toBe(`inline; filename="${mine.id}.pdf"`);
		expect((await pdf.text()).slice(0, 5)).toBe("%PDF-");
		const picture = await get(`${link}/${mine.id}.page.png`);
		expect(picture.headers.get("Content-Type")).toBe("image/png");
	});

	test("the badges carry the signed certificate", async () => {
		const link = await linkTo(mine);
		for (const suffix of ["png", "svg"]) {
			const badge = new Uint8Array(await (await get(`${link}/${mine.id}.${suffix}`)).arrayBuffer());
			const { report, facts } = await service.services.verifier.verify(badge);
			expect([suffix, report.verdict, facts?.id]).toEqual([suffix, "valid", `${baseUrl}/c/${mine.id}`]);
		}
	});

	test("all certificates come at once, as files and as one PDF", async () => {
		const link = await linkTo(mine);
		const zip = unzipSync(new Uint8Array(await (await get(`${link}/certificates.zip?lang=mn`)).arrayBuffer()));
		expect(Object.keys(zip).filter((name) => name.endsWith(".json"))).toHaveLength(2);
		const pdf = await get(`${link}/certificates.pdf`);
		expect([pdf.headers.get("Content-Type"), (await pdf.text()).slice(0, 5)]).toEqual(["application/pdf", "%PDF-"]);
	});

	test("what was revoked is in no promotion file, and alone it makes none", async () => {
		const link = await linkTo(revoked);
		expect((await get(`${link}/certificates.pdf`)).status).toBe(404);
		expect((await get(`${link}/certificates.zip`)).status).toBe(200);
		expect(await (await get(link)).text()).not.toContain("certificates.pdf");
	});

	test("another person's certificate, and what is no file, are not there", async () => {
		const link = await linkTo(mine);
		for (const name of [`${revoked.id}.pdf`, `${mine.id}.exe`, `${mine.id}.constructor`, "other.zip", "x"]) {
			expect((await get(`${link}/${name}`)).status, name).toBe(404);
		}
	});
});

describe("a link that opens nothing", () => {
	test.each(["0".repeat(26), "short", "Z".repeat(26), "%00", "a".repeat(2000)])(
		"%s is the same page, and repeats nothing of what was tried",
		async (guess) => {
			const [guessed, unknown] = [await get(`/claim/${guess}`), await get(`/claim/${"1".repeat(26)}`)];
			expect([guessed.status, unknown.status]).toEqual([404, 404]);
			expect(await guessed.text()).toBe(await unknown.text());
			expect(await codeOf(await get(`/claim/${guess}`, {}))).toBe("CLAIM_UNKNOWN");
			expect((await get(`/claim/${guess}/${mine.id}.pdf`)).status).toBe(404);
		},
	);

	test("one that expired opens neither page nor file, and offers a new one by mail", async () => {
		const link = await linkTo(mine, "en", 0);
		const answer = await get(link);
		expect(answer.status).toBe(410);
		expect(answer.headers.get("Cache-Control")).toBe("no-store");
		expect(await answer.text()).toContain(`action="${link}/renew?lang=en"`);
		expect((await get(`${link}/${mine.id}.pdf`, {})).status).toBe(410);
		expect(await codeOf(await get(link, {}))).toBe("CLAIM_EXPIRED");
	});

	test("asking for a new one is answered in the same way whether a mail goes out or not", async () => {
		const link = await linkTo(mine, "en", 0);
		const ask = () => app.request(`${link}/renew?lang=mn`, { method: "POST", headers: browser });
		const answers = [await ask(), await ask()];
		expect(answers.map(({ status }) => status)).toEqual([303, 303]);
		const location = answers[0]?.headers.get("Location") ?? "";
		expect(answers[1]?.headers.get("Location")).toBe(location);
		const page = await (await get(location)).text();
		expect(page).toContain('<html lang="mn">');
		expect(page).not.toContain("<form");
	});

	test("guesses are counted: who tries often has to wait", async () => {
		const strict = service.app({ rateLimit: 3 });
		const tries: number[] = [];
		for (let count = 0; count < 5; count++) tries.push((await strict.request(`/claim/${"0".repeat(26)}`)).status);
		expect(tries).toEqual([404, 404, 404, 429, 429]);
		const renew = () => strict.request(`/claim/${"0".repeat(26)}/renew`, { method: "POST" });
		expect([(await renew()).status, (await renew()).status]).toEqual([303, 429]);
	});
});

test("no line of the log holds a token", async () => {
	const link = await linkTo(mine);
	await get(link);
	await get(`${link}/${mine.id}.json`);
	await app.request(`${link}/renew`, { method: "POST" });
	const log = service.lines.join("\n");
	expect(log).toContain("/claim/:token");
	expect(log).not.toContain(link.slice("/claim/".length));
});
