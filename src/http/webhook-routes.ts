import { Hono } from "hono";
import type { Services } from "../app/services.ts";
import { TamgaError } from "../core/errors.ts";
import { isObject, type Json, type JsonObject } from "../core/json.ts";
import { parseStrictJson } from "../core/verify/strict-json.ts";
import { bearerSecret, requireScope } from "./bearer.ts";
import { mebibyte, readBody, requireJson } from "./body.ts";
import type { AppContext, AppEnv, RouteDeps, Routes } from "./route-deps.ts";

/** Certificates a request or a page. */
const mostWatches = 1_000;

/** Where an integrator is told of changes of status, and of which certificates; all of it belongs to the token. */
export function webhookRoutes(deps: RouteDeps): Routes {
	const { services } = deps;
	const { webhooks } = services;
	const routes: Routes = new Hono<AppEnv>();
	for (const path of ["/webhooks", "/webhooks/:id", "/watches", "/watches/:id"]) {
		routes.use(path, privately, requireScope(deps, "webhooks"));
	}
	routes.post("/webhooks", async (c) => {
		const token = await tokenOf(services, c);
		const { url } = await readRequest(c);
		if (typeof url !== "string") throw wrong("url is the address to be called.", "/url");
		const { webhook, secret } = await webhooks.register(token, url);
		return c.json({ ...webhook, secret }, 201);
	});
	routes.get("/webhooks", async (c) => c.json({ webhooks: await webhooks.list(await tokenOf(services, c)) }));
	routes.delete("/webhooks/:id", async (c) => {
		await webhooks.remove(await tokenOf(services, c), c.req.param("id"));
		return c.body(null, 204);
	});
	routes.post("/watches", async (c) => {
		const token = await tokenOf(services, c);
		return c.json(await webhooks.watch(token, readIds((await readRequest(c))["certificates"])));
	});
	routes.get("/watches", async (c) => {
		const token = await tokenOf(services, c);
		return c.json(await webhooks.watches(token, readPage(c)));
	});
	routes.delete("/watches/:id", async (c) => {
		await webhooks.unwatch(await tokenOf(services, c), c.req.param("id"));
		return c.body(null, 204);
	});
	return routes;
}

const privately: Parameters<Routes["use"]>[1] = async (c, next) => {
	c.header("Cache-Control", "no-store");
	await next();
};

/** Id of the token that was let in. */
async function tokenOf({ issuing }: Services, c: AppContext): Promise<string> {
	return (await issuing.authorise(bearerSecret(c), "webhooks")).id;
}

async function readRequest(c: AppContext): Promise<JsonObject> {
	requireJson(c);
	const request = parseStrictJson(await readBody(c, mebibyte));
	if (!isObject(request)) throw wrong("Send a JSON object.");
	return request;
}

function readIds(value: Json | undefined): readonly string[] {
	if (!Array.isArray(value) || value.length === 0 || value.length > mostWatches) {
		throw wrong(`certificates is a list of 1 to ${mostWatches} ids or addresses.`, "/certificates");
	}
	return value.map((id, index) => {
		if (typeof id === "string") return id;
		throw wrong("An id is a text.", `/certificates/${index}`);
	});
}

function readPage(c: AppContext): { readonly after?: string; readonly limit?: number } {
	const { after, limit } = c.req.query();
	if (limit !== undefined && !/^[1-9]\d{0,3}$/.test(limit)) throw wrong("limit is a whole number from 1 to 1000.");
	return {
		...(after === undefined ? {} : { after }),
		limit: Math.min(Number(limit ?? mostWatches), mostWatches),
	};
}

function wrong(detail: string, path?: string): TamgaError {
	return new TamgaError("BAD_REQUEST", detail, path === undefined ? {} : { path });
}
