import { Hono } from "hono";
import type { LookedUp } from "../app/services.ts";
import { numberFault, parseId } from "../core/crockford.ts";
import { TamgaError } from "../core/errors.ts";
import type { Report } from "../core/report.ts";
import { askedDay, reportAt } from "./asked-day.ts";
import { asShown, closedOr, type Shown } from "./shown-certificate.ts";
import { shownCertificate, shownReport } from "../app/holder/visibility.ts";
import { type MistypedNumberPage, mistypedNumberPage } from "../web/mistyped-number-page.tsx";
import { notFoundPage } from "../web/not-found-page.tsx";
import { numberPage } from "../web/number-page.tsx";
import { verificationPage } from "../web/verification-page.tsx";
import { noTraces } from "./headers.ts";
import { openToAll } from "./cross-origin.ts";
import { limited } from "./lanes.ts";
import { preferred, prefersHtml } from "./negotiate.ts";
import { judgingRequest, pageRequest } from "./page-request.ts";
import type { AppContext, AppEnv, RouteDeps, Routes } from "./route-deps.ts";
import { signatureFacts } from "./signature-facts.ts";

/**
 * Well-formed and never issued: what cannot be an id is looked up as this one, so that it costs the same time as an
 * unknown one and tells nothing (threat 104).
 */
const neverIssued = "0".repeat(26);

/** In characters: of what was typed as a number, more than this is none and not repeated. */
const longestShown = 80;

const forms = {
	"text/html": "page",
	"application/vc": "json",
	"application/vc+ld+json": "json",
	"application/ld+json": "json",
	"application/json": "json",
	"application/pdf": "pdf",
	"image/png": "png",
	"image/svg+xml": "svg",
} as const;
/** `report`: what this service says of it now, for programs and for pages that judge by themselves. */
const suffixes = ["json", "pdf", "png", "svg", "report"] as const;
type Form = (typeof forms)[keyof typeof forms] | (typeof suffixes)[number];

/** A certificate of ours under its public address, and what its printed number alone may tell. */
export function certificateRoutes(deps: RouteDeps): Routes {
	const { lanes, options, services } = deps;
	const routes: Routes = new Hono<AppEnv>();
	routes.use("/c/:id", openToAll);
	routes.get("/c/:id", limited(lanes.certificates, options), async (c) => {
		noTraces(c);
		const { id, form } = readAddress(c);
		const known = parseId(id);
		try {
			const found = await services.certificates.byId(known ?? neverIssued);
			if (known !== undefined && found !== undefined) return await show(deps, c, await asShown(deps, c, found), form);
		} catch (error) {
			return closedOr(deps, c, id, error);
		}
		if (form === "page") return c.html(notFoundPage({ ...judgingRequest(c, options), what: "certificate" }), 404);
		throw new TamgaError("NOT_FOUND");
	});
	routes.get("/number", limited(lanes.numbers, options), async (c) => {
		noTraces(c);
		const { number: given = "" } = c.req.query();
		const typed = given.length > longestShown ? "" : given;
		const fault = numberFault(typed);
		if (fault !== undefined) return mistyped(deps, c, typed, fault);
		try {
			const found = await services.certificates.byNumber(typed);
			if (found !== undefined) return c.html(await numberFound(deps, c, found));
		} catch (error) {
			return closedOr(deps, c, "", error);
		}
		if (prefersHtml(c)) return c.html(notFoundPage({ ...pageRequest(c, options), what: "certificate" }), 404);
		throw new TamgaError("NOT_FOUND");
	});
	return routes;
}

/** A suffix wins over what the client likes; an address without one is a page for whoever has no wish. */
function readAddress(c: AppContext): { readonly id: string; readonly form: Form | "none" } {
	const [, id = "", suffix] = /^([^.]*)(?:\.(.*))?$/s.exec(c.req.param("id") ?? "") ?? [];
	if (suffix === undefined) {
		const wanted = preferred(c, [
			"text/html",
			"application/vc",
			"application/vc+ld+json",
			"application/ld+json",
			"application/json",
			"application/pdf",
			"image/png",
			"image/svg+xml",
		]);
		return { id, form: forms[wanted] };
	}
	return { id, form: suffixes.find((form) => form === suffix) ?? "none" };
}

async function show(deps: RouteDeps, c: AppContext, shown: Shown, form: Form | "none"): Promise<Response> {
	const { record, signed } = shown.found;
	if (form === "page") return c.html(await certificatePage(deps, c, shown));
	const { at } = c.req.query();
	if (form === "report") return c.json(await (at === undefined ? reportOn(deps, shown) : reportAt(deps, shown, at)));
	if (shown.visibility !== "full") throw new TamgaError("NAME_HIDDEN");
	const named = (suffix: string): Record<string, string> => ({
		"Content-Disposition": `inline; filename="${record.id}.${suffix}"`,
	});
	if (form === "json") return c.body(signed, 200, { ...named("json"), "Content-Type": "application/vc" });
	if (form === "none") throw new TamgaError("NOT_FOUND");
	const { type, make } = drawn[form];
	const file = new Uint8Array(await make(deps.services, signed));
	return c.body(file, 200, { ...named(form), "Content-Type": type });
}

type Drawing = (services: RouteDeps["services"], signed: string) => Promise<Uint8Array>;

/** The forms that are drawn anew each time, with the signed credential in each of them. */
const drawn: Readonly<Record<"pdf" | "png" | "svg", { readonly type: string; readonly make: Drawing }>> = {
	pdf: { type: "application/pdf", make: ({ certificates }, signed) => certificates.pdf(signed) },
	png: { type: "image/png", make: ({ papers }, signed) => papers.badgePng(signed) },
	svg: { type: "image/svg+xml", make: ({ papers }, signed) => papers.badgeSvg(signed) },
};

/** Anybody can work out that such a number was never issued, so it is said without looking (threat 104). */
function mistyped({ options }: RouteDeps, c: AppContext, typed: string, fault: MistypedNumberPage["fault"]): Response {
	if (!prefersHtml(c)) throw new TamgaError("NUMBER_MISTYPED");
	return c.html(mistypedNumberPage({ ...pageRequest(c, options), typed, fault }), 404);
}

/** Whoever asks for the credential or the paper alone asks for no verdict, and none is made. */
async function reportOn({ metrics }: RouteDeps, { found, visibility }: Shown): Promise<Report> {
	const report = await found.report();
	metrics.verdict(report.verdict);
	return shownReport(report, found.facts, visibility);
}

async function numberFound(deps: RouteDeps, c: AppContext, found: LookedUp): Promise<string> {
	const { record, facts } = found;
	const visibility = await deps.services.say.visibility(record.id);
	const report = await reportOn(deps, { found, visibility });
	const certificate = shownCertificate(facts, visibility);
	return numberPage({ ...pageRequest(c, deps.options), certificate, report, number: record.number });
}

async function certificatePage(deps: RouteDeps, c: AppContext, shown: Shown): Promise<string> {
	const { options, services } = deps;
	const { record, signed, facts } = shown.found;
	const { at } = c.req.query();
	const { share } = shown;
	const query = queryOf({ share });
	const isRevoked = record.status.some(({ purpose }) => purpose === "revocation");
	return verificationPage({
		...judgingRequest(c, options),
		certificate: shownCertificate(facts, shown.visibility),
		report: await reportOn(deps, shown),
		number: record.number,
		template: record.template,
		share,
		query: queryOf({ at, share }),
		asked: await askedDay(deps, shown, at),
		replacedAt: isRevoked ? await services.certificates.replacedAt(record.id) : undefined,
		links: {
			pdf: `/c/${record.id}.pdf${query}`,
			badge: `/c/${record.id}.png${query}`,
			json: `/c/${record.id}.json${query}`,
			didDocument: `${options.baseUrl}/issuers/${record.issuer}/did.json`,
		},
		signatures: signatureFacts(signed),
	});
}

function queryOf(given: Readonly<Record<string, string | undefined>>): string {
	const members = Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
	return members.length === 0 ? "" : `?${new URLSearchParams(members)}`;
}
