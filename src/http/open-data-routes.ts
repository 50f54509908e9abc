import { Hono } from "hono";
import type { Part, Slice } from "../app/register/slice.ts";
import { TamgaError } from "../core/errors.ts";
import { coursesPage } from "../web/open-data/courses-page.tsx";
import { issuersPage } from "../web/open-data/issuers-page.tsx";
import type { PageRequest } from "../web/view.ts";
import { openToAll } from "./cross-origin.ts";
import { preferred } from "./negotiate.ts";
import { coursesCsv, issuersCsv } from "./open-data-csv.ts";
import { pageRequest } from "./page-request.ts";
import { forSeconds, publish } from "./publish.ts";
import type { AppContext, AppEnv, RouteDeps, Routes } from "./route-deps.ts";
import { nextAddress, readSlice } from "./slices.ts";

const cache = forSeconds(300);
const types = { json: "application/json", csv: "text/csv", page: "text/html" } as const;
type Form = keyof typeof types;

/** A list that everybody may read, in the forms in which it is told. */
interface OpenList<Item> {
	readonly name: "courses" | "issuers";
	readonly read: (slice: Slice) => Promise<Part<Item>>;
	readonly csv: (items: readonly Item[]) => string;
	readonly page: (page: PageRequest & { readonly items: readonly Item[]; readonly next: string | undefined }) => string;
}

/** Courses and issuers as open data: a page, JSON and CSV, in parts. */
export function openDataRoutes(deps: RouteDeps): Routes {
	const { openData } = deps.services;
	const routes: Routes = new Hono<AppEnv>();
	openList(routes, deps, {
		name: "courses",
		read: (slice) => openData.courses(slice),
		csv: coursesCsv,
		page: coursesPage,
	});
	openList(routes, deps, {
		name: "issuers",
		read: (slice) => openData.issuers(slice),
		csv: issuersCsv,
		page: issuersPage,
	});
	routes.get("/courses/:code/:version", openToAll, async (c) => {
		const { code, version } = c.req.param();
		const course = await openData.courseVersion(code, version);
		if (course === undefined) throw new TamgaError("NOT_FOUND");
		return publish(c, { body: JSON.stringify(course), type: types.json, cache });
	});
	return routes;
}

function openList<Item>(routes: Routes, { options }: RouteDeps, list: OpenList<Item>): void {
	const answer = async (c: AppContext, form: Form): Promise<Response> => {
		const part = await list.read(readSlice(c, list.name));
		const next = nextAddress(c, options.baseUrl, list.name, part);
		if (form === "page") {
			c.header("Cache-Control", "no-cache");
			return c.html(list.page({ ...pageRequest(c, options), items: part.items, next }));
		}
		if (form === "csv") c.header("Content-Disposition", `attachment; filename="${list.name}.csv"`);
		const body = form === "csv" ? list.csv(part.items) : JSON.stringify({ [list.name]: part.items, next });
		return publish(c, { body, type: form === "csv" ? `${types.csv}; charset=utf-8` : types.json, cache });
	};
	const path = `/${list.name}`;
	for (const suffix of ["", ".json", ".csv"]) routes.use(`${path}${suffix}`, openToAll);
	routes.get(`${path}.json`, (c) => answer(c, "json"));
	routes.get(`${path}.csv`, (c) => answer(c, "csv"));
	routes.get(path, (c) => {
		c.header("Vary", "Accept, Accept-Language");
		const wanted = preferred(c, [types.json, types.csv, types.page]);
		return answer(c, wanted === types.page ? "page" : wanted === types.csv ? "csv" : "json");
	});
}
