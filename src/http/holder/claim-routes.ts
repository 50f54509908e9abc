import { Hono } from "hono";
import type { LookedUp } from "../../app/services.ts";
import { TamgaError } from "../../core/errors.ts";
import { claimPage } from "../../web/claim/claim-page.tsx";
import type { HolderSay } from "../../web/claim/claim-view.ts";
import { noTraces } from "../headers.ts";
import { limited } from "../lanes.ts";
import type { AppContext, AppEnv, RouteDeps, Routes } from "../route-deps.ts";
import { type ClaimFile, claimFile } from "./claim-files.ts";
import { claimed, claimPageRequest, type ClaimRequest, ownCertificate, withClaim } from "./claim-request.ts";

/** A graduate's own page under a personal link, and the files that lie below it. Reading changes nothing. */
export function claimRoutes(deps: RouteDeps): Routes {
	const { lanes, options, services } = deps;
	const routes: Routes = new Hono<AppEnv>();
	routes.get("/claim/:token", limited(lanes.claims, options), (c) =>
		withClaim(deps, c, (request) => showPage(deps, c, request, request.claim.certificate)),
	);
	routes.get("/claim/:token/:file", limited(lanes.claims, options), (c) =>
		withClaim(deps, c, (request) => showFile(deps, c, request)),
	);
	routes.post("/claim/:token/renew", limited(lanes.renewals, options), async (c) => {
		noTraces(c);
		const { token } = c.req.param();
		await services.claims.renew(token);
		const language = c.req.query("lang");
		const chosen = language === undefined ? "" : `&lang=${encodeURIComponent(language)}`;
		return c.redirect(`/claim/${encodeURIComponent(token)}?renewed=1${chosen}`, 303);
	});
	return routes;
}

/** An id alone is the page with that certificate; what has a dot in it is a file. */
async function showFile(deps: RouteDeps, c: AppContext, request: ClaimRequest): Promise<Response> {
	const name = c.req.param("file") ?? "";
	if (!name.includes(".")) return await showPage(deps, c, request, name);
	const { language } = claimPageRequest(c, deps, request.claim);
	const file = await claimFile(deps.services, request, name, language);
	if (file === undefined) throw new TamgaError("NOT_FOUND");
	return c.body(file.bytes, 200, headersOf(file));
}

function headersOf({ type, name, shown }: ClaimFile): Record<string, string> {
	const how = shown === true ? "inline" : "attachment";
	return { "Content-Type": type, "Content-Disposition": `${how}; filename="${name}"` };
}

async function showPage(deps: RouteDeps, c: AppContext, request: ClaimRequest, id: string): Promise<Response> {
	const { token, claim, certificates } = request;
	const shown = ownCertificate(request, id);
	const issuers = await deps.services.publications.issuers();
	const issuer = issuers.find(({ profile }) => profile.slug === claim.issuer)?.profile;
	if (issuer === undefined) throw new TypeError("a certificate without its issuer");
	const page = claimPage({
		...claimPageRequest(c, deps, claim),
		token,
		claim,
		issuer,
		shown: claimed(shown),
		report: await reportOn(deps, shown),
		all: certificates.map(claimed),
		say: await sayOn(deps, token, shown.record.id, c.req.query("done")),
	});
	return c.html(page);
}

async function sayOn(
	{ services: { say } }: RouteDeps,
	token: string,
	certificate: string,
	done: string | undefined,
): Promise<HolderSay> {
	const [visibility, shares, request] = await Promise.all([
		say.visibility(certificate),
		say.shares(certificate, token),
		say.lastRequest(certificate),
	]);
	return { visibility, shares, request, done };
}

async function reportOn({ metrics }: RouteDeps, found: LookedUp) {
	const report = await found.report();
	metrics.verdict(report.verdict);
	return report;
}
