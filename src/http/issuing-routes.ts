import { Hono } from "hono";
import { TamgaError } from "../core/errors.ts";
import { isObject, type JsonObject } from "../core/json.ts";
import { checkLimits } from "../core/verify/limits.ts";
import { parseStrictJson } from "../core/verify/strict-json.ts";
import { requireScope } from "./bearer.ts";
import { mebibyte, readBody, requireJson } from "./body.ts";
import { readIssueOptions, readJwtOptions } from "./issue-options.ts";
import type { AppContext, AppEnv, RouteDeps, Routes } from "./route-deps.ts";
import { readStatusUpdate } from "./status-update.ts";

/** VCALM knows instances of an issuer by their addresses; the first suite of each is what it makes unless asked. */
const issueAddresses = [
	{ path: "/credentials/issue", suites: ["eddsa-rdfc-2022", "eddsa-jcs-2022"], issue: "issue" },
	{ path: "/jcs/credentials/issue", suites: ["eddsa-jcs-2022"], issue: "issue" },
	{ path: "/status/credentials/issue", suites: ["eddsa-rdfc-2022", "eddsa-jcs-2022"], issue: "issueWithStatus" },
] as const;

/** VCALM issuing and status, for holders of a token only and never for the pages of another host. */
export function issuingRoutes(deps: RouteDeps): Routes {
	const { issuing } = deps.services;
	const routes: Routes = new Hono<AppEnv>();
	for (const { path, suites, issue } of issueAddresses) {
		routes.post(path, requireScope(deps, "issue"), async (c) => {
			const { credential, options } = await readIssueRequest(c);
			const verifiableCredential = await issuing[issue](credential, readIssueOptions(options, suites));
			c.header("Cache-Control", "no-store");
			return c.json({ verifiableCredential }, 201);
		});
	}
	routes.post("/jwt/credentials/issue", requireScope(deps, "issue"), async (c) => {
		const { credential, options } = await readIssueRequest(c);
		const verifiableCredential = await issuing.issueJwt(credential, readJwtOptions(options));
		c.header("Cache-Control", "no-store");
		return c.json({ verifiableCredential }, 201);
	});
	routes.post("/credentials/status", requireScope(deps, "status"), async (c) => {
		const requests = readStatusUpdate(await readRequest(c));
		const results = [];
		for (const request of requests) results.push(await issuing.changeStatus(request));
		c.header("Cache-Control", "no-store");
		return c.json({
			changed: [...new Set(results.flatMap(({ changed }) => changed))],
			unchanged: [...new Set(results.flatMap(({ unchanged }) => unchanged))],
		});
	});
	return routes;
}

async function readIssueRequest(c: AppContext) {
	const { credential, options } = await readRequest(c);
	if (!isObject(credential)) throw new TamgaError("NOT_A_CREDENTIAL", undefined, { path: "/credential" });
	return { credential, options };
}

async function readRequest(c: AppContext): Promise<JsonObject> {
	requireJson(c);
	const request = parseStrictJson(await readBody(c, mebibyte));
	if (!isObject(request)) throw new TamgaError("BAD_REQUEST", "Send a JSON object.");
	checkLimits(request);
	return request;
}
