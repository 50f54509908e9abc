import { Hono } from "hono";
import { statisticsPage } from "../web/statistics/statistics-page.tsx";
import { openToAll } from "./cross-origin.ts";
import { preferred } from "./negotiate.ts";
import { pageRequest } from "./page-request.ts";
import { forSeconds, publish } from "./publish.ts";
import type { AppContext, AppEnv, RouteDeps, Routes } from "./route-deps.ts";
import { statisticsCsv } from "./statistics-csv.ts";

/** Numbers without people: as a page, as JSON and as CSV. */
export function statisticsRoutes({ services, options }: RouteDeps): Routes {
	const routes: Routes = new Hono<AppEnv>();
	const cache = forSeconds(60);
	const json = async (c: AppContext) => {
		const body = JSON.stringify(await services.statistics.statistics());
		return publish(c, { body, type: "application/json", cache });
	};
	const csv = async (c: AppContext) => {
		c.header("Content-Disposition", 'attachment; filename="statistics.csv"');
		const body = statisticsCsv(await services.statistics.statistics());
		return publish(c, { body, type: "text/csv; charset=utf-8", cache });
	};
	for (const path of ["/statistics", "/statistics.json", "/statistics.csv"]) routes.use(path, openToAll);
	routes.get("/statistics.json", json);
	routes.get("/statistics.csv", csv);
	routes.get("/statistics", async (c) => {
		c.header("Vary", "Accept, Accept-Language");
		const wanted = preferred(c, ["application/json", "text/csv", "text/html"]);
		if (wanted === "application/json") return await json(c);
		if (wanted === "text/csv") return await csv(c);
		c.header("Cache-Control", "no-cache");
		return c.html(statisticsPage({ ...pageRequest(c, options), statistics: await services.statistics.statistics() }));
	});
	return routes;
}
