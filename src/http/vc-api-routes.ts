import { Hono } from "hono";
import { TamgaError } from "../core/errors.ts";
import { isObject, type JsonObject } from "../core/json.ts";
import type { Report } from "../core/report.ts";
import { limits } from "../core/verify/limits.ts";
import { parseStrictJson } from "../core/verify/strict-json.ts";
import { readBody, requireJson } from "./body.ts";
import { openToAll } from "./cross-origin.ts";
import { limited } from "./lanes.ts";
import { errorsOf, reportOnError } from "./reports.ts";
import type { AppContext, AppEnv, RouteDeps, Routes } from "./route-deps.ts";
import { encode, readOptions } from "./submission.ts";

const kinds = {
	"/credentials/verify": { member: "verifiableCredential", expect: "credential", purpose: "assertionMethod" },
	"/presentations/verify": { member: "verifiablePresentation", expect: "presentation", purpose: "authentication" },
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

type Kind = (typeof kinds)[keyof typeof kinds];

async function verify(deps: RouteDeps, c: AppContext, kind: Kind): Promise<Response> {
	requireJson(c);
	const request = parseStrictJson(await readBody(c, limits.inputBytes));
	if (!isObject(request)) throw new TamgaError("BAD_REQUEST", `Send an object with ${kind.member}.`);
	const report = await judge(deps, request, kind);
	deps.metrics.verdict(report.verdict);
	const verified = report.verdict === "valid" || report.verdict === "unrecognised";
	c.header("Cache-Control", "no-store");
	return c.json({ verified, ...report, errors: errorsOf(report) }, verified ? 200 : 400);
}

/** A credential's proof is for `assertionMethod`, a presentation's for `authentication`: no other can be asked for. */
async function judge({ services, clock }: RouteDeps, request: JsonObject, kind: Kind): Promise<Report> {
	const { member, expect, purpose } = kind;
	const options = { ...readOptions(request["options"]), profile: "vc-api", expect } as const;
	const wanted = isObject(request["options"]) ? request["options"]["expectedProofPurpose"] : undefined;
	if (wanted !== undefined && wanted !== null && wanted !== purpose) {
		return reportOnError(new TamgaError("PROOF_PURPOSE_MISMATCH"), clock());
	}
	return (await services.verifier.verify(encode(request[member] ?? null), options)).report;
}
