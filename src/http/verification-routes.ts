import { Hono } from "hono";
import { resultPage } from "../web/result-page.tsx";
import { openToAll } from "./cross-origin.ts";
import { limited } from "./lanes.ts";
import { prefersHtml } from "./negotiate.ts";
import { pageRequest } from "./page-request.ts";
import { problemResponse } from "./problem.ts";
import { malformedDetails } from "./reports.ts";
import type { AppContext, AppEnv, RouteDeps, Routes } from "./route-deps.ts";
import { readUpload } from "./uploads.ts";
import { provedIds, watcherOf, watchVerified } from "./watch-verified.ts";

/** POST /verify: any certificate from anybody, one plain verdict. */
export function verificationRoutes(deps: RouteDeps): Routes {
	const routes: Routes = new Hono<AppEnv>();
	routes.use("/verify", openToAll);
	routes.post("/verify", limited(deps.lanes.documents, deps.options), async (c) => {
		const upload = await readUpload(c);
		const { bytes, options } = await deps.services.verifier.open(upload.bytes);
		const { at } = upload;
		const verified = await deps.services.verifier.verify(bytes, { ...options, ...(at === undefined ? {} : { at }) });
		deps.metrics.verdict(verified.report.verdict);
		const [watched] = await watchVerified(deps, await watcherOf(deps, c), provedIds(verified.report));
		if (watched !== undefined) c.header("Tamga-Watching", watched);
		c.header("Cache-Control", "no-store");
		c.header("Vary", "Accept, Accept-Language");
		return prefersHtml(c) ? page(deps, c, verified) : answer(deps, c, verified.report);
	});
	return routes;
}

type Verified = Awaited<ReturnType<RouteDeps["services"]["verifier"]["verify"]>>;

/** 200 for every verdict; what is no credential is a wrong request. */
function answer({ options }: RouteDeps, c: AppContext, report: Verified["report"]): Response {
	return report.malformed === true ? problemResponse(c, malformedDetails(report, options.baseUrl)) : c.json(report);
}

function page({ options }: RouteDeps, c: AppContext, { report, facts }: Verified): Response {
	return c.html(
		resultPage({ ...pageRequest(c, options), report, certificate: facts }),
		report.malformed === true ? 400 : 200,
	);
}
