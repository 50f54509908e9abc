import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addMonths, dayIn, endOfDay, isTimeZone, startOfDay } from "../../src/core/calendar.ts";

const home = "Asia/Ulaanbaatar";

describe("the day of a moment", () => {
	test.each([
		["2026-06-30T15:59:59Z", home, "2026-06-30"],
		["2026-06-30T16:00:00Z", home, "2026-07-01"],
		["2026-06-30T16:00:00Z", "UTC", "2026-06-30"],
		["2026-01-01T03:29:59Z", "America/St_Johns", "2025-12-31"],
		["2026-01-01T03:30:00Z", "America/St_Johns", "2026-01-01"],
		["2028-02-28T16:00:00Z", home, "2028-02-29"],
	])("%s in %s is in %s", (moment, zone, day) => {
		expect(dayIn(zone, new Date(moment))).toBe(day);
	});
});

describe("the first moment and the last second of a day", () => {
	test.each([
		["Ulaanbaatar", home, "2026-03-04", "2026-03-04T00:00:00+08:00", "2026-03-04T23:59:59+08:00"],
		["UTC, written with Z", "UTC", "2026-03-04", "2026-03-04T00:00:00Z", "2026-03-04T23:59:59Z"],
		[
			"an offset of hours and minutes",
			"Asia/Kathmandu",
			"2026-03-04",
			"2026-03-04T00:00:00+05:45",
			"2026-03-04T23:59:59+05:45",
		],
		["a leap day", home, "2028-02-29", "2028-02-29T00:00:00+08:00", "2028-02-29T23:59:59+08:00"],
		[
			"Mongolia's last summer time begins",
			home,
			"2016-03-26",
			"2016-03-26T00:00:00+08:00",
			"2016-03-26T23:59:59+09:00",
		],
		["Mongolia's last summer time ends", home, "2016-09-23", "2016-09-23T00:00:00+09:00", "2016-09-23T23:59:59+08:00"],
		[
			"clocks forward in the night",
			"Europe/Berlin",
			"2026-03-29",
			"2026-03-29T00:00:00+01:00",
			"2026-03-29T23:59:59+02:00",
		],
		[
			"clocks back in the night",
			"Europe/Berlin",
			"2026-10-25",
			"2026-10-25T00:00:00+02:00",
			"2026-10-25T23:59:59+01:00",
		],
		["the day after", "Europe/Berlin", "2026-10-26", "2026-10-26T00:00:00+01:00", "2026-10-26T23:59:59+01:00"],
		[
			"a day without midnight",
			"America/Sao_Paulo",
			"2018-11-04",
			"2018-11-04T01:00:00-02:00",
			"2018-11-04T23:59:59-02:00",
		],
		[
			"a day with two last hours",
			"America/Sao_Paulo",
			"2018-02-17",
			"2018-02-17T00:00:00-02:00",
			"2018-02-17T23:59:59-03:00",
		],
		[
			"a day with two first hours",
			"America/Havana",
			"2026-11-01",
			"2026-11-01T00:00:00-04:00",
			"2026-11-01T23:59:59-05:00",
		],
		[
			"a day without its last hour",
			"America/Nuuk",
			"2024-03-30",
			"2024-03-30T00:00:00-02:00",
			"2024-03-30T22:59:59-02:00",
		],
	])("%s", (_, zone, day, start, end) => {
		expect([startOfDay(day, zone), endOfDay(day, zone)]).toEqual([start, end]);
	});

	const zones = [home, "Asia/Hovd", "UTC", "Europe/Paris", "America/St_Johns", "America/Sao_Paulo", "Africa/Cairo"];
	const days = fc.date({ min: new Date("2001-01-01"), max: new Date("2037-12-31"), noInvalidDate: true });

	test("a day begins where the one before ends, and its text names it", () => {
		fc.assert(
			fc.property(fc.constantFrom(...zones), days, (zone, date) => {
				const [day, next] = [date, new Date(date.getTime() + 86_400_000)].map((one) => one.toISOString().slice(0, 10));
				const [start, end] = [startOfDay(day ?? "", zone), endOfDay(day ?? "", zone)];
				expect([start, end].map((moment) => moment.slice(0, 10))).toEqual([day, day]);
				expect([start, end].map((moment) => dayIn(zone, new Date(moment)))).toEqual([day, day]);
				expect(Date.parse(startOfDay(next ?? "", zone))).toBe(Date.parse(end) + 1000);
			}),
			{ seed: 1, numRuns: 500 },
		);
	});
});

describe("months later", () => {
	test.each([
		["2026-03-04", 36, "2029-03-04"],
		["2026-01-31", 1, "2026-02-28"],
		["2027-12-31", 2, "2028-02-29"],
		["2028-02-29", 12, "2029-02-28"],
		["2028-02-29", 48, "2032-02-29"],
		["2026-12-15", 1, "2027-01-15"],
		["2026-08-31", 1, "2026-09-30"],
	])("%s and %i months is %s", (day, months, later) => {
		expect(addMonths(day, months)).toBe(later);
	});
});

test("a zone is known by its name, not by any text", () => {
	expect([home, "UTC", "Asia/Nowhere", "", "../../etc/passwd"].map(isTimeZone)).toEqual([
		true,
		true,
		false,
		false,
		false,
	]);
});
