import { Hono } from "hono";
import type { Services } from "../app/services.ts";
import { TamgaError } from "../core/errors.ts";
import { isObject, type JsonObject } from "../core/json.ts";
import { checkLimits } from "../core/verify/limits.ts";
import { parseStrictJson } from "../core/verify/strict-json.ts";
import { requireScope } from "./bearer.ts";
import { mebibyte, readBody, requireJson } from "./body.ts";
import { type Offer, readIssueOptions } from "./issue-options.ts";
import type { AppContext, AppEnv, RouteDeps, Routes } from "./route-deps.ts";
import { readStatusUpdate } from "./status-update.ts";

type Action = Exclude<keyof Services["issuing"], "authorise" | "changeStatus">;

interface Address {
	readonly path: string;
	readonly securings: Offer["securings"];
	readonly action: Action;
}

const anySuite = ["eddsa-rdfc-2022", "eddsa-jcs-2022"] as const;

/** VCALM knows instances of an issuer or holder by their addresses; `/presentations/prove` is what VC-API called it. */
const addresses: readonly Address[] = [
	{ path: "/credentials/issue", securings: anySuite, action: "issue" },
	{ path: "/jcs/credentials/issue", securings: ["eddsa-jcs-2022"], action: "issue" },
	{ path: "/jwt/credentials/issue", securings: ["jwt"], action: "issue" },
	{ path: "/status/credentials/issue", securings: anySuite, action: "issueWithStatus" },
	{ path: "/jwt/status/credentials/issue", securings: ["jwt"], action: "issueWithStatus" },
	{ path: "/presentations", securings: anySuite, action: "provePresentation" },
	{ path: "/presentations/prove", securings: anySuite, action: "provePresentation" },
	{ path: "/jcs/presentations/prove", securings: ["eddsa-jcs-2022"], action: "provePresentation" },
	{ path: "/jwt/presentations/prove", securings: ["jwt"], action: "provePresentation" },
];

/** What comes in, what goes out, and what the proof of it is for. */
const credential = {
	member: "credential",
	answer: "verifiableCredential",
	missing: "NOT_A_CREDENTIAL",
	purpose: "assertionMethod",
} as const;
const presentation = {
	member: "presentation",
	answer: "verifiablePresentation",
	missing: "NOT_A_PRESENTATION",
	purpose: "authentication",
} as const;

/** VCALM issuing, presenting and status, for holders of a token only and never for the pages of another host. */
export function issuingRoutes(deps: RouteDeps): Routes {
	const { issuing } = deps.services;
	const routes: Routes = new Hono<AppEnv>();
	for (const { path, securings, action } of addresses) {
		const { member, answer, missing, purpose } = action === "provePresentation" ? presentation : credential;
		routes.post(path, requireScope(deps, "issue"), async (c) => {
			const { [member]: document, options } = await readRequest(c);
			if (!isObject(document)) throw new TamgaError(missing, undefined, { path: `/${member}` });
			const signed = await issuing[action](document, readIssueOptions(options, { securings, purpose }));
			c.header("Cache-Control", "no-store");
			return c.json({ [answer]: signed }, 201);
		});
	}
	routes.post("/credentials/status", requireScope(deps, "status"), async (c) => {
		const result = await issuing.changeStatus(...readStatusUpdate(await readRequest(c)));
		c.header("Cache-Control", "no-store");
		return c.json(result);
	});
	return routes;
}

async function readRequest(c: AppContext): Promise<JsonObject> {
	requireJson(c);
	const request = parseStrictJson(await readBody(c, mebibyte));
	if (!isObject(request)) throw new TamgaError("BAD_REQUEST", "Send a JSON object.");
	checkLimits(request);
	return request;
}
