import { Hono } from "hono";
import { methodNotAllowed } from "hono/method-not-allowed";
import { TamgaError } from "../core/errors.ts";
import type { Services } from "../app/services.ts";
import { errorPage } from "../web/error-page.tsx";
import { notFoundPage } from "../web/not-found-page.tsx";
import { accessLog, logFault } from "./access-log.ts";
import { assetRoutes } from "./asset-routes.ts";
import { batchRoutes } from "./batch-routes.ts";
import { challengeOf } from "./bearer.ts";
import { certificateListRoutes } from "./certificate-list-routes.ts";
import { certificateRoutes } from "./certificate-routes.ts";
import { docsRoutes } from "./docs-routes.ts";
import { securityHeaders } from "./headers.ts";
import { evidenceRoutes } from "./evidence-routes.ts";
import { claimRoutes } from "./holder/claim-routes.ts";
import { sayRoutes } from "./holder/say-routes.ts";
import { issuingRoutes } from "./issuing-routes.ts";
import { openLanes } from "./lanes.ts";
import { openMetrics } from "./metrics.ts";
import { prefersHtml } from "./negotiate.ts";
import { offlineRoutes } from "./offline-routes.ts";
import { operatorRoutes } from "./operator-routes.ts";
import { pageRequest } from "./page-request.ts";
import { pageRoutes } from "./page-routes.ts";
import { recognitionRoutes } from "./recognition-routes.ts";
import { problemDetails, problemResponse } from "./problem.ts";
import { openDataRoutes } from "./open-data-routes.ts";
import { publicationRoutes } from "./publication-routes.ts";
import { statisticsRoutes } from "./statistics-routes.ts";
import type { AppContext, AppEnv, AppOptions, RouteDeps, Routes } from "./route-deps.ts";
import { vcApiRoutes } from "./vc-api-routes.ts";
import { verificationRoutes } from "./verification-routes.ts";
import { walletMetadataRoutes } from "./wallet/metadata-routes.ts";
import { claimWalletRoutes } from "./wallet/claim-wallet-routes.ts";
import { questionRoutes } from "./wallet/question-routes.ts";
import { webhookRoutes } from "./webhook-routes.ts";
import { walletIssuingRoutes } from "./wallet/issuing-routes.ts";

export type { AppOptions } from "./route-deps.ts";

const rooms = [
	pageRoutes,
	assetRoutes,
	certificateRoutes,
	certificateListRoutes,
	claimRoutes,
	sayRoutes,
	verificationRoutes,
	evidenceRoutes,
	offlineRoutes,
	batchRoutes,
	vcApiRoutes,
	issuingRoutes,
	webhookRoutes,
	walletMetadataRoutes,
	walletIssuingRoutes,
	questionRoutes,
	claimWalletRoutes,
	publicationRoutes,
	openDataRoutes,
	statisticsRoutes,
	recognitionRoutes,
	operatorRoutes,
	docsRoutes,
];

/** The whole service over HTTP: Web-standard requests in, responses out. */
export function createApp(services: Services, options: AppOptions): Routes {
	const clock = options.clock ?? (() => new Date());
	const metrics = openMetrics();
	const deps: RouteDeps = { services, options, clock, metrics, lanes: openLanes(options.rateLimit, clock) };
	const app: Routes = new Hono<AppEnv>({ strict: false });
	app.use(accessLog(options.log, metrics), securityHeaders(options.baseUrl));
	app.use(methodNotAllowed({ app, onMethodNotAllowed: (c, methods) => wrongMethod(deps, c, methods) }));
	for (const room of rooms) app.route("/", room(deps));
	app.notFound((c) => nothingHere(deps, c));
	app.onError((error, c) => failed(deps, c, error));
	return app;
}

function nothingHere({ options }: RouteDeps, c: AppContext): Response {
	if (prefersHtml(c)) return c.html(notFoundPage({ ...pageRequest(c, options), what: "page" }), 404);
	return problemResponse(c, problemDetails(new TamgaError("NOT_FOUND"), options.baseUrl));
}

function wrongMethod({ options }: RouteDeps, c: AppContext, methods: readonly string[]): Response {
	const details = problemDetails(new TamgaError("METHOD_NOT_ALLOWED"), options.baseUrl);
	return problemResponse(c, details, { Allow: methods.join(", ") });
}

/** Errors of outside data say what is wrong; our own say nothing outside and everything but the message inside. */
function failed({ options }: RouteDeps, c: AppContext, error: Error): Response {
	const details = problemDetails(error, options.baseUrl);
	if (details.status >= 500) logFault(options.log, c, error);
	const headers = isBusy(error) ? { "Retry-After": "1" } : challengeOf(error);
	if (!prefersHtml(c)) return problemResponse(c, details, headers);
	for (const [name, value] of Object.entries({ ...headers, "Cache-Control": "no-store" })) c.header(name, value);
	return c.html(errorPage({ ...pageRequest(c, options), code: details.code }), details.status);
}

/** Nobody has asked too often, but more waits already than can be done soon. */
function isBusy(error: Error): boolean {
	return error instanceof TamgaError && error.code === "RATE_LIMITED";
}
