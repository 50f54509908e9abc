import type { JsonObject } from "../../src/core/json.ts";
import { signed } from "../support/judging.ts";
import { type Case, type Expectation, expects } from "./case.ts";
import { contexts11, oldCredential, past, revokedList, signOld, statusEntry } from "./controls.ts";
import { type Hidden, type Hiding, hidings } from "./hidings.ts";

const terms = "https://www.w3.org/2018/credentials#";
const dateTime = "http://www.w3.org/2001/XMLSchema#dateTime";

/** VCDM 1.1 knows no status of ours, so that an issuer must bring the words; for the public they are unknown ones. */
const status = "https://www.w3.org/ns/credentials/status#";
export const statusWords: JsonObject = {
	BitstringStatusListEntry: `${status}BitstringStatusListEntry`,
	statusPurpose: `${status}statusPurpose`,
	statusListIndex: `${status}statusListIndex`,
	statusListCredential: { "@id": `${status}statusListCredential`, "@type": "@id" },
};
const oldStatus = { "@context": [...contexts11, statusWords], credentialStatus: statusEntry() };

interface Target {
	readonly what: "expiry" | "status";
	readonly model: string;
	readonly document: JsonObject;
	readonly hidden: Hidden;
	/** Its own contexts are unknown to the public already. */
	readonly isUnknown?: true;
}

/** An expired and a revoked credential of each data model, and what is to be hidden in them. */
const targets: readonly Target[] = [
	{ what: "expiry", model: "VCDM 2.0", document: await signed({ validUntil: past }), hidden: dateOf("validUntil") },
	{
		what: "expiry",
		model: "VCDM 1.1",
		document: await signOld(oldCredential({ expirationDate: past })),
		hidden: dateOf("expirationDate"),
	},
	{
		what: "status",
		model: "VCDM 2.0",
		document: await signed({ credentialStatus: statusEntry() }),
		hidden: hiddenStatus(),
	},
	{
		what: "status",
		model: "VCDM 1.1",
		document: await signOld(oldCredential(oldStatus)),
		hidden: hiddenStatus(),
		isUnknown: true,
	},
];

/** Threats 8 and 9 on every route: each way of hiding, each data model, each profile. */
export const hidingCases: readonly Case[] = targets.flatMap((target) =>
	hidings.flatMap((hiding) =>
		(["public", "vc-api"] as const).map((profile) => ({
			threat: target.what === "expiry" ? 8 : 9,
			name: `${target.what} moved ${hiding.name} (${target.model}, ${profile})`,
			input: hiding.rewrite(target.document, target.hidden),
			evidence: revokedList,
			policy: { profile },
			expect: profile === "public" ? forThePublic(target, hiding) : forPrograms(target, hiding),
		})),
	),
);

function forThePublic({ isUnknown }: Target, { inline }: Hiding): Expectation {
	const unknown = isUnknown === true || inline === true;
	return unknown ? expects("undetermined", "CONTEXT_NOT_ALLOWED") : expects("invalid", "NON_COMPACT_FORM");
}

/** Dates are read from the statements; a list that the JSON does not name is not fetched, and so never clear. */
function forPrograms({ what }: Target, { malformed }: Hiding): Expectation {
	if (malformed === "document") return expects("malformed", "SCHEMA_INVALID");
	if (malformed === "member") return expects("malformed", what === "expiry" ? "SCHEMA_INVALID" : "STATUS_MALFORMED");
	return what === "expiry" ? expects("invalid", "EXPIRED") : expects("undetermined", "STATUS_RETRIEVAL_ERROR");
}

function dateOf(word: "validUntil" | "expirationDate"): Hidden {
	return { word, address: terms + word, expanded: { "@type": dateTime, "@value": past }, readAs: dateTime };
}

function hiddenStatus(): Hidden {
	return {
		word: "credentialStatus",
		address: `${terms}credentialStatus`,
		expanded: statusEntry(),
		readAs: "@id",
	};
}
