import type { JsonObject } from "../../src/core/json.ts";
import { attacker, holder, issuer, signed } from "../support/judging.ts";
import { addProof, signPresentation } from "../support/sign.ts";
import { type Case, type Expectation, expects, without } from "./case.ts";
import { asked, base, past, presentationOf, revokedList, signatureOf, statusEntry, withProof } from "./controls.ts";
import { withContext } from "./hidings.ts";

const good = await signed();
const expired = await signed({ validUntil: past });
const revoked = await signed({ credentialStatus: statusEntry() });
const presented = await signPresentation(presentationOf([good]), holder, asked);
const inPresentation = (members: JsonObject, signer = holder, proof = {}) =>
	addProof(presentationOf([good], members), signer, {
		safe: false,
		proof: { proofPurpose: "authentication", ...asked, ...proof },
	});

type Row = readonly [threat: number, name: string, input: JsonObject, expect: Expectation];
const forAsked: readonly Row[] = [
	[
		24,
		"made for another challenge",
		await signPresentation(presentationOf([good]), holder, { ...asked, challenge: "c-0" }),
		expects("invalid", "INVALID_CHALLENGE_ERROR"),
	],
	[
		24,
		"made for another domain",
		await signPresentation(presentationOf([good]), holder, { ...asked, domain: "evil.example" }),
		expects("invalid", "INVALID_DOMAIN_ERROR"),
	],
	[
		24,
		"made for nobody",
		await inPresentation({}, holder, { challenge: null, domain: null }),
		expects("invalid", "INVALID_CHALLENGE_ERROR"),
	],
	[
		24,
		"with the challenge put in",
		withProof(await inPresentation({}, holder, { challenge: "c-0" }), asked),
		expects("invalid", "SIGNATURE_INVALID"),
	],
	[
		24,
		"with a list of challenges",
		await inPresentation({}, holder, { challenge: ["c-0", asked.challenge] }),
		expects("invalid"),
	],
	[
		17,
		"signed as an assertion",
		await inPresentation({}, holder, { proofPurpose: "assertionMethod" }),
		expects("invalid", "PROOF_PURPOSE_MISMATCH"),
	],
	[
		25,
		"with a forged proof of its own around a good credential",
		withProof(presented, { proofValue: signatureOf(good) }),
		expects("invalid", "SIGNATURE_INVALID"),
	],
	[25, "without a proof of its own", without(presented, "proof"), expects("invalid", "PROOF_MISSING")],
	[
		25,
		"with another credential put in",
		{ ...presented, verifiableCredential: [await signed({ name: "Other" })] },
		expects("invalid", "SIGNATURE_INVALID"),
	],
	[
		25,
		"with an edited credential",
		await signPresentation(presentationOf([{ ...good, name: "Other" }]), holder, asked),
		expects("invalid", "SIGNATURE_INVALID"),
	],
	[
		25,
		"with an unsigned credential",
		await signPresentation(presentationOf([without(good, "proof")]), holder, asked),
		expects("invalid", "PROOF_MISSING"),
	],
	[
		25,
		"with an expired credential second",
		await signPresentation(presentationOf([good, expired]), holder, asked),
		expects("invalid", "EXPIRED"),
	],
	[
		25,
		"with a revoked credential second",
		await signPresentation(presentationOf([good, revoked]), holder, asked),
		expects("invalid", "REVOKED"),
	],
	[25, "of no credential", await inPresentation({ verifiableCredential: [] }), expects("invalid", "NO_CREDENTIAL")],
	[
		25,
		"of nothing at all",
		await addProof(without(presentationOf([]), "verifiableCredential"), holder, {
			proof: { proofPurpose: "authentication", ...asked },
		}),
		expects("invalid", "NO_CREDENTIAL"),
	],
	[
		26,
		"that names another holder",
		await inPresentation({ holder: issuer.did }, attacker),
		expects("invalid", "HOLDER_MISMATCH"),
	],
	[26, "with its holder exchanged", { ...presented, holder: attacker.did }, expects("invalid", "SIGNATURE_INVALID")],
	[26, "with its holder taken out", without(presented, "holder"), expects("invalid", "SIGNATURE_INVALID")],
	[
		26,
		"with two holders",
		await inPresentation({ holder: [holder.did, attacker.did] }),
		expects("malformed", "SCHEMA_INVALID"),
	],
	[
		7,
		"that hides its holder under a full address",
		{ ...without(presented, "holder"), "https://www.w3.org/2018/credentials#holder": { "@id": holder.did } },
		expects("invalid", "NON_COMPACT_FORM"),
	],
	[
		7,
		"that hides a credential under a full address",
		await hidingOne("https://www.w3.org/2018/credentials#verifiableCredential"),
		expects("undetermined", "CONTEXT_NOT_ALLOWED"),
	],
	[
		5,
		"with a vocabulary that nothing needs",
		withContext(presented, "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"),
		expects("undetermined", "CONTEXT_NOT_ALLOWED"),
	],
	[
		6,
		"with an inline context",
		withContext(presented, { alias: "https://schema.org/name" }),
		expects("undetermined", "CONTEXT_NOT_ALLOWED"),
	],
	[
		6,
		"around a credential with an inline context",
		{ ...presented, verifiableCredential: [withContext(good, { alias: "https://schema.org/name" })] },
		expects("undetermined", "CONTEXT_NOT_ALLOWED"),
	],
	[2, "with an undefined word", { ...presented, note: "checked" }, expects("invalid", "UNDEFINED_TERM")],
	[
		28,
		"around an envelope with alg none",
		{
			...presented,
			verifiableCredential: [
				{
					"@context": base,
					id: "data:application/vc+jwt,eyJhbGciOiJub25lIn0.e30.",
					type: "EnvelopedVerifiableCredential",
				},
			],
		},
		expects("invalid"),
	],
	[
		25,
		"around a presentation",
		{ ...presented, verifiableCredential: [presented] },
		expects("undetermined", "CONTEXT_NOT_ALLOWED"),
	],
	[25, "around a text", { ...presented, verifiableCredential: ["credential"] }, expects("malformed")],
];

export const presentationCases: readonly Case[] = [
	...forAsked.map(([threat, name, input, expect]) => ({
		threat,
		name: `a presentation ${name}`,
		input,
		evidence: revokedList,
		policy: asked,
		expect,
	})),
	...(["public", "vc-api"] as const).map(
		(profile): Case => ({
			threat: 24,
			name: `a presentation replayed to somebody who asked for nothing (${profile})`,
			input: presented,
			policy: { profile },
			expect: profile === "public" ? expects("invalid", "INVALID_CHALLENGE_ERROR") : expects("valid"),
		}),
	),
	{
		threat: 9,
		name: "a revoked credential presented under a full address beside a good one (vc-api)",
		input: await hidingOne("https://www.w3.org/2018/credentials#verifiableCredential"),
		evidence: revokedList,
		policy: { ...asked, profile: "vc-api" },
		expect: expects("invalid", "NON_COMPACT_FORM"),
	},
	{
		threat: 25,
		name: "a forged presentation proof (vc-api)",
		input: withProof(presented, { created: "2026-07-01T09:00:01Z" }),
		policy: { ...asked, profile: "vc-api" },
		expect: expects("invalid", "SIGNATURE_INVALID"),
	},
];

/** The holder signs two credentials, and lets only one of them stand where readers look. */
async function hidingOne(word: string): Promise<JsonObject> {
	const whole = await signPresentation(presentationOf([good, revoked]), holder, asked);
	return { ...whole, verifiableCredential: [good], [word]: { "@graph": [revoked] } };
}
