import { afterEach, expect, test, vi } from "vitest";
import { allowedHosts } from "../../src/browser/allowed-hosts.ts";
import { openJudge } from "../../src/browser/judge.ts";
import { openService as openDeviceService } from "../../src/browser/service.ts";
import type { Verdict } from "../../src/core/report.ts";
import type { Site } from "../../src/web/site.ts";
import { baseUrl, now, openService } from "../http/open-service.ts";
import { browser } from "../http/requests.ts";
import { builtBrowser } from "../support/built-browser.ts";
import { credential } from "../support/judging.ts";
import { makeIssuer, signCredential } from "../support/sign.ts";

// What TAMGA_ALLOW_HOSTS names only the service knows; a device must not call impossible what that may ask.

const at = { baseUrl, timeZone: "Asia/Ulaanbaatar" };
const silent = makeIssuer("behind the wall", "did:web:localhost%3A9");

afterEach(() => vi.unstubAllGlobals());

/** The verdicts of a service and of a device of its reader about an issuer whom nobody can reach. */
async function verdicts(env: Readonly<Record<string, string>>, site: Site): Promise<readonly Verdict[]> {
	const service = await openService(undefined, { env });
	const app = service.app();
	vi.stubGlobal("fetch", async (path: string, options: RequestInit = {}) => {
		const response = await app.request(path, options);
		response.headers.set("Date", now.toUTCString());
		return response;
	});
	const input = new TextEncoder().encode(
		JSON.stringify(await signCredential(credential({ issuer: silent.did }), silent)),
	);
	const judge = await openJudge(site, openDeviceService(site));
	const answers = [(await service.services.verifier.verify(input)).report.verdict, (await judge(input)).report.verdict];
	await service.close();
	return answers;
}

test("an issuer at a private host is impossible for both, or could not be reached for both", async () => {
	expect(await verdicts({}, at)).toEqual(["invalid", "invalid"]);
	const answers = await verdicts({ TAMGA_ALLOW_HOSTS: "localhost:9" }, { ...at, asksPrivateHosts: true });
	expect(answers).toEqual(["undetermined", "undetermined"]);
});

test("the service's own host is always possible, whatever it is called", () => {
	const hosts = allowedHosts({ ...at, baseUrl: "http://localhost:8080", formerBaseUrls: ["http://intranet"] });
	expect(["localhost:8080", "intranet", "localhost:9"].map((host) => hosts.has(host))).toEqual([true, true, false]);
});

test("a page is told that there are such hosts, and not which", async () => {
	const [service, built] = [await openService(), await builtBrowser()];
	const page = async (asksPrivateHosts: boolean): Promise<string> =>
		await (await service.app({ browser: built.files, asksPrivateHosts }).request("/", { headers: browser })).text();
	expect(await page(true)).toContain("asksPrivateHosts&quot;:true");
	expect(await page(false)).not.toContain("asksPrivateHosts&quot;:true");
	built.close();
	await service.close();
});
