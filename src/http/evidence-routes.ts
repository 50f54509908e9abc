import { Hono } from "hono";
import { recognitionDocument } from "../app/recognition.ts";
import type { EvidenceMap, EvidenceRequest } from "../core/evidence.ts";
import { evidenceKey } from "../core/evidence.ts";
import { isEvidence, readRequests, writeAnswers } from "../core/evidence-json.ts";
import { parseStrictJson } from "../core/verify/strict-json.ts";
import { readBody, requireJson } from "./body.ts";
import { openToAll } from "./cross-origin.ts";
import { limited } from "./lanes.ts";
import { publish } from "./publish.ts";
import type { AppEnv, RouteDeps, Routes } from "./route-deps.ts";

/** 64 addresses of 2,048 characters with their names. */
const longestBody = 256 * 1024;

/**
 * What a page needs to judge on its reader's device. It tells addresses and nothing else; no other origin may ask, so
 * that nobody's page spends our network.
 */
export function evidenceRoutes({ services, options, lanes }: RouteDeps): Routes {
	const routes: Routes = new Hono<AppEnv>();
	routes.post("/evidence", limited(lanes.evidence, options), async (c) => {
		requireJson(c);
		const requests = readRequests(parseStrictJson(await readBody(c, longestBody)));
		const evidence = await services.verifier.gather(requests);
		c.header("Cache-Control", "no-store");
		return c.json(writeAnswers(requests, onlyEvidence(requests, evidence)));
	});
	routes.use("/recognition.json", openToAll);
	routes.get("/recognition.json", async (c) => {
		const recognised = await services.verifier.recognised();
		const body = JSON.stringify(recognitionDocument(recognised, services.verifier.trustedBodies));
		return publish(c, { body, type: "application/json", cache: "no-cache" });
	});
	return routes;
}

/** This is no way to read other things through us: what is no evidence is told as `null`. */
function onlyEvidence(requests: readonly EvidenceRequest[], evidence: EvidenceMap): EvidenceMap {
	return new Map(
		requests.flatMap((request) => {
			const answer = evidence.get(evidenceKey(request));
			if (answer === undefined) return [];
			const isFit = answer.state !== "found" || isEvidence(request, answer.document);
			return [[evidenceKey(request), isFit ? answer : { ...answer, document: null }] as const];
		}),
	);
}
