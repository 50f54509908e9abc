import type { JsonObject } from "../../src/core/json.ts";
import { credential, holder, issuer, openBadges, signed } from "../support/judging.ts";
import { addProof, signCredential } from "../support/sign.ts";
import { type Case, casesOf, expects, type Row, without } from "./case.ts";
import { badge, base, contexts11, oldCredential, replaced, signOld, subjectId } from "./controls.ts";
import { withContext } from "./hidings.ts";

const good = await signed();
const old = await signOld(oldCredential());
const signedBadge = await signCredential(badge(), issuer);
const subject = (members: JsonObject): JsonObject => ({ ...good, credentialSubject: { id: subjectId, ...members } });
const change = (members: JsonObject): JsonObject => ({ ...good, ...members });

const unknown = expects("undetermined", "CONTEXT_NOT_ALLOWED");
const forged = expects("invalid", "SIGNATURE_INVALID");
const undefinedTerm = expects("invalid", "UNDEFINED_TERM");

const edits: readonly Row[] = [
	[1, "another name", subject({ name: "Mallory", description: "Pass" }), forged],
	[1, "another result", subject({ name: "Bat Dorj", description: "Distinction" }), forged],
	[1, "another id", change({ id: "urn:uuid:00000000-0000-4000-8000-000000000000" }), forged],
	[1, "no id", without(good, "id"), forged],
	[1, "another issuer", change({ issuer: holder.did }), forged],
	[1, "a name for the issuer", change({ issuer: { id: issuer.did, name: "Ministry" } }), forged],
	[1, "a later beginning of validity", change({ validFrom: "2026-07-01T00:00:01Z" }), forged],
	[1, "the same moment in another zone", change({ validFrom: "2026-07-01T08:00:00+08:00" }), forged],
	[
		1,
		"a word that the standard knows",
		change({ evidence: { id: "urn:x:e", type: "VerifiableCredential" } }),
		expects("invalid"),
	],
	[1, "an edit in VCDM 1.1", { ...old, issuanceDate: "2026-07-02T00:00:00Z" }, forged],
	[1, "fewer types", { ...signedBadge, type: ["VerifiableCredential"] }, forged],
	[1, "a number changed", replaced(signedBadge, '"creditsEarned":3', '"creditsEarned":4'), forged],
	[2, "an undefined word at the top", change({ grade: "A+" }), undefinedTerm],
	[
		2,
		"an undefined word in the subject",
		subject({ name: "Bat Dorj", description: "Pass", grade: "A+" }),
		undefinedTerm,
	],
	[2, "an undefined word in the issuer", change({ issuer: { id: issuer.did, rank: "first" } }), undefinedTerm],
	[2, "an undefined type", change({ type: ["VerifiableCredential", "Diploma"] }), undefinedTerm],
	[2, "a word in Cyrillic look-alikes", change({ nаme: "Mallory" }), undefinedTerm],
	[2, "a word in other capitals", change({ Name: "Mallory" }), undefinedTerm],
	[2, "a word signed carelessly and then forged", { ...(await careless({ grade: "B" })), grade: "A+" }, undefinedTerm],
	[2, "an undefined word in VCDM 1.1", { ...old, grade: "A+" }, undefinedTerm],
	[
		2,
		"an undefined word in the proof",
		{ ...good, proof: { ...(good["proof"] as JsonObject), note: "x" } },
		expects("invalid", "PROOF_INVALID"),
	],
	[3, "a relative subject id", subject({ id: "someone", name: "Bat Dorj" }), expects("invalid", "RELATIVE_IRI")],
	[3, "a relative id", change({ id: "certificate-1" }), expects("invalid", "RELATIVE_IRI")],
	[3, "a relative id with a fragment", change({ id: "#1" }), expects("invalid", "RELATIVE_IRI")],
	[
		3,
		"a relative subject id signed carelessly",
		await careless({ credentialSubject: { id: "someone", name: "Bat" } }),
		expects("invalid", "RELATIVE_IRI"),
	],
	[3, "an empty id", change({ id: "" }), expects("invalid")],
];

const added: readonly Row[] = [
	[4, "two words of an inline context swapped", swapped(await careless(wordsOfItsOwn())), unknown],
	[5, "an inline context that nothing uses", withContext(good, { unused: "https://ex.example/v#unused" }), unknown],
	[5, "a bundled context that nothing uses", withContext(good, openBadges[1] ?? ""), unknown],
	[
		5,
		"a context of proofs that nothing uses",
		withContext(good, "https://w3id.org/security/data-integrity/v2"),
		unknown,
	],
	[5, "an empty inline context", withContext(good, {}), unknown],
	[5, "a null context", withContext(good, null), unknown],
	[6, "an alias for the name", withContext(without(good, "name"), { alias: "https://schema.org/name" }), unknown],
	[
		6,
		"an alias in a context of the subject",
		subject({ "@context": { alias: "https://schema.org/name" }, alias: "Mallory" }),
		unknown,
	],
	[6, "an alias for id", withContext(without(good, "id"), { identifier: "@id" }), unknown],
	[
		6,
		"a context in a type's words",
		withContext(good, { T: { "@id": "urn:x:T", "@context": { a: "urn:x:a" } } }),
		unknown,
	],
	[12, "@vocab", withContext(change({ grade: "A+" }), { "@vocab": "https://evil.example/#" }), unknown],
	[
		12,
		"the context of undefined terms",
		withContext(change({ grade: "A+" }), "https://www.w3.org/ns/credentials/undefined-terms/v2"),
		unknown,
	],
	[
		12,
		"the context of the examples",
		withContext(change({ grade: "A+" }), "https://www.w3.org/ns/credentials/examples/v2"),
		unknown,
	],
	[12, "@vocab in the subject", subject({ "@context": { "@vocab": "https://evil.example/#" }, grade: "A+" }), unknown],
	[13, "the base context last", { ...signedBadge, "@context": openBadges.toReversed() }, unknown],
	[13, "the context as a text", change({ "@context": base }), unknown],
	[13, "the context as an object", change({ "@context": { name: "https://schema.org/name" } }), unknown],
	[13, "no context", without(good, "@context"), unknown],
	[13, "an empty list of contexts", change({ "@context": [] }), unknown],
	[13, "http instead of https", change({ "@context": [base.replace("https", "http")] }), unknown],
	[13, "a trailing slash", change({ "@context": [`${base}/`] }), unknown],
	[13, "a fragment", change({ "@context": [`${base}#`] }), unknown],
	[13, "capital letters in the host", change({ "@context": [base.replace("www", "WWW")] }), unknown],
	[13, "a blank at the end", change({ "@context": [`${base} `] }), unknown],
	[13, "the base context twice", change({ "@context": [base, base] }), unknown],
	[
		13,
		"the base of the other data model",
		change({ "@context": [contexts11[0]] }),
		expects("malformed", "SCHEMA_INVALID"),
	],
	[13, "both base contexts", change({ "@context": [base, contexts11[0]] }), expects("invalid")],
	[13, "a number for a context", change({ "@context": 5 }), expects("malformed", "SCHEMA_INVALID")],
	[13, "a list in the list", change({ "@context": [[base]] }), unknown],
	[
		15,
		"a protected word defined anew",
		subject({ "@context": { name: "https://ex.example/v#alias" }, name: "Bat Dorj" }),
		unknown,
	],
	[15, "a null context in the subject", subject({ "@context": null, name: "Bat Dorj" }), unknown],
	[15, "a protected word defined anew at the top", withContext(good, { name: "https://ex.example/v#alias" }), unknown],
];

/** What only a program's verifier accepts, and what not even that one does. */
const forPrograms: readonly Row[] = [
	[3, "an empty address for the holder in VCDM 1.1", { ...old, holder: "" }, expects("invalid")],
	[4, "an inline context that the issuer signed with", await careless(wordsOfItsOwn()), expects("valid")],
	[
		11,
		"two subjects",
		await signed({
			credentialSubject: [
				{ id: "urn:x:1", name: "A" },
				{ id: "urn:x:2", name: "B" },
			],
		}),
		expects("valid"),
	],
	[2, "an undefined word", change({ grade: "A+" }), undefinedTerm],
	[3, "a relative subject id", subject({ id: "someone", name: "Bat Dorj" }), expects("invalid", "RELATIVE_IRI")],
	[
		15,
		"a protected word defined anew",
		withContext(good, { name: "https://ex.example/v#alias" }),
		expects("invalid", "CONTEXT_NOT_ALLOWED"),
	],
	[13, "the base context last", { ...signedBadge, "@context": openBadges.toReversed() }, unknown],
	[10, "@reverse", change({ "@reverse": { credentialSubject: { id: "urn:x:1" } } }), expects("invalid")],
];

export const meaningCases: readonly Case[] = [
	...casesOf([...edits, ...added]),
	...casesOf(forPrograms, { policy: { profile: "vc-api" } }).map((one) => ({ ...one, name: `${one.name} (vc-api)` })),
];

/** Signed by an issuer who does not look whether every word means something. */
function careless(members: JsonObject): Promise<JsonObject> {
	return addProof(credential(members), issuer, { safe: false });
}

function wordsOfItsOwn(): JsonObject {
	const words = { awardedTo: "https://ex.example/v#awardedTo", witness: "https://ex.example/v#witness" };
	return {
		"@context": [base, words],
		credentialSubject: { id: subjectId, awardedTo: "Bat", witness: "Mallory" },
	};
}

/** The same statements, with the two words and their values exchanged. */
function swapped(document: JsonObject): JsonObject {
	const words = { awardedTo: "https://ex.example/v#witness", witness: "https://ex.example/v#awardedTo" };
	return {
		...document,
		"@context": [base, words],
		credentialSubject: { id: subjectId, awardedTo: "Mallory", witness: "Bat" },
	};
}
