import { TamgaError } from "../errors.ts";
import type { Evidence, EvidenceMap, EvidenceRequest } from "../evidence.ts";
import type { Json } from "../json.ts";
import type { Report } from "../report.ts";
import type { Tools } from "../tools.ts";
import { malformedReport } from "./build-report.ts";
import { isWorthGathering, judge } from "./judge.ts";
import { plan, planRounds } from "./plan.ts";
import type { Policy } from "./policy.ts";
import { parseStrictJson } from "./strict-json.ts";

/** Fetches evidence: the only step with effects. Answers every request, `unreachable` where nobody can tell. */
export type Gather = (requests: readonly EvidenceRequest[]) => Promise<EvidenceMap>;

/**
 * ★ The main path: parse → plan → gather → judge. `input` is a credential or presentation as JSON text in UTF-8.
 * Never throws for outside data; what is no credential has the verdict `invalid` and is marked `malformed`.
 */
export async function verify(
	input: Uint8Array,
	gather: Gather,
	policy: Policy,
	now: Date,
	tools: Tools,
): Promise<Report> {
	let document: Json;
	try {
		refuseEnvelopes(input);
		document = parseStrictJson(input);
	} catch (error) {
		if (error instanceof TamgaError) return malformedReport(error, now);
		throw error;
	}
	const evidence = isWorthGathering(document, policy, tools) ? await gatherAll(document, gather) : new Map();
	return judge(document, evidence, policy, now, tools);
}

/** Evidence may lead to further evidence (a status list to its issuer), in a bounded number of rounds. */
export async function gatherAll(document: Json, gather: Gather): Promise<EvidenceMap> {
	const evidence = new Map<string, Evidence>();
	for (let round = 0; round < planRounds; round++) {
		const requests = plan(document, evidence);
		if (requests.length === 0) break;
		for (const [key, answer] of await gather(requests)) evidence.set(key, answer);
	}
	return evidence;
}

/** A JWT or SD-JWT as text. Throws ENVELOPE_UNSUPPORTED. */
function refuseEnvelopes(input: Uint8Array): void {
	// `eyJ` is how base64url writes `{"`; no JSON text starts with it.
	const start = new TextDecoder().decode(input.subarray(0, 64)).trimStart();
	if (/^eyJ[\w-]/.test(start)) throw new TamgaError("ENVELOPE_UNSUPPORTED");
}
