import { Hono } from "hono";
import type { PublicationService } from "../app/services.ts";
import { parseStatusPath } from "../app/status-lists.ts";
import { TamgaError } from "../core/errors.ts";
import type { JsonObject } from "../core/json.ts";
import { ownContextPaths } from "../core/own-contexts.ts";
import { statusListTtlSeconds } from "../core/status-list-template.ts";
import { isStatusListKind } from "../core/status-change.ts";
import { termsPage } from "../web/terms-page.tsx";
import { openToAll } from "./cross-origin.ts";
import { preferred } from "./negotiate.ts";
import { pageRequest } from "./page-request.ts";
import { forSeconds, immutable, publish, publishSmall } from "./publish.ts";
import type { AppContext, AppEnv, RouteDeps, Routes } from "./route-deps.ts";
import { reportSchemaDocument } from "./schemas/report-v1.ts";

const open = [
	"/status/:issuer/:list/:purpose",
	"/templates/*",
	"/contexts/*",
	"/schemas/*",
	"/.well-known/did.json",
	"/issuers/*",
	"/organisations/*",
];

/** What verifiers and mirrors read: public, cacheable, the same for everybody. */
export function publicationRoutes(deps: RouteDeps): Routes {
	const { options } = deps;
	const { publications } = deps.services;
	const routes: Routes = new Hono<AppEnv>();
	for (const path of open) routes.use(path, openToAll);

	routes.get("/status/:issuer/:list/:purpose", async (c) => {
		const { issuer, list, purpose } = c.req.param();
		const { at, version } = c.req.query();
		if (at !== undefined || version !== undefined) return await pastStatusList(publications, c);
		const known = /^[1-9]\d{0,8}$/.test(list) && isStatusListKind(purpose);
		const { host } = new URL(c.req.url);
		const credential = known ? await publications.statusList(issuer, Number(list), purpose, host) : undefined;
		return json(c, credential, listType(c), forSeconds(statusListTtlSeconds));
	});
	routes.get("/templates/:hash", async (c) => {
		const hash = c.req.param("hash");
		const template = /^[0-9a-f]{64}$/.test(hash) ? await publications.template(hash) : undefined;
		return json(c, template, "application/json", immutable);
	});
	// Not for mirrors: what the pages of one build have to know of a template, beside their code and of one build with it.
	routes.get("/templates/:hash/primer/:build", async (c) => {
		const { hash, build } = c.req.param();
		const isOurs = build === options.browser?.build && /^[0-9a-f]{64}$/.test(hash);
		const primer = isOurs ? await publications.primer(hash) : undefined;
		if (primer === undefined) throw new TamgaError("NOT_FOUND");
		return await publishSmall(c, { body: JSON.stringify(primer), type: "application/json", cache: immutable });
	});
	routes.get("/.well-known/did.json", async (c) => didJson(c, await publications.didDocument(undefined)));
	routes.get("/issuers/:slug/did.json", async (c) => didJson(c, await publications.didDocument(c.req.param("slug"))));
	routes.get("/organisations/:id", async (c) =>
		json(c, await publications.organisation(c.req.param("id")), "application/json", forSeconds(3600)),
	);
	vocabularyRoutes(deps, routes);
	return routes;
}

/** Older readers take only what calls itself JSON; the document is the same. */
function listType(c: AppContext): string {
	c.header("Vary", "Accept");
	return preferred(c, ["application/vc", "application/ld+json", "application/json"]);
}

/** `?at=` or `?version=`: the list as it was signed then, which no later one changes. */
async function pastStatusList(publications: PublicationService, c: AppContext): Promise<Response> {
	const { at, version } = c.req.query();
	const { host, pathname } = new URL(c.req.url);
	const list = parseStatusPath(pathname);
	if (list === undefined) throw new TamgaError("NOT_FOUND");
	if (at !== undefined && version !== undefined) throw new TamgaError("BAD_REQUEST", "Write at or version, not both.");
	const query = at === undefined ? { version: version ?? "" } : { at };
	const { signed, isSettled } = await publications.pastStatusList(list, host, query);
	return publish(c, {
		body: signed,
		type: listType(c),
		cache: isSettled ? immutable : forSeconds(statusListTtlSeconds),
	});
}

/** The documents that name our words: our JSON-LD contexts and the report's schema. */
function vocabularyRoutes({ services, options }: RouteDeps, routes: Routes): void {
	const schema = JSON.stringify(reportSchemaDocument(options.baseUrl), undefined, "\t");
	routes.get("/schemas/report/v1", (c) =>
		publish(c, { body: schema, type: "application/schema+json", cache: forSeconds(3600) }),
	);
	for (const path of ownContextPaths) {
		routes.get(path, (c) => {
			c.header("Vary", "Accept, Accept-Language");
			const wanted = preferred(c, ["application/ld+json", "application/json", "text/html"]);
			if (wanted === "text/html") return c.html(termsPage(pageRequest(c, options), path));
			const body = services.publications.ownTexts[path];
			return publish(c, { body, type: "application/ld+json", cache: forSeconds(86_400) });
		});
	}
}

function didJson(c: AppContext, document: JsonObject | undefined): Response {
	return json(c, document, "application/json", forSeconds(300));
}

function json(c: AppContext, document: JsonObject | undefined, type: string, cache: string): Response {
	if (document === undefined) throw new TamgaError("NOT_FOUND");
	return publish(c, { body: JSON.stringify(document), type, cache });
}
