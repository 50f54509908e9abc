import { existsSync, readFileSync } from "node:fs";
import { DataIntegrityProof } from "@digitalbazaar/data-integrity";
import { cryptosuite } from "@digitalbazaar/eddsa-rdfc-2022-cryptosuite";
import { verifyCredential } from "@digitalbazaar/vc";
import { describe, expect, test } from "vitest";
import type { Award } from "../../src/core/award.ts";
import { parseCatalogue, type Course } from "../../src/core/catalogue.ts";
import { asList, isObject, type Json, type JsonObject } from "../../src/core/json.ts";
import { languages } from "../../src/core/languages.ts";
import { templateHash } from "../../src/core/template.ts";
import { createJsonLd } from "../../src/core/verify/json-ld.ts";
import { award, awardedCertificate, baseUrl, courseOf, templateOf } from "../support/awarded-certificate.ts";
import { schemaFaults } from "../support/json-schema.ts";
import { demoCatalogue } from "../support/sample-certificate.ts";
import { documentLoader, makeIssuer, now, signCredential } from "../support/sign.ts";
import { tools } from "../support/tools.ts";

const ownContext = `${baseUrl}/contexts/micro-certificate/v1`;
const contexts = new Map([...tools.contexts, [ownContext, (await documentLoader()(ownContext)).document] as const]);
const jsonLd = createJsonLd(contexts);
const certificate = awardedCertificate();
const scored = (course: Course): Course => ({ ...course, gradeScale: { ...course.gradeScale, signScore: true } });

/** The value at a path such as `issuer/address/addressCountryCode`. */
function at(value: Json | undefined, path: string): Json | undefined {
	return path.split("/").reduce<Json | undefined>((place, name) => {
		if (Array.isArray(place)) return place[Number(name)];
		return isObject(place) ? place[name] : undefined;
	}, value);
}

describe("a certificate is an ordinary credential", () => {
	const courses = demoCatalogue.courses.flatMap((course) => [course, scored(course)]);

	test.each(courses.map((course) => [course.code, course.gradeScale.signScore, course] as const))(
		"%s, score signed: %s: every word in it is defined, in every language and shape of name",
		async (_, __, course) => {
			for (const language of languages) {
				for (const name of [award.name, { order: "mononym", latin: { given: "Sukarno" } } as const]) {
					const credential = awardedCertificate({ ...award, name, language }, course);
					await expect(jsonLd.expand(credential)).resolves.toHaveLength(1);
				}
			}
		},
	);

	test("@digitalbazaar/vc verifies it, and finds a changed name", async () => {
		const issuer = makeIssuer("a centre");
		const signed = await signCredential(awardedCertificate(award, courseOf("IIOE-SMC-120"), issuer.did), issuer);
		const verified = async (credential: JsonObject): Promise<boolean> => {
			const suite = new DataIntegrityProof({ cryptosuite });
			const loader = documentLoader(
				new Map([
					[issuer.did, issuer.controllerDocument()],
					[issuer.keyId, method(issuer.controllerDocument())],
				]),
			);
			const checkStatus = async () => ({ verified: true });
			return (await verifyCredential({ credential, suite, documentLoader: loader, checkStatus, now })).verified;
		};
		expect(await verified(structuredClone(signed))).toBe(true);
		const subject = signed["credentialSubject"];
		const forged = { ...signed, credentialSubject: { ...(isObject(subject) ? subject : {}), name: "Somebody Else" } };
		expect(await verified(forged)).toBe(false);
	});

	test("the largest course that a catalogue may hold is still canonicalised within the verifier's allowance", async () => {
		const many = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
		const course = {
			...courseOf("IIOE-AIE-201"),
			learningOutcomes: many(64).map((n) => ({ id: `LO${n}`, en: "The same words each time." })),
			contentPartners: demoCatalogue.organisations.map(({ id }) => id),
		};
		const expanded = await jsonLd.expand(awardedCertificate(award, course));
		await expect(jsonLd.canonize(expanded, "sha256")).resolves.toContain("LO64");
	});
});

describe("what the European recommendation asks for is there, or stated as not applicable (domain.md section 3)", () => {
	test.each([
		["learner, by a random id", "credentialSubject/id", "urn:uuid:0b8c2a1e-6a3f-4a52-9d2e-3c1b7f0e5a11"],
		["learner, by name", "credentialSubject/name", "Ганболд Өнөрбаяр"],
		["title", "credentialSubject/achievement/name", "AI+Education: Foundations for Teaching"],
		["country of the issuer", "issuer/address/addressCountryCode", "MN"],
		["awarding body", "issuer/name", expect.stringContaining("Mongolian University of Science and Technology")],
		["programme owner", "credentialSubject/achievement/creator/name", expect.stringContaining("UNESCO-ICHEI")],
		["date of issuing", "validFrom", "2026-06-30T00:00:00+08:00"],
		["date of the award", "awardedDate", "2026-03-04T00:00:00+08:00"],
		["learning outcomes", "credentialSubject/achievement/learningOutcome/3/outcomeCode", "LO4"],
		["workload in hours", "credentialSubject/achievement/workload/totalHours", 30],
		["no credits by default", "credentialSubject/achievement/workload/creditPolicy", "none"],
		["European level", "credentialSubject/achievement/level/europeanLevel", "not-set"],
		["national level", "credentialSubject/achievement/level/nationalLevel", "not-set"],
		[
			"type of assessment",
			"credentialSubject/achievement/assessment/assessmentComponent/1/componentType",
			"lesson plan",
		],
		["form of participation", "credentialSubject/achievement/participationMode", "online"],
		["quality assurance", "credentialSubject/achievement/qualityAssurance/qualityAssuranceType", "internal"],
		["external agency", "credentialSubject/achievement/qualityAssurance/externalAgency", "none"],
		["optional: prerequisites", "credentialSubject/achievement/prerequisite", ["none"]],
		[
			"optional: supervision and identity",
			"credentialSubject/achievement/assessment/supervisionAndIdentity",
			"unsupervised with no identity verification",
		],
		["optional: grade", "credentialSubject/result/0/value", "Merit"],
		["optional: stackability", "credentialSubject/achievement/stackability", ["IIOE-STK-AIE"]],
		["optional: further information", "credentialSubject/achievement/id", `${baseUrl}/courses/IIOE-AIE-101/1.0.0`],
	])("%s", (_, path, value) => {
		expect(at(certificate, path)).toEqual(value);
	});

	test("a set level and a prerequisite are stated as they are", () => {
		const course = { ...courseOf("IIOE-AIE-201"), level: { aiCft: "Deepen", eqf: 6, mnqf: 7 } } as const;
		const { achievement } = certificateSubject(awardedCertificate(award, course));
		expect(at(achievement, "level")).toMatchObject({
			europeanLevel: "6",
			nationalLevel: "7",
			issuerLevel: "not-applicable",
		});
		expect(at(achievement, "prerequisite")).toEqual(["IIOE-AIE-101"]);
	});

	test("an alignment is stated as the issuer's, never as the framework owner's", () => {
		const { achievement } = certificateSubject(certificate);
		expect(at(achievement, "alignmentBasis")).toBe("issuer");
		for (const one of asList(at(achievement, "alignment"))) expect(at(one, "targetUrl")).toMatch(/^https:/);
	});
});

describe("what must never be signed", () => {
	const { learnerRef, email = "?", country, institution = "?", scorePercent } = award;
	const hidden = { learnerRef, email, country, institution };

	test.each(Object.entries({ ...hidden, scorePercent }))("%s", (_, value) => {
		expect(value).not.toBe("?");
		expect(JSON.stringify(certificate)).not.toContain(value);
	});

	test("the exact score is there only where the course says so", () => {
		const text = JSON.stringify(awardedCertificate(award, scored(courseOf(award.courseCode))));
		expect(text).toContain('"value":"87.5"');
		expect(Object.values(hidden).filter((value) => text.includes(value))).toEqual([]);
	});

	test("an attendance certificate does not call itself a micro-credential, nor an unassessed course assessed", () => {
		const base = courseOf(award.courseCode);
		const course: Course = {
			...base,
			achievementType: "CertificateOfAttendance",
			assessment: { ...base.assessment, components: [] },
		};
		const { achievement } = certificateSubject(awardedCertificate(award, course));
		expect(at(achievement, "achievementType")).toBe("ext:CertificateOfAttendance");
		expect(at(achievement, "criteria/narrative")).toBe("Not assessed.");
	});
});

describe("the rules of Open Badges 3.0 and VCDM 2.0", () => {
	const required: Readonly<Record<string, readonly string[]>> = {
		AchievementCredential: ["@context", "id", "type", "credentialSubject", "issuer", "validFrom", "name"],
		AchievementSubject: ["type", "achievement", "id"],
		Achievement: ["id", "type", "criteria", "description", "name"],
		Profile: ["id", "type"],
		Address: ["type"],
		Alignment: ["type", "targetName", "targetUrl"],
		IdentityObject: ["type", "hashed", "identityHash", "identityType"],
		Result: ["type", "resultDescription", "value"],
		ResultDescription: ["id", "type", "name", "resultType"],
		BitstringStatusListEntry: ["id", "type", "statusPurpose", "statusListIndex", "statusListCredential"],
	};

	const objectsIn = (value: Json): readonly JsonObject[] => {
		if (Array.isArray(value)) return value.flatMap(objectsIn);
		return isObject(value) ? [value, ...Object.values(value).flatMap(objectsIn)] : [];
	};

	test.each(Object.entries(required))("%s has what it must have", (type, names) => {
		const scoredCertificate = awardedCertificate(award, scored(courseOf(award.courseCode)));
		const ofType = objectsIn(scoredCertificate).filter((object) => asList(object["type"]).includes(type));
		expect(ofType.length).toBeGreaterThan(0);
		for (const object of ofType) expect(Object.keys(object)).toEqual(expect.arrayContaining([...names]));
	});

	test("the contexts stand in the order that the standards ask for", () => {
		expect(certificate["@context"]).toEqual([
			"https://www.w3.org/ns/credentials/v2",
			"https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
			ownContext,
		]);
	});

	test("our context is named with its digest, so that anybody can hold it against what is served", () => {
		expect(certificate["relatedResource"]).toEqual([
			{ id: ownContext, mediaType: "application/json", digestSRI: "sha384-AAAA" },
		]);
	});

	test("each result answers to a description of its own, and a required value is an allowed one", () => {
		const { result, achievement } = certificateSubject(awardedCertificate(award, scored(courseOf(award.courseCode))));
		const descriptions = asList(at(achievement, "resultDescription"));
		expect(asList(result).map((one) => at(one, "resultDescription"))).toEqual(descriptions.map((one) => at(one, "id")));
		expect(at(descriptions[0], "allowedValue")).toEqual(["Pass", "Merit", "Distinction"]);
		expect(at(descriptions[0], "requiredValue")).toBe("Pass");
		expect(at(descriptions[1], "requiredValue")).toBe("60");
	});

	test("revocation and suspension have an entry each", () => {
		expect(
			asList(certificate["credentialStatus"]).map((entry) => [
				at(entry, "statusPurpose"),
				at(entry, "statusListIndex"),
			]),
		).toEqual([
			["revocation", "94567"],
			["suspension", "1203"],
		]);
	});

	// 1EdTech's JSON Schema, where it is at hand. It allows one status only; VCDM 2.0 §4.10 allows several.
	const file = new URL(
		"../../../shared/vectors/ob3-schemas/ob_v3p0_achievementcredential-jsonschema1.mynextid-copy.json",
		import.meta.url,
	);
	const why = existsSync(file) ? "" : " (skipped: the schema beside the project is not there)";
	test.skipIf(why !== "")(`the schema of AchievementCredential${why}`, () => {
		const schema = JSON.parse(readFileSync(file, "utf8")) as JsonObject;
		const faults = demoCatalogue.courses.map(scored).flatMap((course) => {
			const { credentialStatus, ...rest } = awardedCertificate(award, course);
			return asList(credentialStatus).flatMap((status) =>
				schemaFaults({ ...rest, credentialStatus: status }, schema, schema),
			);
		});
		expect(faults).toEqual([]);
		expect(schemaFaults({ ...certificate, credentialSubject: {} }, schema, schema)).not.toEqual([]);
	});
});

describe("a template", () => {
	test("is one for all awards of a course version, language and shape of name", () => {
		const other: Award = {
			...award,
			learnerRef: "X",
			completionDate: "2026-04-01",
			result: "pass",
			scorePercent: "61",
		};
		const course = courseOf(award.courseCode);
		expect(templateHash(templateOf(other, course), tools)).toBe(templateHash(templateOf(award, course), tools));
	});

	test("is another one for another language, shape of name, course or issuer", () => {
		const course = courseOf(award.courseCode);
		const given = { ...award, name: { order: "mononym", native: { given: "Болд" } } } as const;
		const templates = [
			templateOf(award, course),
			templateOf({ ...award, language: "en" }, course),
			templateOf(given, course),
			templateOf(award, scored(course)),
			templateOf(award, courseOf("IIOE-AIE-201")),
			templateOf(award, course, "did:web:other.example"),
		];
		expect(new Set(templates.map((template) => templateHash(template, tools))).size).toBe(templates.length);
	});

	test("does not depend on what a catalogue file says besides", () => {
		const file = JSON.parse(readFileSync(new URL("../../demo/catalogue.json", import.meta.url), "utf8")) as {
			courses: JsonObject[];
		};
		const noted = parseCatalogue({ ...file, courses: file.courses.map((course) => ({ ...course, note: "internal" })) });
		const [course] = noted.courses;
		expect(course && templateOf(award, course)).toEqual(templateOf(award, courseOf(award.courseCode)));
	});

	test("a paper in English has one language, any other two", () => {
		const paperLanguage = (language: Award["language"]) =>
			at(awardedCertificate({ ...award, language }), "paperLayout/paperLanguage");
		expect([paperLanguage("en"), paperLanguage("mn")]).toEqual([["en"], ["mn", "en"]]);
	});
});

function certificateSubject(credential: JsonObject): JsonObject {
	const { credentialSubject } = credential;
	if (!isObject(credentialSubject)) throw new TypeError("there is one subject");
	return credentialSubject;
}

function method(document: JsonObject): JsonObject {
	const [first] = asList(document["verificationMethod"]);
	if (!isObject(first)) throw new TypeError("there is one method");
	return { "@context": "https://w3id.org/security/multikey/v1", ...first };
}
