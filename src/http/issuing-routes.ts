import { Hono } from "hono";
import { TamgaError } from "../core/errors.ts";
import { isObject, type JsonObject } from "../core/json.ts";
import { checkLimits } from "../core/verify/limits.ts";
import { parseStrictJson } from "../core/verify/strict-json.ts";
import { requireScope } from "./bearer.ts";
import { mebibyte, readBody, requireJson } from "./body.ts";
import { idempotencyKey, onceRequest } from "./idempotency-key.ts";
import { type Offer, readIssueOptions } from "./issue-options.ts";
import type { AppContext, AppEnv, RouteDeps, Routes } from "./route-deps.ts";
import { readStatusUpdate } from "./status-update.ts";

type Action = "issue" | "issueWithStatus" | "provePresentation";

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
		routes.post(path, requireScope(deps, "issue"), (c) =>
			answered(deps, c, 201, async ({ [member]: document, options }) => {
				if (!isObject(document)) throw new TamgaError(missing, undefined, { path: `/${member}` });
				return { [answer]: await issuing[action](document, readIssueOptions(options, { securings, purpose })) };
			}),
		);
	}
	routes.post("/credentials/status", requireScope(deps, "status"), (c) =>
		answered(deps, c, 200, async (request) => ({ ...(await issuing.changeStatus(...readStatusUpdate(request))) })),
	);
	return routes;
}

/** Answers a request once, however often it is sent with the same Idempotency-Key. */
async function answered(
	{ services }: RouteDeps,
	c: AppContext,
	status: 200 | 201,
	work: (request: JsonObject) => Promise<JsonObject>,
): Promise<Response> {
	requireJson(c);
	const [key, body] = [idempotencyKey(c), await readBody(c, mebibyte)];
	const answer = async (): Promise<string> => JSON.stringify(await work(readRequest(body)));
	const text = key === undefined ? await answer() : await services.issuing.once(onceRequest(c, key, body), answer);
	return c.body(text, status, { "Content-Type": "application/json", "Cache-Control": "no-store" });
}

function readRequest(body: Uint8Array): JsonObject {
	const request = parseStrictJson(body);
	if (!isObject(request)) throw new TamgaError("BAD_REQUEST", "Send a JSON object.");
	checkLimits(request);
	return request;
}
