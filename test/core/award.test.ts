import { expect, test } from "vitest";
import { type Award, awardFingerprint, awardKey } from "../../src/core/award.ts";

const award: Award = {
	learnerRef: "TEST-1",
	name: { order: "family-first", native: { family: "王", given: "伟" }, latin: { family: "Wang", given: "Wei" } },
	email: "wei@example.org",
	country: "CN",
	institution: "Demo University",
	language: "zh",
	courseCode: "IIOE-AIE-101",
	completionDate: "2026-03-04",
	scorePercent: "80",
	result: "merit",
};

test("the fingerprint does not depend on the order of the members", () => {
	const reversed = Object.fromEntries(Object.entries(award).toReversed()) as unknown as Award;
	expect(awardFingerprint(reversed)).toBe(awardFingerprint(award));
});

test("a change of any field changes the fingerprint", () => {
	const { email: _, ...withoutEmail } = award;
	const others: readonly Award[] = [
		{ ...award, learnerRef: "TEST-2" },
		{ ...award, name: { ...award.name, order: "given-first" } },
		{ ...award, name: { ...award.name, native: { family: "王", given: "娜" } } },
		{ ...award, name: { order: "family-first", latin: { family: "Wang", given: "Wei" } } },
		withoutEmail,
		{ ...award, country: "MN" },
		{ ...award, institution: "Other" },
		{ ...award, language: "en" },
		{ ...award, courseCode: "IIOE-ETH-150" },
		{ ...award, completionDate: "2026-03-05" },
		{ ...award, scorePercent: "80.5" },
		{ ...award, result: "pass" },
	];
	const fingerprints = new Set([award, ...others].map(awardFingerprint));
	expect(fingerprints.size).toBe(others.length + 1);
});

test("the key keeps learner and course apart", () => {
	expect(awardKey({ learnerRef: "A", courseCode: "BC" })).not.toBe(awardKey({ learnerRef: "AB", courseCode: "C" }));
	expect(awardKey(award)).toBe("TEST-1\u0000IIOE-AIE-101");
});
