import { TamgaError } from "../errors.ts";
import { asList, isObject, type JsonObject } from "../json.ts";
import { checkContexts, checkProofContexts } from "./contexts.ts";
import { combine, type Finding, failed, pass } from "./finding.ts";
import { checkNames } from "./form.ts";
import type { Judging } from "./judging.ts";
import { checkLimits, complexityOf, limits } from "./limits.ts";
import { checkNeeded } from "./needed-contexts.ts";
import type { Policy } from "./policy.ts";
import { withoutContext } from "./secured-document.ts";

/** Whether a document may be read at all. `passed` false: only `context` is known, and the rest did not run. */
export interface Admission {
	readonly passed: boolean;
	readonly context: Finding;
}

export interface AdmissionRules {
	/** The part that is read by the document's own contexts: all, but for the credentials of a presentation. */
	readonly own: JsonObject;
	readonly complexity: number;
	/** Throws for what is malformed. */
	checkShape(policy: Policy): void;
}

type Circumstances = Pick<Judging, "policy" | "known">;

const answers = new WeakMap<JsonObject, Circumstances & { readonly admission: Admission }>();

/**
 * Whether a document may be read. Asked before evidence is gathered and again when it is there, with the same answer.
 * Throws for what is malformed, unless a strange way of writing explains it.
 */
export function admit(document: JsonObject, rules: AdmissionRules, { policy, known }: Circumstances): Admission {
	const before = answers.get(document);
	if (before?.policy === policy && before.known === known) return before.admission;
	const admission = check(document, rules, { policy, known });
	answers.set(document, { policy, known, admission });
	return admission;
}

/**
 * The cheap questions, asked before anything is expanded: known vocabularies, plain names, a size that can be judged,
 * and the shape that the data model demands.
 */
function check(document: JsonObject, rules: AdmissionRules, { policy, known }: Circumstances): Admission {
	const { proof, ...plain } = rules.own;
	if (asList(document["@context"]).length > limits.arrayItems) throw new TamgaError("ARRAY_LIMIT");
	const contexts = combine([checkContexts(plain, policy, known), checkProofContexts(asList(proof), document, policy)]);
	const [first] = contexts.problems;
	if (contexts.outcome === "fail" && first !== undefined) {
		throw new TamgaError(first.code, first.detail, first.path === undefined ? {} : { path: first.path });
	}
	if (contexts.outcome !== "pass") return { passed: false, context: contexts };
	checkLimits(document);
	if (complexityOf(document) > rules.complexity) return { passed: false, context: failed("GRAPH_TOO_COMPLEX") };
	const isPublic = policy.profile === "public";
	const names = isPublic ? checkNames(withoutContexts(rules.own)) : pass;
	try {
		rules.checkShape(policy);
	} catch (error) {
		if (names.outcome === "pass") throw error;
		return { passed: false, context: names };
	}
	return { passed: true, context: names.outcome === "pass" && isPublic ? checkNeeded(rules.own, known) : names };
}

/** Contexts have been judged already, in the two places where they may stand. */
function withoutContexts(document: JsonObject): JsonObject {
	const { proof, ...plain } = withoutContext(document);
	return { ...plain, proof: asList(proof).map((one) => (isObject(one) ? withoutContext(one) : one)) };
}
