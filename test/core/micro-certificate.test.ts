import { describe, expect, test } from "vitest";
import type { Course } from "../../src/core/catalogue.ts";
import { isObject, type Json, type JsonObject } from "../../src/core/json.ts";
import { readMicroCertificate } from "../../src/core/micro-certificate.ts";
import { award, awardedCertificate, baseUrl, courseOf, issuerDid } from "../support/awarded-certificate.ts";
import { demoCatalogue } from "../support/sample-certificate.ts";

const partners: Course = { ...courseOf("IIOE-SMC-120"), contentPartners: ["wisdom-garden", "dazzleview", "pocy"] };

/** The same credential for RDF: every list in it back to front, and single values without their list. */
function reordered(value: Json): Json {
	if (Array.isArray(value)) return value.map(reordered).toReversed();
	if (!isObject(value)) return value;
	return Object.fromEntries(
		Object.entries(value).map(([key, item]) => [key, ordered.has(key) ? item : reordered(item)]),
	);
}
const ordered = new Set(["@context", "type", "paperLanguage", "allowedValue"]);

test("everything that papers and pages show is read from what is signed", () => {
	const facts = readMicroCertificate(awardedCertificate());
	expect(facts).toMatchObject({
		id: `${baseUrl}/c/6AJY0H5JGVQQ5FNGHHPED27Q2D`,
		issuer: { id: issuerDid, country: "MN", url: "https://certificates.example.mn" },
		programmeOwner: { name: { en: expect.stringContaining("UNESCO-ICHEI"), mn: expect.stringContaining("ЮНЕСКО") } },
		contentPartners: [{ en: expect.stringContaining("SUSTech") }],
		holder: award.name,
		issued: "2026-06-30T00:00:00+08:00",
		awarded: "2026-03-04T00:00:00+08:00",
		completed: "2026-03-04",
		result: "Merit",
		course: {
			kind: "micro-credential",
			code: "IIOE-AIE-101",
			version: "1.0.0",
			hours: { total: 30, contact: 10, selfStudy: 16, assessment: 4 },
			level: { european: "not-set", national: "not-set", framework: "Acquire", issuer: "Foundation" },
			mode: "online",
			languages: ["en", "mn", "zh"],
			assessment: { passMarkPercent: 60, attemptsAllowed: 3 },
			qualityAssurance: { type: "internal", agency: "none" },
			prerequisites: ["none"],
			stackability: ["IIOE-STK-AIE"],
		},
		paper: {
			layout: { name: "landscape", version: "1" },
			languages: ["mn", "en"],
			signatories: [{ name: "N. Example" }],
		},
	});
	expect(facts?.score).toBeUndefined();
	expect(facts?.validUntil).toBeUndefined();
	expect(facts?.course.outcomes.map(({ code }) => code)).toEqual(["LO1", "LO2", "LO3", "LO4"]);
});

test.each(demoCatalogue.courses.map((course) => [course.code, course] as const))("%s is read back", (_, course) => {
	const facts = readMicroCertificate(awardedCertificate(award, course));
	expect(facts?.course.title).toEqual(course.title);
	expect(facts?.course.outcomes).toHaveLength(course.learningOutcomes.length);
	expect(facts?.course.alignments).toHaveLength(course.alignment.length);
	expect(facts?.validUntil !== undefined).toBe(course.validity.expires);
});

test("a signed score is read beside the band", () => {
	const base = courseOf(award.courseCode);
	const course = { ...base, gradeScale: { ...base.gradeScale, signScore: true } };
	expect(readMicroCertificate(awardedCertificate(award, course))).toMatchObject({ result: "Merit", score: "87.5" });
});

test("credentials that are equal as RDF are read equally, whatever order their sets stand in", () => {
	const credential = awardedCertificate(award, partners);
	expect(reordered(credential)).not.toEqual(credential);
	expect(readMicroCertificate(reordered(credential))).toEqual(readMicroCertificate(credential));
});

test("a single value without its list is read as a list of one", () => {
	const credential = awardedCertificate();
	const subject = credential["credentialSubject"] as JsonObject;
	const achievement = { ...(subject["achievement"] as JsonObject), prerequisite: "none", stackability: "IIOE-STK-AIE" };
	const compacted = { ...credential, credentialSubject: { ...subject, achievement } };
	expect(readMicroCertificate(compacted)).toEqual(readMicroCertificate(credential));
});

describe("what is no micro-certificate of ours is not read as one", () => {
	const credential = awardedCertificate();
	const subject = credential["credentialSubject"] as JsonObject;
	const withSubject = (change: JsonObject): JsonObject => ({
		...credential,
		credentialSubject: { ...subject, ...change },
	});
	const { paperLayout: _, ...withoutPaper } = credential;

	test.each<[string, unknown]>([
		["nothing", undefined],
		["a text", "credential"],
		["another credential", { id: "urn:x", type: ["VerifiableCredential"], credentialSubject: { name: "A" } }],
		["no layout", withoutPaper],
		["no name", withSubject({ holderName: { nameOrder: "mononym" } })],
		["an unknown order of names", withSubject({ holderName: { nameOrder: "random", latinGivenName: "A" } })],
		["no result", withSubject({ result: [] })],
		["only a score", withSubject({ result: [{ type: ["Result"], resultDescription: "x#score", value: "99" }] })],
	])("%s", (_name, value) => {
		expect(readMicroCertificate(value)).toBeUndefined();
	});
});
