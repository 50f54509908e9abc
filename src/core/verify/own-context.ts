import { asList, isObject, type JsonObject } from "../json.ts";
import { earlierContextDigests } from "./earlier-context-digests.ts";
import { microCertificateContextPath, ownContextPathOf } from "../own-contexts.ts";
import { type Finding, pass, undetermined } from "./finding.ts";
import { ownContextDigests } from "./own-context-digests.ts";

/**
 * Where the JSON is signed and not what it states, `relatedResource` must say that the words of our own contexts mean
 * what our bundled documents say: nothing else ties them to the signature.
 */
export function checkOwnContextDigest(document: JsonObject): Finding {
	const named = asList(document["@context"]).filter((entry) => typeof entry === "string");
	const own = named.filter((address) => ownContextPathOf(address) !== undefined);
	const resources = asList(document["relatedResource"]).filter(isObject);
	const isRight = (address: string): boolean => {
		const digest = resources.find(({ id }) => id === address)?.["digestSRI"];
		return typeof digest === "string" && ownDigestsOf(address).includes(digest);
	};
	if (own.every(isRight)) return pass;
	return undetermined("CONTEXT_NOT_ALLOWED", "The digest of our own vocabulary is missing or another.");
}

/** Each `digestSRI` of the context that a deployment serves at this address of its own. */
export function ownDigestsOf(address: string): readonly string[] {
	const path = ownContextPathOf(address) ?? microCertificateContextPath;
	const earlier = path === microCertificateContextPath ? earlierContextDigests : [];
	return [...ownContextDigests[path], ...earlier];
}
