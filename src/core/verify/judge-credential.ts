import { checkDataModel } from "../data-model/check-data-model.ts";
import { TamgaError } from "../errors.ts";
import { asList, type JsonObject } from "../json.ts";
import { credentialsContext } from "../micro-certificate-template.ts";
import type { Report } from "../report.ts";
import { type AdmissionRules, admit } from "./admission.ts";
import { type Findings, nothingRun } from "./build-report.ts";
import { combine, type Finding, failed, notRun, pass } from "./finding.ts";
import { checkForm } from "./form.ts";
import { checkType } from "./input-kind.ts";
import { type Received, receive } from "./jose/receive.ts";
import { createJsonLd } from "./json-ld.ts";
import { judgeRead, reportOf } from "./judge-read.ts";
import type { Judging } from "./judging.ts";
import { limits } from "./limits.ts";
import { listReader } from "./list-reading.ts";
import type { Policy } from "./policy.ts";
import { readSecured, type SecuredDocument, withoutContext } from "./secured-document.ts";
import { checkCredentialShape } from "./shape.ts";
import { hidesStatements, readFacts } from "./signed-facts.ts";

/** Judges one credential. Throws a TamgaError for what is malformed. */
export async function judgeCredential(presented: JsonObject, judging: Judging): Promise<Report> {
	const received = receive(presented, "credential", judging.policy);
	if ("outcome" in received) return early({ type: presented["type"] ?? [] }, judging, { proof: received });
	const { document: credential, verifySecuring } = received;
	const admission = admit(credential, credentialRules(credential), judging);
	if (!admission.passed) return early(credential, judging, { context: admission.context });
	const secured = await readOrExplain(credential, judging);
	if ("outcome" in secured) {
		const proof = await secondOpinion(received, judging);
		return early(credential, judging, { syntax: pass, proof, context: combine([admission.context, secured]) });
	}
	const proofs = await verifySecuring(secured, { ...judging, purpose: "assertionMethod" });
	const context = combine([admission.context, checkWriting(secured, judging)]);
	return judgeRead(
		{ credential, facts: readFacts(secured.expanded), context, proofs },
		{ ...judging, readList: listReader(judging) },
	);
}

export function credentialRules(credential: JsonObject): AdmissionRules {
	return { own: credential, complexity: limits.complexity, checkShape: (policy) => checkShape(credential, policy) };
}

/** VC-API answers for the whole data model; a verdict for people rests on what it relies on. */
function checkShape(credential: JsonObject, { profile }: Policy): void {
	checkType(credential, "VerifiableCredential");
	checkCredentialShape(credential);
	const isOfVersion2 = asList(credential["@context"])[0] === credentialsContext;
	if (profile === "vc-api" && isOfVersion2) checkDataModel(credential);
}

/** `public`: the one way of writing. `vc-api`: any, as long as nothing decides from outside the credential's node. */
export function checkWriting(secured: SecuredDocument, { policy }: Pick<Judging, "policy">): Finding {
	const { document, expanded, vocabularies } = secured;
	if (policy.profile === "public") return checkForm(withoutContext(document), expanded, vocabularies);
	const isPlain = expanded.length === 1 && !hidesStatements(expanded);
	return isPlain ? pass : failed("NON_COMPACT_FORM", "Statements stand outside the document's own node.");
}

/** The document as its signature covers it, or why it cannot be read so. */
export async function readOrExplain(document: JsonObject, judging: Judging): Promise<SecuredDocument | Finding> {
	try {
		return await readSecured(document, judging);
	} catch (error) {
		if (!(error instanceof TamgaError)) throw error;
		return failed(error.code, error.detail);
	}
}

/**
 * Of a credential that says what no signature covers: does the signature hold for the rest? Tells the one that was
 * changed from the one that was signed carelessly. It can only add a failure, never a pass.
 */
async function secondOpinion({ document, verifySecuring }: Received, judging: Judging): Promise<Finding> {
	const lax = { ...judging, jsonLd: createJsonLd(judging.known, "lax", judging.tools) };
	const secured = await readOrExplain(document, lax);
	if ("outcome" in secured) return notRun;
	const { finding } = await verifySecuring(secured, { ...lax, purpose: "assertionMethod" });
	return finding.outcome === "fail" ? finding : notRun;
}

/** A report from what is known before anything was verified; the other checks did not run. */
function early(credential: JsonObject, judging: Judging, known: Partial<Findings>): Report {
	return reportOf(credential, "", { ...nothingRun, ...known }, judging, [], []);
}
