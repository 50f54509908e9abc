import { Hono } from "hono";
import { isVisibility } from "../../app/holder/say-ports.ts";
import { shareDays } from "../../app/holder/say-service.ts";
import type { NameChange } from "../../app/replace/correction.ts";
import { TamgaError } from "../../core/errors.ts";
import { isLanguage } from "../../core/languages.ts";
import { nameFaultPage } from "../../web/claim/name-fault-page.tsx";
import { nameFields } from "../../web/claim/name-card.tsx";
import { readBody } from "../body.ts";
import { readFormFields } from "../form-fields.ts";
import { limited } from "../lanes.ts";
import { prefersHtml } from "../negotiate.ts";
import { pageRequest } from "../page-request.ts";
import { problemDetails } from "../problem.ts";
import type { AppContext, AppEnv, RouteDeps, Routes } from "../route-deps.ts";
import { type ClaimRequest, ownCertificate, withClaim } from "./claim-request.ts";

/** A sent form of the graduate's page, about one of their certificates. */
interface Sent {
	readonly request: ClaimRequest;
	readonly certificate: string;
	readonly field: (name: string) => string;
}

type Answering = (sent: Sent, c: AppContext) => Promise<"visibility" | "share" | "name">;

/** What graduates decide about their certificates: each form answers with the way back to the page. */
export function sayRoutes(deps: RouteDeps): Routes {
	const { lanes, options, services } = deps;
	const { say } = services;
	const routes: Routes = new Hono<AppEnv>();
	const form = (path: string, answer: Answering): void => {
		routes.post(`/claim/:token/${path}`, limited(lanes.claims, options), (c) =>
			withClaim(deps, c, (request) => answered(deps, c, request, answer)),
		);
	};
	form("visibility", async ({ request, certificate, field }, c) => {
		const visibility = field("visibility");
		if (!isVisibility(visibility)) throw new TamgaError("BAD_REQUEST");
		const { lang = "" } = c.req.query();
		await say.choose(certificate, visibility, isLanguage(lang) ? lang : request.claim.language);
		return "visibility";
	});
	form("share", async ({ request, certificate, field }) => {
		const days = shareDays.find((n) => String(n) === field("days"));
		if (days === undefined && field("days") !== "") throw new TamgaError("BAD_REQUEST");
		await say.share(certificate, request.token, days);
		return "share";
	});
	form("end-share", async ({ certificate, field }) => {
		await say.endShare(certificate, field("link"));
		return "share";
	});
	form("name", async ({ certificate, field }) => {
		const name: NameChange = Object.fromEntries(nameFields.map((column) => [column, field(column)]));
		await say.askForName(certificate, { name, note: field("note") });
		return "name";
	});
	return routes;
}

/** Bytes of a form with a name and a note in letters of four bytes each. */
const longestForm = 32 * 1024;

async function answered(deps: RouteDeps, c: AppContext, request: ClaimRequest, answer: Answering): Promise<Response> {
	const fields = await readFormFields(await readBody(c, longestForm), c.req.header("Content-Type") ?? "");
	const field = (name: string): string => {
		const [value] = fields(name);
		return value instanceof Uint8Array ? new TextDecoder().decode(value) : "";
	};
	const certificate = ownCertificate(request, field("certificate")).record.id;
	const back = `/claim/${request.token}/${certificate}`;
	try {
		const done = await answer({ request, certificate, field }, c);
		return c.redirect(`${back}?${languageIn(c)}done=${done}#${done}`, 303);
	} catch (error) {
		return nameRefused(deps, c, back, error);
	}
}

function languageIn(c: AppContext): string {
	const { lang = "" } = c.req.query();
	return isLanguage(lang) ? `lang=${lang}&` : "";
}

function nameRefused({ options }: RouteDeps, c: AppContext, back: string, error: unknown): Response {
	const code = error instanceof TamgaError ? error.code : undefined;
	if ((code !== "NAME_INVALID" && code !== "ALREADY_EXISTS") || !prefersHtml(c)) throw error;
	const why = code === "NAME_INVALID" ? "invalid" : "asked";
	return c.html(
		nameFaultPage({ ...pageRequest(c, options), why, back }),
		problemDetails(error, options.baseUrl).status,
	);
}
