import type { Award } from "../../src/core/award.ts";
import { awardFields } from "../../src/core/award-fields.ts";
import type { Course } from "../../src/core/catalogue.ts";
import type { JsonObject } from "../../src/core/json.ts";
import { microCertificateTemplate, shapeOfName } from "../../src/core/micro-certificate-template.ts";
import { type Fields, fill, type Template } from "../../src/core/template.ts";
import { demoCatalogue, exampleIssuer } from "./sample-certificate.ts";

export const baseUrl = "https://certificates.example.mn";
export const issuerDid = "did:web:certificates.example.mn:issuers:must";

/** Everything about this learner that must never be signed is easy to find again. */
export const award: Award = {
	learnerRef: "LEARNER-REF-4711",
	name: {
		order: "patronymic-first",
		native: { family: "Ганболд", given: "Өнөрбаяр" },
		latin: { family: "Ganbold", given: "Önörbayar" },
	},
	email: "onorbayar@secret.example",
	country: "QZ",
	institution: "University of Nowhere Else",
	language: "mn",
	courseCode: "IIOE-AIE-101",
	completionDate: "2026-03-04",
	scorePercent: "87.5",
	result: "merit",
};

export function courseOf(code: string): Course {
	const course = demoCatalogue.courses.find((one) => one.code === code);
	if (course === undefined) throw new TypeError(`no course ${code}`);
	return course;
}

export function fieldsOf(one: Award, course: Course, zone = "Asia/Ulaanbaatar"): Fields {
	const place = (purpose: "revocation" | "suspension", index: number) => {
		return { purpose, index, address: `${baseUrl}/status/must/1/${purpose}` };
	};
	return awardFields({
		award: one,
		course,
		address: `${baseUrl}/c/6AJY0H5JGVQQ5FNGHHPED27Q2D`,
		subject: "urn:uuid:0b8c2a1e-6a3f-4a52-9d2e-3c1b7f0e5a11",
		places: [place("revocation", 94_567), place("suspension", 1_203)],
		issueDay: "2026-06-30",
		zone,
	});
}

export function templateOf({ name, language }: Award, course: Course, did = issuerDid, replaces = false): Template {
	return microCertificateTemplate({
		baseUrl,
		issuer: { did, profile: exampleIssuer },
		course,
		catalogue: demoCatalogue,
		language,
		layout: { name: "landscape", version: "1", digest: "0".repeat(64) },
		contextDigest: "sha384-AAAA",
		shape: {
			native: shapeOfName(name.native),
			latin: shapeOfName(name.latin),
			score: course.gradeScale.signScore,
			replaces,
		},
	});
}

/** The unsigned credential of an award, exactly as issuing makes it. */
export function awardedCertificate(one: Award = award, course = courseOf(one.courseCode), did = issuerDid): JsonObject {
	return fill(templateOf(one, course, did), fieldsOf(one, course));
}
