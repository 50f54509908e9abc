import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { assets } from "../../src/web/assets.ts";
import { docsPolicy, pagePolicy } from "../../src/web/csp.ts";
import { fontFiles } from "../../src/web/fonts/font-files.ts";
import { docsPage, docsStartScript } from "../../src/web/docs-page.tsx";

/** Serves finished pages by path, with the policies and the assets that the product sends. For tests only. */
export async function servePages(pages: ReadonlyMap<string, string>) {
	const app = new Hono();
	const forEver = { "cache-control": "public, max-age=31536000, immutable" };
	for (const { path, mediaType, text } of assets) {
		app.get(path, (context) => context.body(text, 200, { "content-type": mediaType, ...forEver }));
	}
	for (const { name, read } of fontFiles) {
		app.get(`/assets/${name}`, async (context) =>
			context.body(await read(), 200, { "content-type": "font/woff2", ...forEver }),
		);
	}
	addDocs(app);
	app.get("*", (context) => {
		const page = pages.get(context.req.path);
		if (page === undefined) return context.notFound();
		return context.html(page, 200, { "content-security-policy": pagePolicy });
	});
	return listening(app);
}

function addDocs(app: Hono): void {
	const require = createRequire(import.meta.url);
	const file = (name: string): string => readFileSync(require.resolve(`swagger-ui-dist/${name}`), "utf8");
	const script = { "content-type": "text/javascript" };
	app.get("/docs", (context) => context.html(docsPage(), 200, { "content-security-policy": docsPolicy }));
	app.get("/docs/start.js", (context) => context.body(docsStartScript, 200, script));
	app.get("/docs/swagger-ui-bundle.js", (context) => context.body(file("swagger-ui-bundle.js"), 200, script));
	app.get("/docs/swagger-ui.css", (context) =>
		context.body(file("swagger-ui.css"), 200, { "content-type": "text/css" }),
	);
	app.get("/openapi.json", (context) =>
		context.json({
			openapi: "3.1.0",
			info: { title: "Tamga", version: "1" },
			paths: { "/verify": { post: { summary: "Verify", responses: { 200: { description: "A report" } } } } },
		}),
	);
}

async function listening(app: Hono) {
	const server = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" });
	await once(server, "listening");
	const address = server.address();
	if (address === null || typeof address === "string") throw new TypeError("the server has no port");
	return {
		origin: `http://127.0.0.1:${address.port}`,
		close: () => new Promise<void>((closed) => server.close(() => closed())),
	};
}
