import { Hono } from "hono";
import { bearerSecret } from "./bearer.ts";
import { isLoopback } from "./client-address.ts";
import type { AppEnv, RouteDeps, Routes } from "./route-deps.ts";

/** For whoever runs the service: is it alive, is it of use, what does it do. */
export function operatorRoutes({ services, metrics }: RouteDeps): Routes {
	const routes: Routes = new Hono<AppEnv>();
	// Never touches anything: a full disk must not have the process killed and started for ever.
	routes.get("/livez", (c) => c.json({ alive: true }, 200, { "Cache-Control": "no-store" }));
	routes.get("/readyz", async (c) => {
		const checks = await services.health.ready();
		const ready = checks.every(({ ok }) => ok);
		return c.json({ ready, checks }, ready ? 200 : 503, { "Cache-Control": "no-store" });
	});
	routes.get("/metrics", async (c) => {
		if (!isLoopback(c)) await services.issuing.authorise(bearerSecret(c), "metrics");
		return c.text(metrics.text(services.verifier.ways()), 200, {
			"Content-Type": "text/plain; version=0.0.4; charset=utf-8",
			"Cache-Control": "no-store",
		});
	});
	return routes;
}
