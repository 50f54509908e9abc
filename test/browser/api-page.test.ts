import { afterAll, beforeAll, expect, test } from "vitest";
import { type Listening, serve } from "../../src/http/serve.ts";
import { type OpenService, openService } from "../http/open-service.ts";
import { closeBrowser, launchBrowser } from "../support/browser.ts";

let service: OpenService;
let server: Listening;

beforeAll(async () => {
	service = await openService();
	server = await serve(service.app({ baseUrl: "http://127.0.0.1" }), { host: "127.0.0.1", port: 0 });
});
afterAll(async () => {
	await closeBrowser();
	await server.close();
	await service.close();
});

test("/docs shows every operation of /openapi.json, without an error and without another host", async () => {
	const description = (await (await fetch(`${server.url}/openapi.json`)).json()) as { readonly paths: object };
	const operations = Object.values(description.paths).reduce(
		(sum: number, path: object) => sum + Object.keys(path).length,
		0,
	);
	const page = await (await launchBrowser()).newPage();
	const complaints: string[] = [];
	const hosts = new Set<string>();
	page.on("console", (message) => void (message.type() === "error" && complaints.push(message.text())));
	page.on("pageerror", (error) => void complaints.push(error.message));
	page.on("request", (request) => void hosts.add(new URL(request.url()).protocol + new URL(request.url()).host));
	await page.goto(`${server.url}/docs`);
	await page.waitForSelector(".opblock");
	expect(await page.locator(".opblock").count()).toBe(operations);
	expect(await page.locator(".errors-wrapper").count()).toBe(0);
	expect(complaints).toEqual([]);
	expect([...hosts].filter((host) => !host.startsWith("data:"))).toEqual([`http:${new URL(server.url).host}`]);
	await page.close();
});
