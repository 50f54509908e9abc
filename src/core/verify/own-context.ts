import { asList, isObject, type JsonObject } from "../json.ts";
import { microCertificateContextPath } from "../micro-certificate-template.ts";
import { type Finding, pass, undetermined } from "./finding.ts";
import { earlierContextDigests } from "./earlier-context-digests.ts";
import { ownContextDigests } from "./own-context-digests.ts";

/**
 * Where the JSON is signed and not what it states, `relatedResource` must say that the words of our own context mean
 * what our bundled document says: nothing else ties them to the signature.
 */
export function checkOwnContextDigest(document: JsonObject): Finding {
	const own = asList(document["@context"]).find(
		(entry) => typeof entry === "string" && entry.endsWith(microCertificateContextPath),
	);
	if (own === undefined) return pass;
	const resource = asList(document["relatedResource"])
		.filter(isObject)
		.find(({ id }) => id === own);
	const digest = resource?.["digestSRI"];
	const ours = [...ownContextDigests, ...earlierContextDigests];
	const isOurs = typeof digest === "string" && ours.includes(digest);
	return isOurs ? pass : undetermined("CONTEXT_NOT_ALLOWED", "The digest of our own vocabulary is missing or another.");
}
