import type { JsonObject } from "../../src/core/json.ts";
import { issuer, signed } from "../support/judging.ts";
import { signCredential } from "../support/sign.ts";
import { type Case, casesOf, expects, type Row, without } from "./case.ts";
import { badge, base, oldCredential, replaced, signOld, subjectId, withProof } from "./controls.ts";

const good = await signed();
const old = await signOld(oldCredential());
const signedBadge = await signCredential(badge(), issuer);
const subject = (members: JsonObject): JsonObject => ({ ...good, credentialSubject: { id: subjectId, ...members } });
const change = (members: JsonObject): JsonObject => ({ ...good, ...members });

const otherForm = expects("invalid", "NON_COMPACT_FORM");
const forged = expects("invalid", "SIGNATURE_INVALID");

const described = {
	id: "urn:x:a",
	type: ["Achievement"],
	name: "A",
	description: "B",
	criteria: { narrative: "C" },
};

/** The same statements, or nearly, written in another way than everybody reads. */
const rewritten: readonly Row[] = [
	[
		7,
		"the name as its full address",
		{ ...without(good, "name"), "https://schema.org/name": "Data Analysis" },
		otherForm,
	],
	[
		7,
		"the issuer as its full address",
		{ ...good, "https://www.w3.org/2018/credentials#issuer": { "@id": issuer.did } },
		otherForm,
	],
	[
		7,
		"the subject's name as its full address",
		subject({ "https://schema.org/name": "Bat Dorj", description: "Pass" }),
		otherForm,
	],
	[
		7,
		"a word under a prefix of VCDM 1.1",
		{
			...without(old, "issuanceDate"),
			issuanceDate: old["issuanceDate"] ?? "",
			"cred:issuanceDate": old["issuanceDate"] ?? "",
		},
		otherForm,
	],
	[
		7,
		"a type as its full address",
		change({ type: ["VerifiableCredential", "https://www.w3.org/2018/credentials#VerifiableCredential"] }),
		otherForm,
	],
	[10, "@id for id", { ...without(good, "id"), "@id": good["id"] ?? "" }, otherForm],
	[10, "@type for type", { ...without(good, "type"), "@type": ["VerifiableCredential"] }, otherForm],
	[10, "@id for the subject's id", subject({ "@id": subjectId, name: "Bat Dorj", description: "Pass" }), otherForm],
	[10, "@index with a text", change({ "@index": "verified by the ministry" }), otherForm],
	[10, "@index in the subject", subject({ name: "Bat Dorj", description: "Pass", "@index": "first class" }), otherForm],
	[10, "@included", change({ "@included": [{ id: "urn:x:1", name: "x" }] }), otherForm],
	[10, "an empty @included", change({ "@included": [] }), otherForm],
	[10, "@reverse", change({ "@reverse": { credentialSubject: { id: "urn:x:1" } } }), otherForm],
	[10, "an empty @reverse", change({ "@reverse": {} }), otherForm],
	[10, "@graph around all", { "@context": [base], "@graph": [without(good, "@context")] }, otherForm],
	[10, "an empty @graph", change({ "@graph": [] }), otherForm],
	[10, "@nest", { ...without(good, "name"), "@nest": { name: "Data Analysis" } }, otherForm],
	[10, "@set", change({ name: { "@set": ["Data Analysis"] } }), otherForm],
	[10, "@list", change({ name: { "@list": ["Data Analysis"] } }), otherForm],
	[10, "@json", change({ name: { "@value": "Data Analysis", "@type": "@json" } }), otherForm],
	[10, "@direction alone", change({ name: { "@value": "Data Analysis", "@direction": "rtl" } }), forged],
	[10, "an unknown keyword", change({ "@hidden": "x" }), otherForm],
	[
		11,
		"the subject in two parts",
		change({
			credentialSubject: [
				{ id: subjectId, name: "Bat Dorj" },
				{ id: subjectId, description: "Pass" },
			],
		}),
		otherForm,
	],
	[
		11,
		"the subject twice",
		change({ credentialSubject: [good["credentialSubject"] ?? "", good["credentialSubject"] ?? ""] }),
		otherForm,
	],
	[11, "the subject in a list", change({ credentialSubject: [good["credentialSubject"] ?? ""] }), otherForm],
	[
		11,
		"two subjects",
		await signed({
			credentialSubject: [
				{ id: "urn:x:1", name: "A" },
				{ id: "urn:x:2", name: "B" },
			],
		}),
		otherForm,
	],
	[11, "a value twice", change({ name: ["Data Analysis", "Data Analysis"] }), otherForm],
	[11, "a value object", change({ name: { "@value": "Data Analysis" } }), otherForm],
	[
		11,
		"a value object with its datatype",
		change({ validFrom: { "@value": good["validFrom"] ?? "", "@type": "http://www.w3.org/2001/XMLSchema#dateTime" } }),
		otherForm,
	],
	[11, "a text in a list", change({ name: ["Data Analysis"] }), otherForm],
	[11, "an empty list", change({ evidence: [] }), otherForm],
	[11, "null", change({ description: null }), expects("malformed", "SCHEMA_INVALID")],
	[11, "null for the expiry", change({ validUntil: null }), otherForm],
	[11, "a list in a list", subject({ name: [["Bat Dorj"]], description: "Pass" }), otherForm],
	[11, "a number as a text", replaced(signedBadge, '"creditsEarned":3', '"creditsEarned":"3"'), otherForm],
	[11, "a truth value as a text", replaced(signedBadge, '"hashed":false', '"hashed":"false"'), otherForm],
	[
		11,
		"a reference as an object",
		replaced(
			await signCredential(badge({ image: "https://e.example/i.png" }), issuer),
			'"image":"https://e.example/i.png"',
			'"image":{"id":"https://e.example/i.png"}',
		),
		otherForm,
	],
	[
		11,
		"an object with its id as that id",
		replaced(await criteriaById(), '"criteria":{"id":"https://e.example/c"}', '"criteria":"https://e.example/c"'),
		otherForm,
	],
	[
		11,
		"a language tag in other capitals",
		replaced(await signed({ name: { "@value": "Data", "@language": "en-US" } }), '"en-US"', '"en-us"'),
		otherForm,
	],
	[11, "an issuer who is described as the creator only", await movedDescription(), otherForm],
	[3, "an empty address for the holder in VCDM 1.1", { ...old, holder: "" }, expects("invalid", "RELATIVE_IRI")],
	[3, "an empty id of the proof", withProof(good, { id: "" }), expects("invalid")],
	[3, "an empty id of the subject", subject({ id: "", name: "Bat Dorj", description: "Pass" }), expects("invalid")],
	[3, "an empty type of the subject", subject({ name: "Bat Dorj", description: "Pass", type: "" }), expects("invalid")],
	[11, "a blank node with a name", change({ issuer: { id: issuer.did }, id: "_:b0" }), expects("invalid")],
];

export const writingCases: readonly Case[] = casesOf(rewritten);

function criteriaById(): Promise<JsonObject> {
	const achievement = {
		id: "urn:x:a",
		type: ["Achievement"],
		name: "A",
		description: "B",
		criteria: { id: "https://e.example/c" },
	};
	return signCredential(badge({ credentialSubject: { type: ["AchievementSubject"], achievement } }), issuer);
}

/** Issuer and creator are one, and described in both places; the holder leaves the description out of one. */
async function movedDescription(): Promise<JsonObject> {
	const creator = { id: issuer.did, type: ["Profile"], name: "Centre" };
	const achievement = { ...described, creator };
	const document = await signCredential(
		badge({ credentialSubject: { type: ["AchievementSubject"], achievement } }),
		issuer,
	);
	return { ...document, issuer: issuer.did };
}
