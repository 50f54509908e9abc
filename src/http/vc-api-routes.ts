import { Hono } from "hono";
import { TamgaError } from "../core/errors.ts";
import { isObject } from "../core/json.ts";
import { limits } from "../core/verify/limits.ts";
import { parseStrictJson } from "../core/verify/strict-json.ts";
import { readBody, requireJson } from "./body.ts";
import { openToAll } from "./cross-origin.ts";
import { limited } from "./lanes.ts";
import { errorsOf } from "./reports.ts";
import type { AppContext, AppEnv, RouteDeps, Routes } from "./route-deps.ts";
import { encode, readOptions } from "./submission.ts";

const kinds = {
	"/credentials/verify": { member: "verifiableCredential", expect: "credential" },
	"/presentations/verify": { member: "verifiablePresentation", expect: "presentation" },
} as const;

/**
 * VCALM verification: 200 when proof, dates and status hold, whoever the issuer is, else 400; the report is the body
 * either way. Any conforming VCDM 2.0 document is accepted, inline contexts included.
 */
export function vcApiRoutes(deps: RouteDeps): Routes {
	const routes: Routes = new Hono<AppEnv>();
	for (const path of ["/credentials/verify", "/presentations/verify"] as const) {
		routes.use(path, openToAll);
		routes.post(path, limited(deps.lanes.documents, deps.options), (c) => verify(deps, c, kinds[path]));
	}
	return routes;
}

async function verify(deps: RouteDeps, c: AppContext, { member, expect }: (typeof kinds)[keyof typeof kinds]) {
	requireJson(c);
	const request = parseStrictJson(await readBody(c, limits.inputBytes));
	if (!isObject(request)) throw new TamgaError("BAD_REQUEST", `Send an object with ${member}.`);
	const { report } = await deps.services.verifier.verify(encode(request[member] ?? null), {
		...readOptions(request["options"]),
		profile: "vc-api",
		expect,
	});
	deps.metrics.verdict(report.verdict);
	const holds = report.verdict === "valid" || report.verdict === "unrecognised";
	c.header("Cache-Control", "no-store");
	return c.json({ ...report, errors: errorsOf(report) }, holds ? 200 : 400);
}
