import type { Code } from "../codes.ts";
import { problem } from "../errors.ts";
import { couldBeTakenFor, hasForeignLetters, lookAlikes, mixedScripts } from "../look-alikes/look-alikes.ts";
import { namedHost } from "../look-alikes/named-host.ts";
import type { CredentialSummary, Problem } from "../report.ts";
import type { Policy } from "./policy.ts";

/** What in a credential could be taken for something else. Worth a look, never deciding: honest names can be alike. */
export function lookAlikeWarnings(summary: CredentialSummary, { recognised }: Policy): readonly Problem[] {
	const { issuer, subjectName = "" } = summary;
	const strange = issuer.recognised ? [] : strangersWarnings(summary, recognised);
	const names = issuer.recognised ? [subjectName] : [subjectName, issuer.claimedName ?? ""];
	const mixed: readonly Code[] = names.some(mixedScripts) ? ["NAME_MIXES_SCRIPTS"] : [];
	return [...strange, ...mixed].map((code) => problem(code));
}

/** Of an issuer who is not on the list: is its name, or a host that it names, like one that is? */
function strangersWarnings({ id = "", issuer }: CredentialSummary, recognised: Policy["recognised"]): readonly Code[] {
	const hosts = [issuer.id, id].map(namedHost).filter((host) => host !== undefined);
	const known = [...recognised.keys()].map(namedHost).filter((host) => host !== undefined);
	const { claimedName = "" } = issuer;
	const isAlike =
		hosts.some((host) => lookAlikes(host, known).length > 0) ||
		[...recognised.values()].some((name) => couldBeTakenFor(name, claimedName));
	return [
		...(isAlike ? (["ISSUER_LOOKS_LIKE_ANOTHER"] as const) : []),
		...(hosts.some(hasForeignLetters) ? (["HOST_FOREIGN_LETTERS"] as const) : []),
	];
}
