import { base58btc } from "../base58btc.ts";
import type { Code } from "../codes.ts";
import { TamgaError } from "../errors.ts";
import type { EvidenceMap } from "../evidence.ts";
import type { Json, JsonObject } from "../json.ts";
import type { Tools } from "../tools.ts";
import { findMethod, type ProofPurpose, type VerificationMethod } from "./controller-document.ts";
import { parseDateTime } from "./date-time.ts";
import { withoutFragment } from "./did.ts";
import { combine, type Finding, failed, notRun, pass } from "./finding.ts";
import { checkForm } from "./form.ts";
import type { Expanded, JsonLd } from "./json-ld.ts";
import { checkOwnContextDigest } from "./own-context.ts";
import type { Policy } from "./policy.ts";
import { checkStatements } from "./proof-statements.ts";
import { isSignedBy, type PublicKey } from "./public-key.ts";
import type { SecuredDocument } from "./secured-document.ts";
import { checkAudience, checkKey, clockSkewMs, latestSigning } from "./signing-conditions.ts";
import type { SignedInput, Suite } from "./suites/suite.ts";

/** What a proof is held against, apart from the document. */
export interface ConditionsContext {
	readonly purpose: ProofPurpose;
	readonly evidence: EvidenceMap;
	readonly policy: Policy;
	readonly now: Date;
}

/** All that verifying proofs needs beside the document. */
export interface ProofContext extends ConditionsContext {
	readonly tools: Tools;
	readonly jsonLd: JsonLd;
}

const longestSignature = 132;

/** What became of one proof. `key` tells about its key, `signature` about everything else. */
export interface ProofResult {
	/** The controller that the verification method names. */
	readonly signer: string;
	readonly key: Finding;
	readonly signature: Finding;
	/** When the proof says that it was made, in milliseconds since 1970. */
	readonly created?: number;
}

/** Whether a key made a signature; asked only once that key has been found. */
export type SignatureCheck = (method: VerificationMethod) => Promise<Finding>;

/** Verifies one proof (vc-data-integrity §4.4) by a way of checking its signature. */
export async function verifyProof(
	proof: JsonObject,
	{ keyTypes }: Pick<Suite, "keyTypes">,
	context: ConditionsContext,
	checkSignature: SignatureCheck,
): Promise<ProofResult> {
	const methodId = proof["verificationMethod"];
	const signer = typeof methodId === "string" ? withoutFragment(methodId) : "";
	const statement = checkStatement(proof, context);
	if (statement.outcome !== "pass" || typeof methodId !== "string")
		return { signer, key: notRun, signature: statement };
	const lookup = findMethod(methodId, context.purpose, context.evidence, context.policy.allowedHosts);
	if ("finding" in lookup) return { signer, key: lookup.finding, signature: notRun };
	const created = momentOf(proof["created"]);
	const isDated = typeof created === "number";
	// Without a date it may have been made just now.
	const key = checkKey(lookup.method, keyTypes, isDated ? created : context.now.getTime());
	return { signer, key, signature: await checkSignature(lookup.method), ...(isDated ? { created } : {}) };
}

/** Checks the signature of a proof of a known suite, given the proofs that it builds on. */
export function signatureOver(
	secured: SecuredDocument,
	proof: JsonObject,
	suite: Suite,
	previous: readonly Json[],
	context: ProofContext,
): SignatureCheck {
	return (method) => recallSignature(proof, suite, previous, secured, method, context);
}

/** What the proof says about itself (vc-data-integrity §2.1). */
function checkStatement(proof: JsonObject, context: ConditionsContext): Finding {
	if (typeof proof["verificationMethod"] !== "string")
		return failed("PROOF_INVALID", "It names no verification method.");
	if (proof["proofPurpose"] !== context.purpose) return failed("PROOF_PURPOSE_MISMATCH");
	const { challenge, domain } = proof;
	return combine([checkTimes(proof, context), checkAudience({ challenge, domain }, context.policy)]);
}

function checkTimes(proof: JsonObject, { now, policy }: ConditionsContext): Finding {
	const latest = latestSigning(policy, now);
	const [created, expires] = [momentOf(proof["created"]), momentOf(proof["expires"])];
	if (created === "unreadable" || expires === "unreadable") return failed("PROOF_INVALID", "A date is not complete.");
	if (created !== undefined && created > latest.getTime() + clockSkewMs) return failed("PROOF_CREATED_IN_FUTURE");
	if (expires !== undefined && expires < now.getTime()) return failed("PROOF_EXPIRED");
	return pass;
}

function momentOf(date: Json | undefined): number | undefined | "unreadable" {
	if (date === undefined) return undefined;
	return (typeof date === "string" ? parseDateTime(date) : undefined) ?? "unreadable";
}

type ByKey = WeakMap<PublicKey, Promise<Finding>>;
const signatures = new WeakMap<SecuredDocument, WeakMap<JsonObject, ByKey>>();

/**
 * A signature holds for good or never: of a document that is read again (a status list), it is checked once a key. The
 * proofs that one builds on stand in the same document.
 */
async function recallSignature(
	...[proof, suite, previous, secured, method, context]: Parameters<typeof checkSignature>
): Promise<Finding> {
	const proofs = signatures.get(secured) ?? new WeakMap<JsonObject, ByKey>();
	signatures.set(secured, proofs);
	const byKey: ByKey = proofs.get(proof) ?? new WeakMap();
	proofs.set(proof, byKey);
	const finding = byKey.get(method.key) ?? checkSignature(proof, suite, previous, secured, method, context);
	byKey.set(method.key, finding);
	return finding;
}

async function checkSignature(
	proof: JsonObject,
	suite: Suite,
	previous: readonly Json[],
	secured: SecuredDocument,
	{ key }: VerificationMethod,
	context: ProofContext,
): Promise<Finding> {
	const signature = readProofValue(proof["proofValue"]);
	if (typeof signature === "string") return failed(signature);
	if (!suite.keyTypes.includes(key.type)) return notRun;
	try {
		const config = await readConfig(proof, suite, secured, context.jsonLd);
		const data = await suite.hashData(signedInput(config, previous, secured, context.jsonLd), key.type, context.tools);
		const genuine = isSignedBy(key, data, signature, context.tools) ? pass : failed("SIGNATURE_INVALID");
		return combine([genuine, await checkMeaning(config, suite, secured, context)]);
	} catch (error) {
		if (!(error instanceof TamgaError)) throw error;
		return error.code === "GRAPH_TOO_COMPLEX" ? failed(error.code) : failed("PROOF_INVALID", error.detail);
	}
}

/** Our suites write signatures in base58btc; other multibases are another spelling of the same proof (threat 30). */
export function readProofValue(value: Json | undefined): Uint8Array | Code {
	if (typeof value !== "string" || value === "") return "PROOF_INVALID";
	return base58btc.decode(value, longestSignature) ?? "PROOF_ENCODING";
}

/** The proof without its value, as it was signed. */
interface ProofConfig {
	readonly proof: JsonObject;
	/** Read by the document's contexts; only for suites that sign statements. */
	readonly expanded: Expanded;
}

export function withoutProofValue({ proofValue: _signature, ...proof }: JsonObject): JsonObject {
	return proof;
}

async function readConfig(
	signed: JsonObject,
	suite: Suite,
	secured: SecuredDocument,
	jsonLd: JsonLd,
): Promise<ProofConfig> {
	const proof = withoutProofValue(signed);
	const inContext = { ...proof, "@context": secured.context };
	return { proof, expanded: suite.covers === "statements" ? await jsonLd.expand(inContext) : [] };
}

function signedInput(
	{ proof, expanded }: ProofConfig,
	previous: readonly Json[],
	secured: SecuredDocument,
	jsonLd: JsonLd,
): SignedInput {
	const chained = previous.length > 0;
	return {
		proof,
		document: chained ? { ...secured.document, proof: previous } : secured.document,
		canonicalDocument: (hash) => (chained ? secured.canonicalWith(previous, hash) : secured.canonical(hash)),
		canonicalProof: (hash) => jsonLd.canonize(expanded, hash),
	};
}

/** A signature over statements says nothing about how they are written; one over JSON nothing about what words mean. */
async function checkMeaning(
	{ proof, expanded }: ProofConfig,
	suite: Suite,
	secured: SecuredDocument,
	{ policy }: ProofContext,
): Promise<Finding> {
	if (suite.covers === "json") return checkOwnContextDigest(secured.document);
	const isPublic = policy.profile === "public";
	return isPublic ? checkForm(proof, expanded, secured.vocabularies) : checkStatements(proof, expanded);
}
