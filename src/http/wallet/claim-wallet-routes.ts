import { Hono } from "hono";
import { offerPage } from "../../web/wallet/offer-page.tsx";
import { claimPageRequest, ownCertificate, withClaim } from "../holder/claim-request.ts";
import { limited } from "../lanes.ts";
import { prefersHtml } from "../negotiate.ts";
import type { AppEnv, RouteDeps, Routes } from "../route-deps.ts";
import { readForm } from "./issuing-routes.ts";

/**
 * From the graduate's own page into a wallet. The answer is the offer itself and no way to it: nobody else, and no
 * second look, shall find its transaction code at an address.
 */
export function claimWalletRoutes(deps: RouteDeps): Routes {
	const { lanes, options, services } = deps;
	const routes: Routes = new Hono<AppEnv>();
	routes.post("/claim/:token/wallet", limited(lanes.claims, options), (c) =>
		withClaim(deps, c, async (request) => {
			const { certificate = request.claim.certificate } = await readForm(c);
			const { record } = ownCertificate(request, certificate);
			const offer = await services.wallets.offer(record.id);
			const { link, transactionCode, expiresAt } = offer;
			if (!prefersHtml(c)) return c.json({ link, transactionCode, expiresAt: expiresAt.toISOString() }, 201);
			const back = `/claim/${request.token}/${record.id}`;
			return c.html(offerPage({ ...claimPageRequest(c, deps, request.claim), ...offer, back }));
		}),
	);
	return routes;
}
