import { Hono } from "hono";
import { TamgaError } from "../core/errors.ts";
import type { SubmissionKind } from "../app/submission.ts";
import type { Report } from "../core/report.ts";
import { limits } from "../core/verify/limits.ts";
import { readBody, requireJson } from "./body.ts";
import { openToAll } from "./cross-origin.ts";
import { limited } from "./lanes.ts";
import { errorsOf, reportOnError } from "./reports.ts";
import type { AppContext, AppEnv, RouteDeps, Routes } from "./route-deps.ts";

const kinds = {
	"/credentials/verify": "verifiableCredential",
	"/presentations/verify": "verifiablePresentation",
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

async function verify(deps: RouteDeps, c: AppContext, kind: SubmissionKind): Promise<Response> {
	requireJson(c);
	const report = await judge(deps, await readBody(c, limits.inputBytes), kind);
	deps.metrics.verdict(report.verdict);
	const verified = report.verdict === "valid" || report.verdict === "unrecognised";
	c.header("Cache-Control", "no-store");
	return c.json({ verified, ...report, errors: errorsOf(report) }, verified ? 200 : 400);
}

/** A proof that was asked to be for something else has not been looked at, but the answer is a report all the same. */
async function judge({ services, clock }: RouteDeps, body: Uint8Array, kind: SubmissionKind): Promise<Report> {
	try {
		const { bytes, options } = await services.verifier.open(body, kind);
		return (await services.verifier.verify(bytes, { ...options, profile: "vc-api" })).report;
	} catch (error) {
		const isReport = error instanceof TamgaError && error.code === "PROOF_PURPOSE_MISMATCH";
		if (!isReport) throw error;
		return reportOnError(error, clock());
	}
}
