import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { Hono } from "hono";
import { docsPolicy } from "../web/csp.ts";
import { docsPage, docsStartScript } from "../web/docs-page.tsx";
import { openToAll } from "./cross-origin.ts";
import { openApiDocument } from "./openapi/document.ts";
import { forSeconds, publish } from "./publish.ts";
import type { AppEnv, RouteDeps, Routes } from "./route-deps.ts";

const files = {
	"swagger-ui.css": "text/css; charset=utf-8",
	"swagger-ui-bundle.js": "text/javascript; charset=utf-8",
} as const;

/** The interface described for programs and for programmers; every file of the page is our own. */
export function docsRoutes({ options }: RouteDeps): Routes {
	const routes: Routes = new Hono<AppEnv>();
	const description = JSON.stringify(openApiDocument(options.baseUrl), undefined, "\t");
	routes.use("/openapi.json", openToAll);
	routes.get("/openapi.json", (c) =>
		publish(c, { body: description, type: "application/json", cache: forSeconds(300) }),
	);
	routes.get("/docs", (c) => {
		c.header("Content-Security-Policy", docsPolicy);
		return c.html(docsPage());
	});
	routes.get("/docs/start.js", (c) =>
		publish(c, { body: docsStartScript, type: "text/javascript; charset=utf-8", cache: forSeconds(3600) }),
	);
	for (const [name, type] of Object.entries(files)) {
		const read = once(() => readPackageFile(name));
		routes.get(`/docs/${name}`, async (c) => publish(c, { body: await read(), type, cache: forSeconds(86_400) }));
	}
	return routes;
}

async function readPackageFile(name: string): Promise<Uint8Array<ArrayBuffer>> {
	return new Uint8Array(await readFile(createRequire(import.meta.url).resolve(`swagger-ui-dist/${name}`)));
}

function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
	let made: Promise<Value> | undefined;
	return () => (made ??= make());
}
