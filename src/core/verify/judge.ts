import { TamgaError } from "../errors.ts";
import type { EvidenceMap } from "../evidence.ts";
import type { Json } from "../json.ts";
import type { Report } from "../report.ts";
import type { Tools } from "../tools.ts";
import { admit } from "./admission.ts";
import { malformedReport } from "./build-report.ts";
import { knownContexts } from "./contexts.ts";
import { isPresentation, readDocument } from "./input-kind.ts";
import { contentOf } from "./jose/open-envelope.ts";
import { createJsonLd } from "./json-ld.ts";
import { credentialRules, judgeCredential } from "./judge-credential.ts";
import { judgePresentation, presentationRules } from "./judge-presentation.ts";
import type { Judging } from "./judging.ts";
import type { Policy } from "./policy.ts";

/**
 * Judges a parsed credential or presentation by the evidence gathered for it, as of `now`. Pure: the same input
 * always gives the same report, in a server, on a command line and in a browser. Never throws for outside data.
 */
export async function judge(
	document: Json,
	evidence: EvidenceMap,
	policy: Policy,
	now: Date,
	tools: Tools,
): Promise<Report> {
	const known = knownContexts(policy, tools);
	const judging: Judging = { evidence, policy, now, tools, known, jsonLd: createJsonLd(known, "strict", tools) };
	try {
		const input = readDocument(document);
		checkExpected(isPresentation(input), policy);
		return await (isPresentation(input) ? judgePresentation : judgeCredential)(input, judging);
	} catch (error) {
		if (error instanceof TamgaError) return malformedReport(error, now);
		throw error;
	}
}

/** Whether evidence can make any difference: what is malformed or in an unknown vocabulary is not asked around for. */
export function isWorthGathering(document: Json, policy: Policy, tools: Tools): boolean {
	try {
		const input = readDocument(document);
		checkExpected(isPresentation(input), policy);
		const content = contentOf(input);
		const rules = isPresentation(input) ? presentationRules(content) : credentialRules(content);
		return admit(content, rules, { policy, known: knownContexts(policy, tools) }).passed;
	} catch (error) {
		if (error instanceof TamgaError) return false;
		throw error;
	}
}

/** A challenge or domain can only be answered by a presentation (threat 24b). Throws NOT_A_PRESENTATION, NOT_A_CREDENTIAL. */
function checkExpected(isPresentation: boolean, { expect, challenge, domain }: Policy): void {
	const onlyPresentation = expect === "presentation" || challenge !== undefined || domain !== undefined;
	if (onlyPresentation && !isPresentation) throw new TamgaError("NOT_A_PRESENTATION");
	if (expect === "credential" && isPresentation) throw new TamgaError("NOT_A_CREDENTIAL", "It is a presentation.");
}
