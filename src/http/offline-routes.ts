import { createHash } from "node:crypto";
import { Hono } from "hono";
import { isLanguage } from "../core/languages.ts";
import { appIcons, appManifest } from "../web/app-manifest.ts";
import { assets } from "../web/assets.ts";
import { workerPolicy } from "../web/csp.ts";
import { offlinePage } from "../web/offline-page.tsx";
import type { WorkerSetup } from "../web/worker-setup.ts";
import type { BrowserFiles } from "./browser-files.ts";
import { judgingRequest } from "./page-request.ts";
import { forSeconds, immutable, publish } from "./publish.ts";
import type { AppEnv, RouteDeps, Routes } from "./route-deps.ts";

const standIn = "/offline";

/** What a device takes along for times without a network: the app as one can install it, and where its evidence is. */
export function offlineRoutes({ options, services }: RouteDeps): Routes {
	const routes: Routes = new Hono<AppEnv>();
	routes.get("/manifest.webmanifest", (c) => {
		const asked = c.req.query("lang") ?? "";
		const body = JSON.stringify(appManifest(isLanguage(asked) ? asked : "en"));
		return publish(c, { body, type: "application/manifest+json", cache: forSeconds(3600) });
	});
	for (const { path, bytes } of appIcons) {
		routes.get(path, (c) => publish(c, { body: bytes, type: "image/png", cache: immutable }));
	}
	routes.get("/offline.json", async (c) => {
		const tools = options.browser?.tools ?? [];
		const body = JSON.stringify({ ...(await services.publications.takeAlong()), tools });
		return publish(c, { body, type: "application/json", cache: "no-cache" });
	});
	const { browser } = options;
	if (browser === undefined) return routes;
	const worker = workerScript(browser);
	routes.get(standIn, (c) => {
		c.header("Vary", "Accept-Language");
		c.header("Cache-Control", "no-cache");
		return c.html(offlinePage(judgingRequest(c, options)));
	});
	routes.get("/service-worker.js", (c) => {
		c.header("Content-Security-Policy", workerPolicy);
		return publish(c, { body: worker, type: "text/javascript; charset=utf-8", cache: "no-cache" });
	});
	return routes;
}

/** The worker with the list of what it keeps: all modules, and of the other files those that every page shows. */
function workerScript({ types, worker }: BrowserFiles): string {
	const modules = [...types.keys()].filter((name) => name.endsWith(".js")).map((name) => `/assets/${name}`);
	const kept = { pages: ["/", "/scan", standIn], standIn, files: [...modules, ...assets.map(({ path }) => path)] };
	const version = createHash("sha256").update(JSON.stringify(kept)).update(worker).digest("hex").slice(0, 16);
	const setup: WorkerSetup = { version, ...kept };
	return `const setup=${JSON.stringify(setup)};\n${worker}`;
}
