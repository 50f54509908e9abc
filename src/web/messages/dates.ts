import type { Language } from "../../core/languages.ts";

const monthNames = {
	en: [
		"January",
		"February",
		"March",
		"April",
		"May",
		"June",
		"July",
		"August",
		"September",
		"October",
		"November",
		"December",
	],
	fr: [
		"janvier",
		"février",
		"mars",
		"avril",
		"mai",
		"juin",
		"juillet",
		"août",
		"septembre",
		"octobre",
		"novembre",
		"décembre",
	],
} as const;

/** Vowel harmony decides the suffixes: months that end like “дүгээр”, and days that end like “-ний” (strings.json). */
export const mongolianFront = {
	months: [1, 4, 9, 11] as readonly number[],
	days: [1, 4, 9, 11, 14, 19, 21, 24, 29, 31] as readonly number[],
};

type Writer = (year: number, month: number, day: number) => string;

const writers: Readonly<Record<Language, Writer>> = {
	en: (year, month, day) => `${day} ${monthNames.en[month - 1] ?? ""} ${year}`,
	fr: (year, month, day) => `${day === 1 ? "1er" : day} ${monthNames.fr[month - 1] ?? ""} ${year}`,
	zh: (year, month, day) => `${year}年${month}月${day}日`,
	mn: (year, month, day) => {
		const ordinal = mongolianFront.months.includes(month) ? "дүгээр" : "дугаар";
		return `${year} оны ${month} ${ordinal} сарын ${day}-${mongolianFront.days.includes(day) ? "ний" : "ны"} өдөр`;
	},
};

const monthWriters: Readonly<Record<Language, (year: number, month: number) => string>> = {
	en: (year, month) => `${monthNames.en[month - 1] ?? ""} ${year}`,
	fr: (year, month) => `${monthNames.fr[month - 1] ?? ""} ${year}`,
	zh: (year, month) => `${year}年${month}月`,
	mn: (year, month) => `${year} оны ${month} ${mongolianFront.months.includes(month) ? "дүгээр" : "дугаар"} сар`,
};

/**
 * A day written out. Takes `YYYY-MM-DD` or an ISO 8601 moment, whose own day counts (it is the centre's day).
 * What is no date comes back as it is.
 */
export function writtenDay(iso: string, language: Language): string {
	const [, year, month, day] = /^(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?:T|$)/.exec(iso) ?? [];
	if (year === undefined) return iso;
	return writers[language](Number(year), Number(month), Number(day));
}

/** A month written out; takes `YYYY-MM`, and what is none comes back as it is. */
export function writtenMonth(month: string, language: Language): string {
	const [, year, number] = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(month) ?? [];
	if (year === undefined) return month;
	return monthWriters[language](Number(year), Number(number));
}

/** A moment as its day, its time and the zone's offset from UTC there; `undefined` when it is no moment. */
export function momentIn(
	zone: string,
	iso: string,
): { readonly day: string; readonly time: string; readonly offset: string } | undefined {
	const moment = new Date(iso);
	if (Number.isNaN(moment.getTime())) return undefined;
	const format = new Intl.DateTimeFormat("en-GB", {
		timeZone: zone,
		year: "numeric",
		month: "2-digit",
		day: "2-digit",
		hour: "2-digit",
		minute: "2-digit",
		hourCycle: "h23",
		timeZoneName: "shortOffset",
	});
	const parts = new Map(format.formatToParts(moment).map(({ type, value }) => [type, value]));
	const part = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? "";
	return {
		day: `${part("year")}-${part("month")}-${part("day")}`,
		time: `${part("hour")}:${part("minute")}`,
		offset: part("timeZoneName").replace("GMT", "UTC"),
	};
}
