import { describe, expect, test } from "vitest";
import { momentIn, mongolianFront, writtenDay, writtenMonth } from "../../../src/web/messages/dates.ts";
import agreed from "../../../src/web/messages/strings.json" with { type: "json" };

describe("a day", () => {
	test.each([
		["en", "1 July 2025"],
		["fr", "1er juillet 2025"],
		["zh", "2025年7月1日"],
		["mn", "2025 оны 7 дугаар сарын 1-ний өдөр"],
	] as const)("is written in %s as %s", (language, written) => {
		expect(writtenDay("2025-07-01", language)).toBe(written);
	});

	test("has “1er” in French only on the first of a month", () => {
		expect(writtenDay("2025-08-11", "fr")).toBe("11 août 2025");
	});

	// Attested in Mongolian government texts.
	test.each([
		["2012-01-18", "2012 оны 1 дүгээр сарын 18-ны өдөр"],
		["2018-12-26", "2018 оны 12 дугаар сарын 26-ны өдөр"],
		["2020-02-19", "2020 оны 2 дугаар сарын 19-ний өдөр"],
		["2009-01-28", "2009 оны 1 дүгээр сарын 28-ны өдөр"],
	])("%s takes its Mongolian suffixes from vowel harmony", (day, written) => {
		expect(writtenDay(day, "mn")).toBe(written);
	});

	test("of a moment is the day that stands in it, whatever the offset", () => {
		expect(writtenDay("2026-03-04T00:00:00+08:00", "en")).toBe("4 March 2026");
		expect(writtenDay("2026-03-04T23:59:59-11:00", "en")).toBe("4 March 2026");
	});

	test.each(["", "soon", "2026-13-01", "2026-00-10", "2026-01-32", "2026-01-01<b>"])(
		"that is no day (“%s”) stays as it was written",
		(text) => {
			expect(writtenDay(text, "mn")).toBe(text);
		},
	);
});

describe("a moment", () => {
	test("is told in the centre's zone, over midnight", () => {
		expect(momentIn("Asia/Ulaanbaatar", "2026-11-23T16:05:00Z")).toEqual({
			day: "2026-11-24",
			time: "00:05",
			offset: "UTC+8",
		});
	});

	test("follows summer time where there is one", () => {
		expect(momentIn("Europe/Paris", "2026-07-01T10:00:00Z")).toMatchObject({ time: "12:00", offset: "UTC+2" });
		expect(momentIn("Europe/Paris", "2026-12-01T10:00:00Z")).toMatchObject({ time: "11:00", offset: "UTC+1" });
	});

	test("that is none is undefined", () => {
		expect(momentIn("Asia/Ulaanbaatar", "yesterday")).toBeUndefined();
	});
});

test("the Mongolian suffixes are the agreed ones", () => {
	const { monthOrdinalSuffix, daySuffixFront } = agreed.formats.date.mn;
	const months = Object.entries(monthOrdinalSuffix);
	expect(months.map(([month, suffix]) => [Number(month), suffix])).toEqual(
		months.map(([month]) => [Number(month), mongolianFront.months.includes(Number(month)) ? "дүгээр" : "дугаар"]),
	);
	expect(mongolianFront.days).toEqual(daySuffixFront);
});

test.each([
	["en", "2026-03", "March 2026"],
	["fr", "2026-08", "août 2026"],
	["zh", "2026-03", "2026年3月"],
	["mn", "2026-03", "2026 оны 3 дугаар сар"],
	["mn", "2026-11", "2026 оны 11 дүгээр сар"],
	["en", "2026-13", "2026-13"],
	["en", "", ""],
] as const)("a month is written out in %s: %s", (language, month, written) => {
	expect(writtenMonth(month, language)).toBe(written);
});
