import { Hono } from "hono";
import { statusListTtlSeconds } from "../core/status-list-template.ts";
import { TamgaError } from "../core/errors.ts";
import { openToAll } from "./cross-origin.ts";
import { preferred } from "./negotiate.ts";
import { forSeconds, publish } from "./publish.ts";
import type { AppContext, AppEnv, RouteDeps, Routes } from "./route-deps.ts";
import { recognitionSchemas } from "./schemas/recognition-schemas.ts";
import { nextAddress, readSlice } from "./slices.ts";

const longestDid = 256;

/** What the bodies of this service have decided, for verifiers everywhere. */
export function recognitionRoutes({ services, options }: RouteDeps): Routes {
	const { recognition } = services;
	const routes: Routes = new Hono<AppEnv>();
	for (const path of ["/recognitions", "/recognitions/*", "/registry.json"]) routes.use(path, openToAll);

	const statementsAbout = async (did: string) => {
		if (did.length > longestDid) throw new TamgaError("BAD_REQUEST", "That is no DID.");
		return recognition.statementsAbout(did);
	};
	const allStatements = async (c: AppContext) => {
		const part = await recognition.statements(readSlice(c, "recognitions"));
		return { statements: part.items, next: nextAddress(c, options.baseUrl, "recognitions", part) };
	};
	routes.get("/recognitions", async (c) => {
		const about = c.req.query("about");
		const answer = about === undefined ? await allStatements(c) : { statements: await statementsAbout(about) };
		return publish(c, {
			body: JSON.stringify(answer),
			type: "application/json",
			cache: forSeconds(statusListTtlSeconds),
		});
	});
	routes.get("/recognitions/:id", async (c) => {
		const body = await recognition.statement(c.req.param("id"));
		if (body === undefined) throw new TamgaError("NOT_FOUND");
		c.header("Vary", "Accept");
		const type = preferred(c, ["application/vc", "application/ld+json", "application/json"]);
		return publish(c, { body, type, cache: forSeconds(statusListTtlSeconds) });
	});
	routes.get("/registry.json", async (c) => {
		const body = JSON.stringify(await recognition.registry());
		return publish(c, { body, type: "application/json", cache: forSeconds(statusListTtlSeconds) });
	});
	for (const [path, body] of recognitionSchemas) {
		routes.get(path, openToAll, (c) => publish(c, { body, type: "application/schema+json", cache: forSeconds(3600) }));
	}
	return routes;
}
