import { asList, canonicalJson, isObject, type Json, type JsonObject } from "../json.ts";
import { problem } from "../errors.ts";
import { combine, type Finding, failed, notRun, pass, undetermined, warned } from "./finding.ts";
import { type ProofContext, type ProofResult, signatureOver, verifyProof } from "./proof.ts";
import type { SecuredDocument } from "./secured-document.ts";
import { isForeignKind, suiteOf } from "./suites/suites.ts";

/** What became of all proofs of a document. */
export interface ProofSetResult {
	/** Fails when any proof of a known suite does (vc-data-integrity §4.5). */
	readonly finding: Finding;
	/** One a proof of a known suite. */
	readonly results: readonly ProofResult[];
}

/** Verifies every proof of a known suite, each with those that it builds on. */
export async function verifyProofs(secured: SecuredDocument, context: ProofContext): Promise<ProofSetResult> {
	const { proofs } = secured;
	const given = proofs.filter(isObject);
	if (given.length === 0 || given.length < proofs.length) return { finding: failed("PROOF_MISSING"), results: [] };
	const known = given.filter((proof) => suiteOf(proof) !== undefined);
	if (known.length === 0) return { finding: failed("CRYPTOSUITE_UNSUPPORTED"), results: [] };
	const results: ProofResult[] = [];
	for (const proof of known) results.push(await verifyInSet(proof, given, secured, context));
	const others = given.filter((proof) => !known.includes(proof)).map((proof) => checkUnread(proof, context));
	return { finding: combine([setFinding(results), checkDistinct(given), ...others]), results };
}

/** A proof that this verifier cannot read: mentioned if its kind is a known one, otherwise nobody can tell what it is. */
function checkUnread(proof: JsonObject, { policy }: ProofContext): Finding {
	if (typeof proof["type"] !== "string") return failed("PROOF_INVALID", "A proof has no type.");
	const isHarmless = policy.profile === "vc-api" || isForeignKind(proof);
	return (isHarmless ? warned : undetermined)("CRYPTOSUITE_UNSUPPORTED", "Another proof was not read.");
}

function checkDistinct(proofs: readonly JsonObject[]): Finding {
	if (proofs.length < 2) return pass;
	const isSet = new Set(proofs.map(canonicalJson)).size === proofs.length;
	return isSet ? pass : failed("PROOF_INVALID", "The same proof stands there twice.");
}

async function verifyInSet(
	proof: JsonObject,
	all: readonly JsonObject[],
	secured: SecuredDocument,
	context: ProofContext,
): Promise<ProofResult> {
	const suite = suiteOf(proof);
	const previous = previousProofs(proof, all);
	if (suite === undefined || previous === undefined) {
		return { signer: "", key: notRun, signature: failed("PROOF_CHAIN_BROKEN") };
	}
	return verifyProof(proof, suite, context, signatureOver(secured, proof, suite, previous, context));
}

/** The proofs named by `previousProof`; `undefined` when one is not there or a name is no text. */
function previousProofs(proof: JsonObject, all: readonly JsonObject[]): readonly Json[] | undefined {
	const named = asList(proof["previousProof"]).map((id) =>
		all.find((other) => other !== proof && typeof id === "string" && other["id"] === id),
	);
	return named.every((one) => one !== undefined) ? named : undefined;
}

function setFinding(results: readonly ProofResult[]): Finding {
	const signatures = results.map(({ signature }) => signature);
	const all = combine(signatures);
	const isPartial = all.outcome === "fail" && signatures.some(({ outcome }) => outcome === "pass");
	return isPartial ? { ...all, problems: [problem("PROOF_SET_PARTIAL"), ...all.problems] } : all;
}
