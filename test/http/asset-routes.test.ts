import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, expect, test } from "vitest";
import { openBrowserFiles } from "../../src/http/browser-files.ts";
import { type OpenService, openService } from "./open-service.ts";

const folder = mkdtempSync(join(tmpdir(), "tamga-modules-"));
const script = `export const words = "${"word ".repeat(400)}";\n`;
for (const [name, text] of Object.entries({
	"main.AB12.js": script,
	"secret.txt": "no module",
	"x.wasm": "\0asm",
	"worker.js": "//",
})) {
	writeFileSync(join(folder, name), text);
}
afterAll(() => rmSync(folder, { recursive: true }));

let service: OpenService | undefined;
afterAll(() => service?.close());

async function open() {
	const names = { entry: "main.AB12.js", general: "main.AB12.js", record: "main.AB12.js", worker: "worker.js" };
	writeFileSync(join(folder, "manifest.json"), JSON.stringify({ ...names, parts: ["main.AB12.js"], build: "1" }));
	const browser = openBrowserFiles(folder);
	if (browser === undefined) throw new TypeError("there is no manifest");
	service ??= await openService();
	return { browser, app: service.app({ browser }) };
}

test("where nothing was built there are no modules", () => {
	expect(openBrowserFiles(join(folder, "nowhere"))).toBeUndefined();
});

test("a manifest that names not everything is a fault of the build, told at the start", () => {
	writeFileSync(
		join(folder, "manifest.json"),
		JSON.stringify({ entry: "main.AB12.js", worker: "worker.js", build: "1" }),
	);
	expect(() => openBrowserFiles(folder)).toThrow(expect.objectContaining({ code: "FILE_UNREADABLE" }));
});

test("modules are named by their content and kept for ever; only they are there", async () => {
	const { app, browser } = await open();
	expect(browser.entry).toBe("/assets/main.AB12.js");
	const response = await app.request(browser.entry);
	expect(await response.text()).toBe(script);
	expect(response.headers.get("Content-Type")).toBe("text/javascript; charset=utf-8");
	expect(response.headers.get("Cache-Control")).toBe("public, max-age=31536000, immutable");
	expect((await app.request("/assets/x.wasm")).headers.get("Content-Type")).toBe("application/wasm");
	for (const other of ["manifest.json", "secret.txt", "..%2f..%2fpackage.json", "main.js", "worker.js", ""]) {
		expect((await app.request(`/assets/${other}`)).status, other).toBe(404);
	}
});

test("they travel compressed where the client reads that, each form under its own tag", async () => {
	const { app, browser } = await open();
	const plain = await app.request(browser.entry);
	const packed = await app.request(browser.entry, { headers: { "Accept-Encoding": "br, gzip" } });
	const body = new Uint8Array(await packed.arrayBuffer());
	expect([packed.headers.get("Content-Encoding"), packed.headers.get("Vary")]).toEqual(["gzip", "Accept-Encoding"]);
	expect(body.length).toBeLessThan(script.length / 4);
	expect(gunzipSync(body).toString()).toBe(script);
	expect(packed.headers.get("ETag")).not.toBe(plain.headers.get("ETag"));
	const again = await app.request(browser.entry, { headers: { "If-None-Match": plain.headers.get("ETag") ?? "" } });
	expect(again.status).toBe(304);
});
