import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { compareAnswers } from "../../src/browser/compare-answers.ts";
import { type Judge, openJudge } from "../../src/browser/judge.ts";
import { openService as openDeviceService } from "../../src/browser/service.ts";
import type { JsonObject } from "../../src/core/json.ts";
import { type Report, type Verdict, verdicts } from "../../src/core/report.ts";
import { baseUrl, now, type OpenService, openService, signedText } from "../http/open-service.ts";
import { credential, holder, signed } from "../support/judging.ts";
import { enveloped, signJwt } from "../support/jws.ts";
import { makeEcdsaIssuer, signCredential, signPresentation } from "../support/sign.ts";

const site = { baseUrl, timeZone: "Asia/Ulaanbaatar" };
const utf8 = new TextEncoder();

let service: OpenService;
let judge: Judge;
let asked: string[];
let hours: number;

/** The page's service is the real one, without a wire between them; its clock says what the page has to believe. */
beforeAll(async () => {
	service = await openService();
	const app = service.app();
	asked = [];
	hours = 0;
	vi.stubGlobal("fetch", async (path: string, options: RequestInit = {}) => {
		asked.push(`${path} ${typeof options.body === "string" ? options.body : ""}`.trim());
		const response = await app.request(path, options);
		response.headers.set("Date", new Date(now.getTime() + hours * 3_600_000).toUTCString());
		return response;
	});
	judge = await openJudge(site, openDeviceService(site));
});
afterAll(async () => {
	vi.unstubAllGlobals();
	await service.close();
});

/** Two reports on the same, at moments that may lie a little apart. */
const withoutTime = (report: Report): unknown =>
	JSON.parse(JSON.stringify(report), (name, value: unknown) => (name === "checkedAt" ? undefined : value));

async function onServer(input: string): Promise<Report> {
	return (await service.services.verifier.verify(utf8.encode(input))).report;
}

const ecdsa = makeEcdsaIssuer("page issuer", "P-384");
const inputs: Readonly<Record<string, () => Promise<string>>> = {
	"in force": async () => signedText(service.certificates[0]),
	revoked: async () => signedText(service.certificates[1]),
	suspended: async () => signedText(service.certificates[2]),
	changed: async () => signedText(service.certificates[0]).replace("Enkhtuya", "Mallory"),
	"by an unknown issuer": async () => JSON.stringify(await signed()),
	"signed with ECDSA": async () => JSON.stringify(await signCredential(credential({ issuer: ecdsa.did }), ecdsa)),
	"with a status list that nobody can read": async () => JSON.stringify(await signed(unreadableStatus)),
	"in an unknown vocabulary": async () =>
		JSON.stringify(credential({ "@context": ["https://www.w3.org/ns/credentials/v2", "https://other.example/v1"] })),
	"a presentation": async () =>
		JSON.stringify(await signPresentation(presented(await signed()), holder, { challenge: "c" })),
	"a JWT with an unloaded curve": async () => signJwt(credential({ issuer: ecdsa.did }), ecdsa),
	"a JWT in its envelope": async () => JSON.stringify(enveloped(signJwt(credential({ issuer: ecdsa.did }), ecdsa))),
	"no credential": async () => "{}",
	"no JSON": async () => "certificate",
};
const unreadableStatus: JsonObject = {
	credentialStatus: {
		type: "BitstringStatusListEntry",
		statusPurpose: "revocation",
		statusListIndex: "1",
		statusListCredential: "https://nowhere.invalid/status/1",
	},
};
const presented = (one: JsonObject): JsonObject => ({
	"@context": ["https://www.w3.org/ns/credentials/v2"],
	type: ["VerifiablePresentation"],
	holder: holder.did,
	verifiableCredential: [one],
});

describe("the judge on the device", () => {
	test.each(Object.keys(inputs))("gives the server's report on what is %s", async (name) => {
		const input = (await inputs[name]?.()) ?? "";
		const { report } = await judge(utf8.encode(input));
		expect(withoutTime(report)).toEqual(withoutTime(await onServer(input)));
	});

	test("gives four kinds of verdict in these examples, so that their equality means something", async () => {
		const given = await Promise.all(
			Object.values(inputs).map(async (input) => (await onServer(await input())).verdict),
		);
		expect(verdicts.filter((verdict) => !given.includes(verdict))).toEqual([]);
	});

	test("sends addresses and nothing else, and never the id of a credential of others", async () => {
		asked.length = 0;
		await judge(utf8.encode(signedText(service.certificates[1])));
		await judge(utf8.encode(JSON.stringify(await signed(unreadableStatus))));
		expect(asked.length).toBeGreaterThan(0);
		expect(
			asked.filter(
				(request) => !/^\/evidence \{"requests":\[(\{"kind":"[a-z-]+","id":"[^"]+"\},?)+\]\}$/.test(request),
			),
		).toEqual([]);
		expect(asked.filter((request) => request.includes("urn:uuid:"))).toEqual([]);
	});

	test("goes by the service's clock, since a phone may be days off", async () => {
		const { report } = await judge(utf8.encode(signedText(service.certificates[0])));
		expect(Math.abs(Date.parse(report.checkedAt) - now.getTime())).toBeLessThan(600_000);
		hours = 24 * 365 * 40;
		const later = await openJudge(site, openDeviceService(site));
		hours = 0;
		const { report: late } = await later(utf8.encode(signedText(service.certificates[0])));
		expect(late.checkedAt.slice(0, 4)).toBe("2066");
	});

	test("answers nothing where the service does not answer", async () => {
		const deaf = { ...openDeviceService(site), gather: () => Promise.reject(new Error("no network")) };
		const alone = await openJudge(site, deaf);
		await expect(alone(utf8.encode(signedText(service.certificates[0])))).rejects.toThrow("no network");
	});
});

test.each(verdicts)("two answers of which one is “%s” differ only where both know", (one: Verdict) => {
	const other = verdicts.map((verdict) => compareAnswers(one, verdict));
	const open = (verdict: Verdict): boolean => one === "undetermined" || verdict === "undetermined";
	expect(other).toEqual(verdicts.map((verdict) => (verdict === one ? "same" : open(verdict) ? "open" : "different")));
});
