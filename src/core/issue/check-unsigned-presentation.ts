import { TamgaError } from "../errors.ts";
import { asList, isObject, type JsonObject } from "../json.ts";
import { isEnvelope } from "../verify/input-kind.ts";
import { openEnvelope } from "../verify/jose/open-envelope.ts";
import { presentationRules } from "../verify/judge-presentation.ts";
import { complexityOf } from "../verify/limits.ts";
import { checkContext, checkUnproved, issuingPolicy } from "./check-unsigned.ts";

/**
 * That a presentation handed in to be signed is one of VCDM 2.0, and that everything in it is signed already: whoever
 * presents adds nothing to a credential. Throws the code of the first thing that is wrong.
 */
export function checkUnsignedPresentation(presentation: JsonObject, known: ReadonlyMap<string, JsonObject>): void {
	const { verifiableCredential: credentials, ...own } = presentation;
	checkUnproved(presentation);
	checkContext(own, known);
	const rules = presentationRules(presentation);
	rules.checkShape(issuingPolicy);
	if (complexityOf(presentation) > rules.complexity) throw new TamgaError("GRAPH_TOO_COMPLEX");
	asList(credentials)
		.filter(isObject)
		.forEach((credential, index) => checkSigned(credential, `/verifiableCredential/${index}`));
}

function checkSigned(credential: JsonObject, path: string): void {
	if (!isEnvelope(credential)) {
		if (asList(credential["proof"]).length === 0) throw new TamgaError("PROOF_MISSING", undefined, { path });
	} else if (openEnvelope(credential).content !== "credential") {
		throw new TamgaError("SCHEMA_INVALID", "It is no credential.", { path });
	}
}
