import { describe, expect, test } from "vitest";
import { countryCodes } from "../../../src/core/roster/countries.ts";
import { isCalendarDay, readDay } from "../../../src/core/roster/read-date.ts";
import { readEmail } from "../../../src/core/roster/read-email.ts";
import { readScore, resultOf } from "../../../src/core/roster/read-score.ts";
import { rosterReasons, rosterWarnings } from "../../../src/core/roster/reasons.ts";
import { judged, rosterContext, verdictOn } from "../../support/rosters.ts";

describe("email", () => {
	test.each([
		["bold@example.org", "bold@example.org"],
		[" o'neil.x+iioe@Mail.Example.ORG ", "o'neil.x+iioe@mail.example.org"],
		["bold@жишээ.test", "bold@жишээ.test"],
		["bold@ЖИШЭЭ.мон", "bold@жишээ.мон"],
		["bold@xn--80ahqc2b.test", "bold@xn--80ahqc2b.test"],
		["bold@xn--a.org", "bold@xn--a.org"],
		["a@1a.example", "a@1a.example"],
	])("%j is read as %s", (typed, read) => expect(readEmail(typed)).toBe(read));

	test.each([
		"bold.example.org",
		"bold@@example.org",
		"a@b@example.org",
		"@example.org",
		"bold@",
		"bold@localhost",
		"bo ld@example.org",
		"bold@exam ple.org",
		".bold@example.org",
		"bold.@example.org",
		"bo..ld@example.org",
		"bold@example..org",
		"bold@.org",
		"bold@example.org.",
		"bold@-example.org",
		"bold@example-.org",
		"bold@192.0.2.1",
		"bold@[192.0.2.1]",
		"bold@exa_mple.org",
		"bold@example.org\nBcc: all@example.org",
		"Bold <bold@example.org>",
		'"bo ld"@example.org',
		"болд@example.org",
		`${"a".repeat(65)}@example.org`,
		`a@${"b".repeat(64)}.org`,
		`a@${"b.".repeat(130)}org`,
		`a@${"ж".repeat(60)}.test`,
	])("%j is refused", (typed) => expect(readEmail(typed)).toBeUndefined());

	test("an empty one is only missed, a wrong one refused", () => {
		expect(verdictOn({ email: " " })).toBe("accept / email.missing");
		expect(verdictOn({ email: "x" })).toBe("email.invalid");
	});

	test("a hostile address takes no time", () => {
		const start = performance.now();
		expect(readEmail(`a@${"a-".repeat(100_000)}`)).toBeUndefined();
		expect(readEmail(`${"a.".repeat(100_000)}@b.org`)).toBeUndefined();
		expect(performance.now() - start).toBeLessThan(500);
	});
});

describe("country and language", () => {
	test("there are the 249 codes of ISO 3166-1, and the engine knows a name for each", () => {
		const names = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
		expect(countryCodes.size).toBe(249);
		expect([...countryCodes].filter((code) => names.of(code) === undefined)).toEqual([]);
	});

	test.each(["", "XX", "EU", "UK", "AN", "ZZ", "MNG", "Mongolia", "М", "ß", "ıd", "constructor"])(
		"%j is no country",
		(country) => expect(verdictOn({ country, language: "en" })).toMatch(/^country\.unknown/),
	);

	test("small letters are put in capitals", () => {
		expect(judged({ country: " cn " })).toMatchObject({ warnings: ["case.normalised"], award: { country: "CN" } });
	});

	test.each([
		["zh", "MN", "zh", []],
		["", "MN", "mn", ["language.defaulted"]],
		["", "CN", "en", ["language.defaulted"]],
		["ru", "mn", "mn", ["case.normalised", "language.defaulted"]],
	] as const)("language %j in %s gives %s", (typed, country, language, warnings) =>
		expect(judged({ language: typed, country })).toMatchObject({ warnings, award: { language } }),
	);
});

describe("course", () => {
	test.each(["", "IIOE-XYZ-999", "IIОE-AIE-101", "IIOE-AIE-101 x", "ııoe-aie-101", "__proto__"])(
		"%j is no course",
		(course_code) => expect(verdictOn({ course_code })).toBe("course.unknown"),
	);

	test("its code may be in small letters, within spaces", () => {
		const row = judged({ course_code: " iioe-aie-101\u00a0" });
		expect(row).toMatchObject({ warnings: ["case.normalised"], award: { courseCode: "IIOE-AIE-101" } });
	});
});

describe("completion date", () => {
	test.each([
		["2026-03-04", "2026-03-04", false],
		["2026.03.04", "2026-03-04", true],
		["2026/3/4", "2026-03-04", true],
		["2026/03/14", "2026-03-14", true],
		["2026 оны 3 сарын 4", "2026-03-04", true],
		["2026 оны 3 дугаар сарын 14-ний өдөр", "2026-03-14", true],
		["2026 оны 11 дүгээр сарын 2-ны өдөр", "2026-11-02", true],
		["2026年3月4日", "2026-03-04", true],
		["2026年12月14日", "2026-12-14", true],
	])("%s is %s", (text, day, converted) => expect(readDay(text)).toEqual({ day, converted }));

	test.each([
		"03/04/2026",
		"04.03.2026",
		"26-03-04",
		"2026-3-4",
		"2026.3.4",
		"2026.03.04.",
		"20260304",
		"46085",
		"4 March 2026",
		"2026-03-04T00:00:00Z",
		"2026 оны 3-р сарын 4",
		"2026 оны 3 сарын 4-ний",
		"２０２６-03-04",
		"+2026-03-04",
	])("%s cannot be read without guessing", (text) => {
		expect(readDay(text).day).toBeUndefined();
		expect(verdictOn({ completion_date: text })).toBe("date.format");
	});

	test.each(["2024-02-29", "2000-02-29", "2026-12-31", "2026-04-30"])("the calendar has %s", (day) =>
		expect(isCalendarDay(day)).toBe(true),
	);

	test.each([
		"2026-02-29",
		"2100-02-29",
		"2026-02-30",
		"2026-04-31",
		"2026-13-01",
		"2026-00-10",
		"2026-01-00",
		"2026-01-32",
	])("the calendar has no %s", (day) => expect(isCalendarDay(day)).toBe(false));

	test.each([
		["2026-06-30", "accept"],
		["2026-07-01", "date.future"],
		["2026/7/1", "date.future"],
		["2025-09-01", "accept"],
		["2025-08-31", "date.before-offer"],
		["2026.02.30", "date.impossible"],
		[" ", "date.missing"],
	])("%s on 2026-06-30, of a course offered from 2025-09-01: %s", (completion_date, verdict) =>
		expect(verdictOn({ completion_date })).toBe(verdict),
	);
});

describe("score", () => {
	test.each([
		["0", "0"],
		["100", "100"],
		["100.0", "100"],
		["89.99", "89.99"],
		["087.50", "87.5"],
		["0.10", "0.1"],
		["00", "0"],
		["99.99999999999999999999", "99.99999999999999999999"],
	])("%s is exactly %s", (text, percent) => expect(readScore(text)).toEqual({ percent, comma: false }));

	test("a decimal comma is read as a point", () => {
		expect(readScore("87,5")).toEqual({ percent: "87.5", comma: true });
		expect(verdictOn({ score_percent: "87,5" })).toBe("accept / score.comma");
	});

	test.each(["101", "-5", "-0.1", "100.00000000000000000001", "1000", "99999999999999999999"])(
		"%s is out of range",
		(text) => expect(verdictOn({ score_percent: text })).toBe("score.out-of-range"),
	);

	test.each(["", "A+", "NaN", "Infinity", "1e2", "0x50", "+80", ".5", "80.", "80%", "8 0", "8.0.0", "８０", "1_0"])(
		"%j is no plain number",
		(text) => expect(verdictOn({ score_percent: text })).toBe("score.not-number"),
	);

	test("a hostile number takes no time", () => {
		const start = performance.now();
		expect(readScore(`0.${"0".repeat(100_000)}x`)).toBeUndefined();
		expect(readScore(`${"0".repeat(100_000)}x`)).toBeUndefined();
		expect(performance.now() - start).toBeLessThan(500);
	});
});

describe("result", () => {
	test.each([
		["59.99", "pass", "result.inconsistent"],
		["60", "pass", "accept"],
		["74.99", "pass", "accept"],
		["74.99", "merit", "result.inconsistent"],
		["75", "merit", "accept"],
		["89.99", "merit", "accept"],
		["90", "merit", "result.inconsistent"],
		["90", "distinction", "accept"],
		["100", "pass", "result.inconsistent"],
		["41", "fail", "result.not-passed"],
		["95", "fail", "result.not-passed"],
		["80", "excellent", "result.unknown"],
		["80", "", "result.unknown"],
		["80", "Merit", "result.unknown"],
		["101", "merit", "score.out-of-range"],
	])("%s and %j in a course that is passed with 60: %s", (score_percent, result, verdict) =>
		expect(verdictOn({ score_percent, result })).toBe(verdict),
	);

	test("the pass mark is the course's own", () => {
		const harder = { course_code: "IIOE-GAI-101", result: "pass" };
		expect(verdictOn({ ...harder, score_percent: "69.9" })).toBe("result.inconsistent");
		expect(verdictOn({ ...harder, score_percent: "70" })).toBe("accept");
	});

	test("a course without higher bands knows only a pass", () => {
		const course = rosterContext.courses.get("IIOE-AIE-101");
		const plain = course && {
			...course,
			gradeScale: { ...course.gradeScale, bands: [{ label: "Pass" as const, from: 60 }] },
		};
		expect(plain && resultOf("95", plain)).toBe("pass");
		expect(plain && resultOf("59", plain)).toBeUndefined();
	});
});

test("every reason and warning has a sentence that ends like one", () => {
	const sentences = [...Object.values(rosterReasons), ...Object.values(rosterWarnings)];
	expect(sentences.filter((sentence) => !/^\p{L}.+\.$/u.test(sentence))).toEqual([]);
	expect(new Set(sentences).size).toBe(sentences.length);
});
