import { TamgaError } from "../errors.ts";
import { asList, isObject, type JsonObject } from "../json.ts";
import { type Problem, type Report, verdicts } from "../report.ts";
import { type AdmissionRules, admit } from "./admission.ts";
import { buildReport, type Findings, malformedReport, nothingRun } from "./build-report.ts";
import { checkContexts, checkProofContexts } from "./contexts.ts";
import { combine, type Finding, failed, notApplicable, pass, undetermined, warned } from "./finding.ts";
import { checkType, isEnvelope } from "./input-kind.ts";
import { checkOtherKeys, checkSigner } from "./issuer.ts";
import { type Received, receive } from "./jose/receive.ts";
import { checkWriting, judgeCredential, readOrExplain } from "./judge-credential.ts";
import type { Judging } from "./judging.ts";
import { readSigned } from "./jose/open-envelope.ts";
import { complexityOf, limits } from "./limits.ts";
import type { Policy } from "./policy.ts";
import type { ProofSetResult } from "./proof-set.ts";
import type { SecuredDocument } from "./secured-document.ts";
import { checkPresentationShape } from "./shape.ts";
import { readFacts } from "./signed-facts.ts";

/** Judges a presentation and each credential in it; the worst verdict is its own. Throws for what is malformed. */
export async function judgePresentation(presented: JsonObject, judging: Judging): Promise<Report> {
	const received = receive(presented, "presentation", judging.policy);
	if ("outcome" in received) return together({ ...nothingRun, proof: received }, [], judging);
	const { document: presentation } = received;
	const admission = admit(presentation, presentationRules(presentation), judging);
	if (!admission.passed) return together({ ...nothingRun, context: admission.context }, [], judging);
	const credentials = await judgeCredentials(presentation, judging);
	return together(await judgeOwn(received, admission.context, judging), credentials, judging);
}

export function presentationRules(presentation: JsonObject): AdmissionRules {
	const { verifiableCredential: _, ...own } = presentation;
	return {
		own,
		complexity: limits.presentationComplexity - complexityInEnvelopes(presentation),
		checkShape: () => checkShape(presentation),
	};
}

/** All credentials share one allowance of work, those in envelopes too. */
function complexityInEnvelopes(presentation: JsonObject): number {
	return asList(presentation["verifiableCredential"])
		.filter(isObject)
		.slice(0, limits.credentials)
		.map((credential) => (isEnvelope(credential) ? complexityOf(readSigned(credential).document) : 0))
		.reduce((sum, complexity) => sum + complexity, 0);
}

function checkShape(presentation: JsonObject): void {
	checkType(presentation, "VerifiablePresentation");
	checkPresentationShape(presentation);
}

/** A credential inside was made for nobody in particular: what was asked for was asked of the presentation. */
async function judgeCredentials(presentation: JsonObject, judging: Judging): Promise<readonly Report[]> {
	const { challenge: _challenge, domain: _domain, ...policy } = judging.policy;
	const reports: Report[] = [];
	for (const credential of asList(presentation["verifiableCredential"]).filter(isObject)) {
		reports.push(await judgeOne(credential, { ...judging, policy }));
	}
	return reports;
}

async function judgeOne(credential: JsonObject, judging: Judging): Promise<Report> {
	try {
		return await judgeCredential(credential, judging);
	} catch (error) {
		if (error instanceof TamgaError) return malformedReport(error, judging.now);
		throw error;
	}
}

async function judgeOwn(received: Received, names: Finding, judging: Judging): Promise<Findings> {
	const { document: presentation, verifySecuring } = received;
	const syntax = checkNotEmpty(presentation, judging.policy);
	if (!credentialsCanBeRead(presentation, judging)) {
		const context = undetermined("CONTEXT_NOT_ALLOWED", "A credential in it cannot be read.");
		return { ...nothingRun, syntax, context };
	}
	const secured = await readOrExplain(coveredPart(presentation), judging);
	if ("outcome" in secured) return { ...nothingRun, syntax, context: combine([names, secured]) };
	const proofs = await verifySecuring(secured, { ...judging, purpose: "authentication" });
	return judgeSecured(secured, proofs, syntax, names, judging);
}

/** A proof covers what the credentials state, too; an envelope covers their JSON, and they need not be read here. */
function coveredPart(presentation: JsonObject): JsonObject {
	const { verifiableCredential: _, ...own } = presentation;
	return "proof" in presentation ? presentation : own;
}

async function judgeSecured(
	secured: SecuredDocument,
	{ finding, results }: ProofSetResult,
	syntax: Finding,
	names: Finding,
	judging: Judging,
): Promise<Findings> {
	const [holder, ...more] = readFacts(secured.expanded).holders;
	const signer = holder === undefined ? notApplicable : checkSigner(holder, results, "HOLDER_MISMATCH");
	return {
		syntax,
		context: combine([names, await checkOwnWriting(secured, judging)]),
		proof: combine([finding, checkOtherKeys(holder ?? "", results)]),
		issuer: more.length === 0 ? signer : failed("HOLDER_MISMATCH", "It names several holders."),
		validity: notApplicable,
		status: notApplicable,
	};
}

/** The presentation's own words; each credential is judged by itself. */
async function checkOwnWriting({ document, proofs }: SecuredDocument, judging: Judging): Promise<Finding> {
	const { verifiableCredential: _, ...own } = document;
	const alone = await readOrExplain({ ...own, proof: proofs }, judging);
	return "outcome" in alone ? alone : checkWriting(alone, judging);
}

/** Before the whole is expanded, the contexts of every part must be known ones. */
function credentialsCanBeRead(presentation: JsonObject, { policy, known }: Judging): boolean {
	return asList(presentation["verifiableCredential"])
		.filter(isObject)
		.every((credential) => {
			const { proof, ...plain } = credential;
			const context = isEnvelope(credential) ? asList(plain["@context"]) : plain["@context"];
			const checked = { ...plain, ...(context === undefined ? {} : { "@context": context }) };
			const findings = [checkContexts(checked, policy, known), checkProofContexts(asList(proof), credential, policy)];
			return combine(findings).outcome === "pass";
		});
}

/** VCDM 2.0 allows a presentation of nothing; for a verdict it is worth nothing. */
function checkNotEmpty(presentation: JsonObject, { profile }: Policy): Finding {
	if (asList(presentation["verifiableCredential"]).length > 0) return pass;
	return profile === "public" ? failed("NO_CREDENTIAL") : warned("NO_CREDENTIAL");
}

function together(findings: Findings, credentials: readonly Report[], { now }: Judging): Report {
	const own = buildReport({ findings, recognition: notApplicable, recognitionWarns: false, now });
	const all = [own, ...credentials].map(({ verdict }) => verdict);
	return {
		...own,
		verdict: verdicts.find((verdict) => all.includes(verdict)) ?? "invalid",
		errors: [...own.errors, ...credentials.flatMap(({ errors }, index) => errors.map(inside(index)))],
		warnings: [...own.warnings, ...credentials.flatMap(({ warnings }, index) => warnings.map(inside(index)))],
		credentials,
	};
}

function inside(index: number): (problem: Problem) => Problem {
	return (problem) => ({ ...problem, path: `/verifiableCredential/${index}${problem.path ?? ""}` });
}
