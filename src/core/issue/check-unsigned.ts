import { checkDataModel } from "../data-model/check-data-model.ts";
import { TamgaError } from "../errors.ts";
import { asList, isObject, type Json, type JsonObject } from "../json.ts";
import { credentialsContext } from "../micro-certificate-template.ts";
import { checkContexts } from "../verify/contexts.ts";
import { parseDateTime } from "../verify/date-time.ts";
import { checkType } from "../verify/input-kind.ts";
import { complexityOf, limits } from "../verify/limits.ts";
import type { Policy } from "../verify/policy.ts";
import { checkCredentialShape } from "../verify/shape.ts";
import { parsesAsUrl } from "../parses-as-url.ts";

/** Whatever is signed here is read as VC-API reads it: inline contexts and the examples' vocabulary included. */
export const issuingPolicy: Policy = { recognised: new Map(), profile: "vc-api", statusMaxAgeMs: 0 };

/**
 * That a credential handed in to be signed is one of VCDM 2.0, before it is read by its contexts: the rules of the
 * verifier, and those that only an issuer can keep. Throws the code of the first thing that is wrong.
 */
export function checkUnsigned(credential: JsonObject, known: ReadonlyMap<string, JsonObject>): void {
	checkUnproved(credential);
	checkContext(credential, known);
	checkType(credential, "VerifiableCredential");
	checkCredentialShape(credential);
	checkDataModel(credential);
	checkRefreshServices(credential["refreshService"]);
	checkPeriod(credential);
	if (complexityOf(credential) > limits.complexity) throw new TamgaError("GRAPH_TOO_COMPLEX");
}

/** A proof that came along would stand beside ours as if we had looked at it. */
export function checkUnproved(document: JsonObject): void {
	if ("proof" in document) throw malformed("There is a proof already.", "/proof");
}

/** VCDM 2.0 §4.3: an ordered set, the base first, then addresses that we know and objects. */
export function checkContext(document: JsonObject, known: ReadonlyMap<string, JsonObject>): void {
	const contexts = document["@context"];
	const isList = Array.isArray(contexts) && contexts[0] === credentialsContext;
	if (!isList) throw malformed("The first context is not that of VCDM 2.0.", "/@context");
	const isContext = (entry: Json): boolean => typeof entry === "string" || isObject(entry);
	if (!contexts.every(isContext)) throw malformed("It is no list of contexts.", "/@context");
	const [problem] = checkContexts(document, issuingPolicy, known).problems;
	if (problem !== undefined) throw new TamgaError(problem.code, problem.detail, { path: "/@context" });
}

/** Whoever issues says where to refresh; a reader can do without. */
function checkRefreshServices(value: Json | undefined): void {
	const hasAddress = (item: Json): boolean =>
		isObject(item) && typeof item["id"] === "string" && parsesAsUrl(item["id"]);
	if (!asList(value).every(hasAddress)) throw malformed("It has no id.", "/refreshService");
}

/** VCDM 2.0 §4.9: two dates, the end not before the beginning. Both may lie in the past or in the future. */
function checkPeriod({ validFrom, validUntil }: JsonObject): void {
	const [from, until] = [momentOf(validFrom, "/validFrom"), momentOf(validUntil, "/validUntil")];
	if (from !== undefined && until !== undefined && until < from) {
		throw new TamgaError("VALIDITY_INVERTED", undefined, { path: "/validUntil" });
	}
}

function momentOf(date: Json | undefined, path: string): number | undefined {
	if (date === undefined) return undefined;
	const moment = typeof date === "string" ? parseDateTime(date) : undefined;
	if (moment === undefined) throw new TamgaError("DATE_INVALID", undefined, { path });
	return moment;
}

function malformed(detail: string, path: string): TamgaError {
	return new TamgaError("SCHEMA_INVALID", detail, { path });
}
