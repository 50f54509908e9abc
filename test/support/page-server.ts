import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { assets } from "../../src/web/assets.ts";
import { pagePolicy } from "../../src/web/csp.ts";

/** Serves finished pages by path, with the policy and the assets that the product sends. For tests only. */
export async function serveHtml(pages: ReadonlyMap<string, string>) {
	const app = new Hono();
	for (const { path, mediaType, text } of assets) {
		app.get(path, (context) => context.body(text, 200, { "content-type": mediaType }));
	}
	app.get("*", (context) => {
		const page = pages.get(context.req.path);
		if (page === undefined) return context.notFound();
		return context.html(page, 200, { "content-security-policy": pagePolicy });
	});
	const server = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" });
	await new Promise((listening) => server.once("listening", listening));
	const { port } = server.address() as AddressInfo;
	return {
		origin: `http://127.0.0.1:${port}`,
		close: () => new Promise<void>((closed) => server.close(() => closed())),
	};
}
