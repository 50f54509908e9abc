import { Hono } from "hono";
import { forgeryPage } from "../web/forgery-page.tsx";
import { homePage } from "../web/home-page.tsx";
import { privacyPage } from "../web/privacy-page.tsx";
import { scanPage } from "../web/scan-page.tsx";
import { TamgaError } from "../core/errors.ts";
import { judgingRequest, pageRequest, scanningRequest } from "./page-request.ts";
import { forSeconds, publish } from "./publish.ts";
import type { AppContext, AppEnv, RouteDeps, Routes } from "./route-deps.ts";
import { securityText } from "./security-text.ts";

const robots = "User-agent: *\nDisallow: /c/\nDisallow: /claim/\nDisallow: /number\nDisallow: /verify\n";

/** Pages for people that show nobody's certificate, and the small files that go with them. */
export function pageRoutes(deps: RouteDeps): Routes {
	const routes: Routes = new Hono<AppEnv>();
	routes.get("/", (c) => issuersPage(deps, c, homePage, judgingRequest));
	routes.get("/scan", (c) => {
		c.header("Vary", "Accept-Language");
		c.header("Cache-Control", "no-cache");
		return c.html(scanPage(scanningRequest(c, deps.options)));
	});
	routes.get("/privacy", (c) => issuersPage(deps, c, privacyPage));
	routes.get("/report", (c) => issuersPage(deps, c, forgeryPage));
	routes.get("/robots.txt", (c) =>
		publish(c, { body: robots, type: "text/plain; charset=utf-8", cache: forSeconds(86_400) }),
	);
	routes.get("/.well-known/security.txt", async (c) => {
		const body = securityText(await deps.services.publications.issuers(), deps.options.baseUrl, deps.clock());
		if (body === undefined) throw new TamgaError("NOT_FOUND");
		return publish(c, { body, type: "text/plain; charset=utf-8", cache: forSeconds(86_400) });
	});
	return routes;
}

type IssuersPage = typeof homePage;

async function issuersPage(
	{ services, options }: RouteDeps,
	c: AppContext,
	page: IssuersPage,
	request = pageRequest,
): Promise<Response> {
	const issuers = (await services.publications.issuers()).map(({ profile }) => profile);
	c.header("Vary", "Accept-Language");
	c.header("Cache-Control", "no-cache");
	return c.html(page({ ...request(c, options), issuers }));
}
