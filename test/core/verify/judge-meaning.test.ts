import { expect, test } from "vitest";
import type { Json, JsonObject } from "../../../src/core/json.ts";
import { answer, credential, issuer, judged, openBadges, outcomeOf, signed } from "../../support/judging.ts";
import { addProof, signCredential } from "../../support/sign.ts";

const subject = (members: JsonObject): JsonObject => ({
	credentialSubject: { id: "urn:uuid:7c1b6c1e-6f0a-4f6e-9a39-0d8f0f2f7b02", ...members },
});
const expired = { validUntil: "2026-08-01T00:00:00Z" };

function without(document: JsonObject, ...names: readonly string[]): JsonObject {
	return Object.fromEntries(Object.entries(document).filter(([name]) => !names.includes(name)));
}

test("a credential as its issuer signed it is valid, and every check says how it went", async () => {
	const report = await judged(await signed());
	expect(report.verdict).toBe("valid");
	const outcomes = Object.fromEntries(report.checks.map(({ check, outcome }) => [check, outcome]));
	const [pass, none] = ["pass", "not-applicable"];
	const decided = { syntax: pass, context: pass, proof: pass, issuer: pass, validity: pass, status: none };
	expect(outcomes).toEqual({ ...decided, document: none, schema: none, recognition: none });
	expect(report.errors).toEqual([]);
	expect(report.credential).toMatchObject({ name: "Data Analysis", subjectName: "Bat Dorj", status: [] });
});

test.each<[string, JsonObject]>([
	["name", { name: "Data Science" }],
	["id", { id: "urn:uuid:00000000-0000-4000-8000-000000000000" }],
	["subject", subject({ name: "Mallory", description: "Pass" })],
	["grade", subject({ name: "Bat Dorj", description: "Distinction" })],
	["dates", { validFrom: "2020-01-01T00:00:00Z" }],
	["types", { type: ["VerifiableCredential", "BitstringStatusListCredential"] }],
])("#1 an edited %s is found out by the signature", async (_, change) => {
	expect(await answer({ ...(await signed()), ...change })).toEqual(["invalid", "SIGNATURE_INVALID"]);
});

test("#2 a word that is defined nowhere is refused, added later or signed carelessly", async () => {
	const added = { ...(await signed()), grade: "A+" };
	expect(await answer(added)).toEqual(["invalid", "UNDEFINED_TERM"]);
	const careless = await addProof(credential({ grade: "B" }), issuer, { safe: false });
	expect(await answer({ ...careless, grade: "A+" })).toEqual(["invalid", "UNDEFINED_TERM"]);
	const unknownType = await addProof(credential({ type: ["VerifiableCredential", "Diploma"] }), issuer, {
		safe: false,
	});
	expect(await answer(unknownType)).toEqual(["invalid", "UNDEFINED_TERM"]);
});

test("#3 a relative id, under which statements would get lost, is refused", async () => {
	const careless = await addProof(credential(subject({ id: "someone", name: "Bat" })), issuer, { safe: false });
	expect(await answer(careless)).toEqual(["invalid", "RELATIVE_IRI"]);
	expect(await answer({ ...(await signed()), id: "certificate-1" })).toContain("RELATIVE_IRI");
});

const inline = { awardedTo: "https://ex.example/v#awardedTo" };
test.each<[string, JsonObject]>([
	["an unused inline context", { "@context": ["https://www.w3.org/ns/credentials/v2", inline] }],
	["an unknown address", { "@context": ["https://www.w3.org/ns/credentials/v2", "https://w3id.org/security/v2"] }],
	[
		"an address with a user",
		{ "@context": ["https://www.w3.org/ns/credentials/v2", "https://www.w3.org@evil.example/"] },
	],
	["a local address", { "@context": ["https://www.w3.org/ns/credentials/v2", "http://[::ffff:127.0.0.1]/ctx"] }],
	["@import", { "@context": ["https://www.w3.org/ns/credentials/v2", { "@import": "http://169.254.169.254/" }] }],
	[
		"the undefined-terms context",
		{ "@context": ["https://www.w3.org/ns/credentials/v2", "https://www.w3.org/ns/credentials/undefined-terms/v2"] },
	],
	[
		"the examples context",
		{ "@context": ["https://www.w3.org/ns/credentials/v2", "https://www.w3.org/ns/credentials/examples/v2"] },
	],
	["another order", { "@context": openBadges.toReversed() }],
	["one text", { "@context": "https://www.w3.org/ns/credentials/v2" }],
	["http", { "@context": ["http://www.w3.org/ns/credentials/v2"] }],
	["a trailing slash", { "@context": ["https://www.w3.org/ns/credentials/v2/"] }],
	["an object", { "@context": { name: "https://schema.org/name" } }],
	[
		"an address twice",
		{ "@context": ["https://www.w3.org/ns/credentials/v2", "https://www.w3.org/ns/credentials/v2"] },
	],
	["a context in the subject", subject({ "@context": { alias: "https://schema.org/name" }, alias: "Mallory" })],
	["a null context in the subject", subject({ "@context": null, name: "Bat Dorj" })],
	[
		"our context's local name",
		{ "@context": ["https://www.w3.org/ns/credentials/v2", "https://w3id.org/tamga/contexts/micro-certificate/v1"] },
	],
])("#4-#6, #12, #13, #15, #58: %s is a vocabulary that a public verdict cannot rest on", async (_, change) => {
	const report = await judged({ ...(await signed()), ...change });
	expect(report.verdict).toBe("undetermined");
	expect(report.errors.map(({ code }) => code)).toEqual(["CONTEXT_NOT_ALLOWED"]);
	expect(report.checks.map(({ outcome }) => outcome)).not.toContain("pass");
});

test("#13 without any context it is the same", async () => {
	expect(await answer(without(await signed(), "@context"))).toEqual(["undetermined", "CONTEXT_NOT_ALLOWED"]);
});

const validUntil = "https://www.w3.org/2018/credentials#validUntil";
const status = {
	credentialStatus: {
		id: "https://issuer.example/status/1#5",
		type: "BitstringStatusListEntry",
		statusPurpose: "revocation",
		statusListIndex: "5",
		statusListCredential: "https://issuer.example/status/1",
	},
};

test.each<[string, JsonObject, (document: JsonObject) => JsonObject]>([
	["#7 a name as a full address", {}, (d) => ({ ...without(d, "name"), "https://schema.org/name": "Data Analysis" })],
	[
		"#8 an expiry as a full address",
		expired,
		(d) => ({
			...without(d, "validUntil"),
			[validUntil]: { "@type": "http://www.w3.org/2001/XMLSchema#dateTime", "@value": expired.validUntil },
		}),
	],
	["#8 an expiry in @nest", expired, (d) => ({ ...without(d, "validUntil"), "@nest": expired })],
	["#9 a status in @nest", status, (d) => ({ ...without(d, "credentialStatus"), "@nest": status })],
	[
		"#9 a status as a full address",
		status,
		(d) => ({
			...without(d, "credentialStatus"),
			"https://www.w3.org/2018/credentials#credentialStatus": status.credentialStatus,
		}),
	],
	["#10 @id for id", {}, (d) => ({ ...without(d, "id"), "@id": d["id"] ?? "" })],
	["#10 @type for type", {}, (d) => ({ ...without(d, "type"), "@type": ["VerifiableCredential"] })],
	["#10 @index", {}, (d) => ({ ...d, "@index": "see here" })],
	["#10 @included", {}, (d) => ({ ...d, "@included": [{ id: "urn:x:1", name: "x" }] })],
	["#10 @graph around all", {}, (d) => ({ "@context": d["@context"] ?? "", "@graph": [without(d, "@context")] })],
	["#10 @reverse", {}, (d) => ({ ...d, "@reverse": { evidence: { id: "urn:x:1" } } })],
	["#11 a value object", {}, (d) => ({ ...d, name: { "@value": "Data Analysis" } })],
	["#11 a value twice", {}, (d) => ({ ...d, name: ["Data Analysis", "Data Analysis"] })],
	["#11 a text as a list of one", {}, (d) => ({ ...d, name: ["Data Analysis"] })],
	["#11 a subject as a list of one", {}, (d) => ({ ...d, credentialSubject: [d["credentialSubject"] ?? ""] })],
	["#11 an empty list", {}, (d) => ({ ...d, evidence: [] })],
	["a null", {}, (d) => ({ ...d, ...subject({ name: "Bat Dorj", description: null }) })],
	["a null expiry", {}, (d) => ({ ...d, validUntil: null })],
	["a list in a list", {}, (d) => ({ ...d, ...subject({ name: [["Bat Dorj"]] }) })],
	[
		"a type by its address",
		{},
		(d) => ({ ...d, type: ["VerifiableCredential", "https://www.w3.org/2018/credentials#VerifiableCredential"] }),
	],
])("%s hides what was signed", async (_, members, rewrite) => {
	const [verdict, ...codes] = await answer(rewrite(await signed(members)));
	expect(verdict).toBe("invalid");
	expect(codes).toContain("NON_COMPACT_FORM");
});

test("#8 an expiry that is hidden still counts, since it is read from what is signed", async () => {
	const hidden = await signed(expired);
	expect(await answer({ ...without(hidden, "validUntil"), "@nest": expired })).toEqual([
		"invalid",
		"NON_COMPACT_FORM",
		"EXPIRED",
	]);
});

test("#11 a subject split into two parts is refused, although the statements are the same", async () => {
	const whole = await signed();
	const id = "urn:uuid:7c1b6c1e-6f0a-4f6e-9a39-0d8f0f2f7b02";
	const parts = [
		{ id, name: "Bat Dorj" },
		{ id, description: "Pass" },
	];
	const report = await judged({ ...whole, credentialSubject: parts });
	expect(outcomeOf(report, "proof")).toBe("pass");
	expect(report.errors.map(({ code }) => code)).toEqual(["NON_COMPACT_FORM"]);
});

test("#11 two subjects are refused in any order", async () => {
	const two = [
		{ id: "urn:x:1", name: "A" },
		{ id: "urn:x:2", name: "B" },
	];
	const both = await signed({ credentialSubject: two });
	expect(await answer(both)).toEqual(["invalid", "NON_COMPACT_FORM"]);
	expect(await answer(both, { profile: "vc-api" })).toEqual(["valid"]);
});

test("a number written as text, or a text as number, is another document", async () => {
	const achievement = { type: ["Achievement"], name: "A", description: "B", criteria: { narrative: "C" } };
	const members = (creditsEarned: Json): JsonObject => ({
		"@context": openBadges,
		type: ["VerifiableCredential", "OpenBadgeCredential"],
		credentialSubject: { type: ["AchievementSubject"], creditsEarned, achievement },
	});
	const document = await signCredential(credential(members(5)), issuer);
	expect(await answer(document)).toEqual(["valid"]);
	expect(await answer({ ...document, ...members("5") })).toEqual(["invalid", "NON_COMPACT_FORM"]);
});

test("what VCDM 2.0 and Open Badges allow is allowed: languages, references, sets in any order, repeated profiles", async () => {
	const profile = { id: issuer.did, type: ["Profile"], name: "Centre" };
	const members = {
		"@context": openBadges,
		type: ["VerifiableCredential", "OpenBadgeCredential"],
		name: [
			{ "@value": "Өгөгдөл", "@language": "mn" },
			{ "@value": "Data", "@language": "en-US" },
		],
		description: { "@value": "نص", "@language": "ar", "@direction": "rtl" },
		issuer: profile,
		evidence: [{ id: "https://e.example/1", type: ["Evidence"] }],
		credentialSubject: {
			type: ["AchievementSubject"],
			achievement: {
				id: "urn:x:a",
				type: ["Achievement"],
				creator: profile,
				tag: ["one"],
				name: "A",
				description: "B",
				criteria: { narrative: "C" },
			},
			identifier: [{ type: "IdentityObject", hashed: false, identityHash: "x", identityType: "name" }],
		},
	};
	const document = await signed(members);
	expect(await answer(document)).toEqual(["valid"]);
	expect(await answer({ ...document, type: members.type.toReversed() })).toEqual(["valid"]);
	expect(await answer({ ...(await signed()), issuer: { id: issuer.did } })).toEqual(["valid"]);
});

test("#72 a graph that takes too long to read is refused by a count of work, not of time", async () => {
	const chain = (depth: number, name: string): JsonObject =>
		depth === 0 ? { type: ["Profile"], name } : { type: ["Profile"], parentOrg: chain(depth - 1, name) };
	const related = ["a", "b", "c"].map((name) => chain(6, name));
	const poison = { id: "urn:x:a", type: ["Achievement"], related };
	const document = await signed();
	const members = { "@context": openBadges, credentialSubject: { type: ["AchievementSubject"], achievement: poison } };
	expect((await answer({ ...document, ...members })).includes("GRAPH_TOO_COMPLEX")).toBe(true);
	const wide = Array.from({ length: 250 }, (_, index) => ({ id: `urn:x:${index}`, type: ["A"], a: [{}, {}, {}] }));
	expect(await answer({ ...document, evidence: wide })).toEqual(["invalid", "GRAPH_TOO_COMPLEX"]);
});

test("#73 long lists are malformed, but an unknown vocabulary is told first", async () => {
	const document = await signed();
	const many = Array.from({ length: 257 }, (_, index) => `Type${index}`);
	expect(await answer({ ...document, type: many })).toEqual(["malformed", "ARRAY_LIMIT"]);
	expect(await answer({ ...document, "@context": many })).toEqual(["malformed", "ARRAY_LIMIT"]);
	const both = { ...document, type: many, "@context": ["https://www.w3.org/ns/credentials/v2", inline] };
	expect(await answer(both)).toEqual(["undetermined", "CONTEXT_NOT_ALLOWED"]);
});
