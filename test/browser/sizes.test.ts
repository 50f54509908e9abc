import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { languages } from "../../src/core/languages.ts";
import { judgePolicy } from "../../src/web/csp.ts";
import { type OpenService, openService } from "../http/open-service.ts";
import { browser } from "../http/requests.ts";
import { builtBrowser } from "../support/built-browser.ts";

let service: OpenService;
let built: Awaited<ReturnType<typeof builtBrowser>>;

beforeAll(async () => {
	[service, built] = await Promise.all([openService(), builtBrowser()]);
});
afterAll(async () => {
	await service.close();
	built.close();
});

/** What a module imports at once, it and all below. */
async function atOnce(name: string, seen = new Set<string>()): Promise<ReadonlySet<string>> {
	if (seen.has(name)) return seen;
	seen.add(name);
	const text = new TextDecoder().decode(await built.files.read(name));
	for (const [, next = ""] of text.matchAll(/(?:from|import)\s*"\.\/([\w.-]+\.js)"/g)) await atOnce(next, seen);
	return seen;
}

const starts = languages.flatMap((language) => [`/?lang=${language}`, `/c/ID?lang=${language}`]);

test.each(starts)(
	"page, styles and first script of %s weigh at most 100 kB, and no judge is among them",
	async (path) => {
		const app = service.app({ browser: built.files });
		const response = await app.request(path.replace("ID", service.certificates[0]?.id ?? ""), { headers: browser });
		const html = await response.text();
		expect(response.headers.get("Content-Security-Policy")).toBe(judgePolicy);
		const styles = [...html.matchAll(/rel="stylesheet" href="([^"]+)"/g)].map(([, href = ""]) => href);
		const [, entry = ""] = /<script type="module" src="\/assets\/([^"]+)"/.exec(html) ?? [];
		const modules = await atOnce(entry);
		const files = [...styles, ...[...modules].map((name) => `/assets/${name}`)];
		const bodies = await Promise.all(
			files.map(async (file) => new Uint8Array(await (await app.request(file)).arrayBuffer())),
		);
		const sizes = [new TextEncoder().encode(html), ...bodies].map((body) => gzipSync(body).length);
		expect(styles.length).toBe(path.endsWith("zh") ? 2 : 1);
		expect(modules.size).toBeGreaterThan(path.startsWith("/c/") ? 0 : 1);
		expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(100_000);
		expect(bodies.every((body) => !new TextDecoder().decode(body).includes("RDFC-1.0"))).toBe(true);
	},
);

test("a certificate's page judges with at most 100 kB, its words included, and asks for all of it at once", async () => {
	const app = service.app({ browser: built.files });
	const response = await app.request(`/c/${service.certificates[0]?.id ?? ""}?lang=mn`, { headers: browser });
	const html = await response.text();
	const files = [...html.matchAll(/(?:type="module" src|rel="(?:modulepreload|preload)"[^>]*? href)="([^"]+)"/g)];
	const texts = await Promise.all(files.map(async ([, file = ""]) => (await app.request(file)).text()));
	expect(texts.length).toBeGreaterThan(3);
	expect(texts.every((text) => text.length > 100 && !text.includes("RDFC-1.0"))).toBe(true);
	expect(texts.reduce((sum, text) => sum + gzipSync(text).length, 0)).toBeLessThan(100_000);
});

test("pages that do not judge run nothing", async () => {
	const app = service.app({ browser: built.files });
	for (const path of ["/privacy", "/report", "/nothing"]) {
		const response = await app.request(path, { headers: browser });
		expect(await response.text()).not.toContain("<script");
		expect(response.headers.get("Content-Security-Policy")).not.toContain("script-src");
	}
});

test("without a build no page names a script", async () => {
	const app = service.app();
	for (const path of ["/", `/c/${service.certificates[0]?.id}`, `/c/${"0".repeat(26)}`]) {
		const text = await (await app.request(path, { headers: browser })).text();
		expect(text).not.toMatch(/<script|class="device"/);
	}
});
