import { describe, expect, test } from "vitest";
import type { Course } from "../../src/core/catalogue.ts";
import { award, courseOf, fieldsOf } from "../support/awarded-certificate.ts";

const course = courseOf("IIOE-AIE-101");
const lasting = (months: number): Course => ({ ...course, validity: { expires: true, months } });

test("an award's fields are exactly what is signed about the person", () => {
	expect(fieldsOf(award, course)).toEqual({
		id: "https://certificates.example.mn/c/6AJY0H5JGVQQ5FNGHHPED27Q2D",
		subject: "urn:uuid:0b8c2a1e-6a3f-4a52-9d2e-3c1b7f0e5a11",
		name: "Ганболд Өнөрбаяр",
		nameOrder: "patronymic-first",
		nativeFamilyName: "Ганболд",
		nativeGivenName: "Өнөрбаяр",
		latinFamilyName: "Ganbold",
		latinGivenName: "Önörbayar",
		validFrom: "2026-06-30T00:00:00+08:00",
		awardedDate: "2026-03-04T00:00:00+08:00",
		result: "Merit",
		revocationList: "https://certificates.example.mn/status/must/1/revocation",
		revocationIndex: "94567",
		revocationEntry: "https://certificates.example.mn/status/must/1/revocation#94567",
		suspensionList: "https://certificates.example.mn/status/must/1/suspension",
		suspensionIndex: "1203",
		suspensionEntry: "https://certificates.example.mn/status/must/1/suspension#1203",
	});
});

test("the exact score is a field only where the course signs it", () => {
	const scored = { ...course, gradeScale: { ...course.gradeScale, signScore: true } };
	expect(fieldsOf(award, scored)["score"]).toBe("87.5");
	expect(fieldsOf(award, course)).not.toHaveProperty("score");
});

test.each([
	[
		"a mononym in one script",
		{ order: "mononym", latin: { given: "Sukarno" } },
		{ name: "Sukarno", latinGivenName: "Sukarno" },
	],
	[
		"only Latin letters",
		{ order: "given-first", latin: { family: "Dupont", given: "Anaïs" } },
		{ name: "Anaïs Dupont" },
	],
	["Chinese, written together", { order: "family-first", native: { family: "王", given: "伟" } }, { name: "王伟" }],
] as const)("a name of %s has no empty parts", (_, name, expected) => {
	const fields = fieldsOf({ ...award, name }, course);
	expect(fields).toMatchObject(expected);
	expect(Object.values(fields)).not.toContain("");
});

describe("a validity in months ends with the last day's end, in the centre's zone", () => {
	test.each([
		["Asia/Ulaanbaatar", "2026-03-04", 36, "2029-03-04T23:59:59+08:00"],
		["Asia/Ulaanbaatar", "2026-01-31", 1, "2026-02-28T23:59:59+08:00"],
		["Asia/Ulaanbaatar", "2028-02-29", 12, "2029-02-28T23:59:59+08:00"],
		["Europe/Paris", "2026-01-25", 3, "2026-04-25T23:59:59+02:00"],
		["Europe/Paris", "2026-09-25", 1, "2026-10-25T23:59:59+01:00"],
	])("%s: %s and %i months", (zone, completionDate, months, validUntil) => {
		expect(fieldsOf({ ...award, completionDate }, lasting(months), zone)["validUntil"]).toBe(validUntil);
	});

	test("what does not expire has no end", () => {
		expect(fieldsOf(award, course)).not.toHaveProperty("validUntil");
	});
});

test.each([
	["Europe/Paris", "2026-03-29", "2026-03-29T00:00:00+01:00"],
	["Europe/Paris", "2026-03-30", "2026-03-30T00:00:00+02:00"],
	["Asia/Ulaanbaatar", "2028-02-29", "2028-02-29T00:00:00+08:00"],
])("%s: an award of %s counts from that day's midnight there", (zone, completionDate, awarded) => {
	expect(fieldsOf({ ...award, completionDate }, course, zone)["awardedDate"]).toBe(awarded);
});
