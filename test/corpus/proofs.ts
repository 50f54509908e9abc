import type { Code } from "../../src/core/codes.ts";
import type { Json, JsonObject } from "../../src/core/json.ts";
import { attacker, credential, credentialId, holder, issuer, signed } from "../support/judging.ts";
import { addProof, makeProof } from "../support/sign.ts";
import { type Case, casesOf, type Expectation, expects, type Row, without } from "./case.ts";
import { asked, base, oldCredential, proofOf, signedSo, signOld, withProof } from "./controls.ts";

const good = await signed();
const old = await signOld(oldCredential());
const refused = (code: Code): Expectation => expects("invalid", code);
const forged = refused("SIGNATURE_INVALID");
const unwritten = refused("PROOF_INVALID");
const wrongPurpose = refused("PROOF_PURPOSE_MISMATCH");

const missing: readonly Row[] = [
	["no proof", without(good, "proof")],
	["no proof in VCDM 1.1", without(old, "proof")],
	["null", { ...good, proof: null }],
	[
		"a text",
		{ ...good, proof: "z3FXQjecWufY46yg5abdVZsXqLhxhueuSoZgNSARiKBk9czhSePTFehP8c3PGfb6a22gkfUKoTMDZNqLLyx8" },
	],
	["a number", { ...good, proof: 1 }],
	["an empty list", { ...good, proof: [] }],
	["a list with null", { ...good, proof: [proofOf(good), null] }],
	["a list with a text", { ...good, proof: ["proof", proofOf(good)] }],
	["a list in a list", { ...good, proof: [[proofOf(good)]] }],
].map(([name, input]) => [16, `${name as string} for a proof`, input as Json, refused("PROOF_MISSING")]);

const purposes: readonly Row[] = [
	["changed to authentication", withProof(good, { proofPurpose: "authentication" })],
	["signed as authentication", await signedSo({ proofPurpose: "authentication" })],
	["missing", { ...good, proof: without(proofOf(good), "proofPurpose") }],
	["signed without", await signedSo({ proofPurpose: null })],
	["by its full address", await signedSo({ proofPurpose: "https://w3id.org/security#assertionMethod" })],
	["in a list", withProof(good, { proofPurpose: ["assertionMethod"] })],
	["in other capitals", withProof(good, { proofPurpose: "AssertionMethod" })],
	["for delegating", await signedSo({ proofPurpose: "capabilityDelegation" })],
].map(([name, input]) => [17, `a purpose ${name as string}`, input as Json, wrongPurpose]);

const spoofed = await addProof(credential(), attacker, { proof: { verificationMethod: issuer.keyId } });
const embedded = {
	id: issuer.keyId,
	type: "Multikey",
	controller: issuer.did,
	publicKeyMultibase: attacker.publicKeyMultibase,
};
const methods: readonly Row[] = [
	[
		18,
		"the attacker's key under the victim's name",
		await addProof(credential(), attacker),
		refused("ISSUER_KEY_MISMATCH"),
	],
	[18, "the attacker's signature under the victim's key id", spoofed, forged],
	[
		18,
		"the victim's proof taken from another credential",
		{ ...good, proof: proofOf(await signed({ name: "Other" })) },
		forged,
	],
	[
		18,
		"the attacker's key in VCDM 1.1",
		await addProof(oldCredential(), attacker, { proof: { type: "Ed25519Signature2020", cryptosuite: null } }),
		refused("ISSUER_KEY_MISMATCH"),
	],
	[19, "a key inside the proof", withProof(good, { verificationMethod: embedded }), unwritten],
	[
		19,
		"a key inside the proof, signed so",
		await addProof(credential(), attacker, { safe: false, proof: { verificationMethod: embedded } }),
		unwritten,
	],
	[19, "a list of keys", withProof(good, { verificationMethod: [issuer.keyId] }), unwritten],
	[19, "no verification method", { ...good, proof: without(proofOf(good), "verificationMethod") }, unwritten],
	[19, "another fragment", await signedSo({ verificationMethod: `${issuer.did}#key-1` }), refused("KEY_NOT_FOUND")],
	[
		19,
		"the attacker's fragment under the victim's DID",
		await addProof(credential(), attacker, {
			proof: { verificationMethod: `${issuer.did}#${attacker.publicKeyMultibase}` },
		}),
		refused("KEY_NOT_FOUND"),
	],
	[19, "no fragment", await signedSo({ verificationMethod: issuer.did }), refused("KEY_INVALID")],
	[
		19,
		"a relative verification method",
		await addProof(credential(), issuer, { safe: false, proof: { verificationMethod: "#key-1" } }),
		expects("invalid"),
	],
	[
		19,
		"a query before the fragment",
		withProof(good, { verificationMethod: issuer.keyId.replace("#", "?x=1#") }),
		expects("invalid"),
	],
];

const ministry = { ...(await makeProof(credential({ name: "Other" }), attacker)), id: "urn:uuid:2" };
const named = await addProof(credential(), issuer, { proof: { id: "urn:uuid:1" } });
const chained = (previousProof: Json): Promise<JsonObject> => signedSo({ id: "urn:uuid:1", previousProof });
const sets: readonly Row[] = [
	[20, "a forged proof beside a good one", { ...good, proof: [proofOf(good), ministry] }, refused("PROOF_SET_PARTIAL")],
	[20, "a forged proof before a good one", { ...good, proof: [ministry, proofOf(good)] }, refused("PROOF_SET_PARTIAL")],
	[
		20,
		"a forged proof under the good one's id",
		{ ...named, proof: [proofOf(named), { ...ministry, id: "urn:uuid:1" }] },
		refused("PROOF_SET_PARTIAL"),
	],
	[
		20,
		"an expired proof beside a good one",
		{
			...good,
			proof: [proofOf(good), await makeProof(credential(), issuer, { proof: { expires: "2026-08-01T00:00:00Z" } })],
		},
		refused("PROOF_EXPIRED"),
	],
	[20, "a co-signer alone", await addProof(credential(), holder), refused("ISSUER_KEY_MISMATCH")],
	[20, "a genuine co-signer beside the issuer", await addProof(good, attacker), expects("valid")],
	[20, "the same proof twice", { ...good, proof: [proofOf(good), proofOf(good)] }, unwritten],
	[
		20,
		"a proof of a kind that nobody knows",
		{ ...good, proof: [proofOf(good), { type: "MinistryProof" }] },
		expects("undetermined", "CRYPTOSUITE_UNSUPPORTED"),
	],
	[20, "a proof of no kind", { ...good, proof: [proofOf(good), { proofValue: "z1" }] }, unwritten],
	[20, "an empty proof", { ...good, proof: [proofOf(good), {}] }, unwritten],
	[21, "a previous proof that is nowhere", await chained("urn:uuid:9"), refused("PROOF_CHAIN_BROKEN")],
	[21, "itself for the previous proof", await chained("urn:uuid:1"), refused("PROOF_CHAIN_BROKEN")],
	[
		21,
		"two previous proofs, one of them nowhere",
		{
			...named,
			proof: [
				proofOf(named),
				await makeProof(credential(), issuer, { proof: { previousProof: ["urn:uuid:1", "urn:uuid:9"] } }),
			],
		},
		refused("PROOF_CHAIN_BROKEN"),
	],
	[21, "a number for the previous proof", withProof(good, { previousProof: 5 }), refused("PROOF_CHAIN_BROKEN")],
	[
		21,
		"an object for the previous proof",
		withProof(good, { previousProof: { id: "urn:uuid:1" } }),
		refused("PROOF_CHAIN_BROKEN"),
	],
	[
		21,
		"a previous proof that was not signed along",
		{
			...named,
			proof: [proofOf(named), await makeProof(credential(), issuer, { proof: { previousProof: "urn:uuid:1" } })],
		},
		forged,
	],
];

const future = refused("PROOF_CREATED_IN_FUTURE");
const times: readonly Row[] = [
	[22, "expired", await signedSo({ expires: "2026-08-01T00:00:00Z" }), refused("PROOF_EXPIRED")],
	[22, "expired a second ago", await signedSo({ expires: "2026-11-22T23:59:59Z" }), refused("PROOF_EXPIRED")],
	[22, "that expires later", await signedSo({ expires: "2026-12-01T00:00:00Z" }), expects("valid")],
	[22, "with an expiry that is no date", await signedSo({ expires: "soon" }), unwritten],
	[22, "with an expiry without a zone", await signedSo({ expires: "2099-01-01T00:00:00" }), unwritten],
	[
		22,
		"with its expiry taken out",
		{ ...good, proof: without(proofOf(await signedSo({ expires: "2026-08-01T00:00:00Z" })), "expires") },
		forged,
	],
	[
		22,
		"with a later expiry",
		withProof(await signedSo({ expires: "2026-08-01T00:00:00Z" }), { expires: "2099-08-01T00:00:00Z" }),
		forged,
	],
	[23, "made in 2090", await signedSo({ created: "2090-01-01T00:00:00Z" }), future],
	[23, "made a minute and a second ahead", await signedSo({ created: "2026-11-23T00:01:01Z" }), future],
	[23, "made a minute ahead", await signedSo({ created: "2026-11-23T00:01:00Z" }), expects("valid")],
	[
		23,
		"made in 2090 in VCDM 1.1",
		await addProof(oldCredential(), issuer, {
			proof: { type: "Ed25519Signature2020", cryptosuite: null, created: "2090-01-01T00:00:00Z" },
		}),
		future,
	],
	[23, "back-dated", withProof(good, { created: "2020-01-01T00:00:00Z" }), forged],
	[
		23,
		"with several moments",
		withProof(good, { created: ["2026-07-01T09:00:00Z", "2026-07-01T10:00:00Z"] }),
		unwritten,
	],
	[24, "bound to a domain", await signedSo({ domain: "bank.example" }), refused("INVALID_DOMAIN_ERROR")],
	[
		24,
		"bound to several domains",
		await signedSo({ domain: ["a.example", "b.example"] }),
		refused("INVALID_DOMAIN_ERROR"),
	],
	[24, "bound to a challenge", await signedSo({ challenge: asked.challenge }), refused("INVALID_CHALLENGE_ERROR")],
	[24, "with a challenge added", withProof(good, { challenge: asked.challenge }), refused("INVALID_CHALLENGE_ERROR")],
].map(([threat, name, input, expect]) => [threat, `a proof ${name as string}`, input, expect] as Row);

export const proofCases: readonly Case[] = [
	...casesOf([...missing, ...purposes, ...methods, ...sets, ...times]),
	{
		threat: 24,
		name: "a credential where a presentation for a challenge was asked for",
		input: good,
		policy: asked,
		expect: expects("malformed", "NOT_A_PRESENTATION"),
	},
	{
		threat: 24,
		name: "a bound credential on a route for programs",
		input: await signedSo({ domain: "bank.example" }),
		policy: { profile: "vc-api" },
		expect: expects("valid"),
	},
	{
		threat: 22,
		name: "an expiry of a proof under an alias of an inline context (vc-api)",
		input: await hiddenExpiry(),
		policy: { profile: "vc-api" },
		expect: expects("invalid"),
	},
];

/** The issuer signed with an inline context, and the holder renames `expires` by it. */
async function hiddenExpiry(): Promise<JsonObject> {
	const words = {
		later: { "@id": "https://w3id.org/security#expiration", "@type": "http://www.w3.org/2001/XMLSchema#dateTime" },
	};
	const document = await signedSo({ expires: "2026-08-01T00:00:00Z" }, { id: credentialId });
	const { expires, ...proof } = proofOf(document);
	return { ...document, "@context": [base, words], proof: { ...proof, later: expires ?? "" } };
}
