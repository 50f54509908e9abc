import { Hono } from "hono";
import { statusListTtlSeconds } from "../../core/status-list-template.ts";
import { parseId } from "../../core/crockford.ts";
import { TamgaError } from "../../core/errors.ts";
import type { JsonObject } from "../../core/json.ts";
import { openToAll } from "../cross-origin.ts";
import { noTraces } from "../headers.ts";
import { forSeconds, publish } from "../publish.ts";
import type { AppContext, AppEnv, RouteDeps, Routes } from "../route-deps.ts";
import { authorizationServerMetadata, certificateTypeMetadata, credentialIssuerMetadata } from "./wallet-metadata.ts";

/** What wallets and those who ask them read: public, cacheable, the same for everybody. */
export function walletMetadataRoutes({ services, options }: RouteDeps): Routes {
	const { baseUrl } = options;
	const routes: Routes = new Hono<AppEnv>();
	const documents = {
		"/.well-known/openid-credential-issuer": credentialIssuerMetadata(baseUrl),
		"/.well-known/oauth-authorization-server": authorizationServerMetadata(baseUrl),
		"/wallet/types/micro-certificate/v1": certificateTypeMetadata(baseUrl),
	};
	for (const [path, document] of Object.entries(documents)) {
		routes.use(path, openToAll);
		routes.get(path, (c) => json(c, document));
	}
	routes.use("/status/:issuer/:list/token", openToAll);
	routes.get("/status/:issuer/:list/token", async (c) => {
		const { issuer, list } = c.req.param();
		const { host } = new URL(c.req.url);
		const isNumber = /^[1-9]\d{0,8}$/.test(list);
		const body = isNumber ? await services.wallets.statusToken(issuer, Number(list), host) : undefined;
		if (body === undefined) throw new TamgaError("NOT_FOUND");
		return publish(c, { body, type: "application/statuslist+jwt", cache: forSeconds(statusListTtlSeconds) });
	});
	// A form in a wallet has an id of its own; what can be read about it is the certificate.
	routes.get("/c/:id/wallet/:form", (c) => {
		noTraces(c);
		const id = parseId(c.req.param("id"));
		if (id === undefined) throw new TamgaError("NOT_FOUND");
		return c.redirect(`/c/${id}`, 303);
	});
	return routes;
}

function json(c: AppContext, document: JsonObject): Response {
	return publish(c, { body: JSON.stringify(document), type: "application/json", cache: forSeconds(300) });
}
