import type { Language } from "../../core/languages.ts";

// Own tables: what Intl answers changes from engine to engine.
const english = "January February March April May June July August September October November December".split(" ");
const french = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" ");

// Mongolian suffixes follow the vowels of the number as it is spoken.
const frontMonths = [1, 4, 9, 11];
const frontDays = [1, 4, 9, 11, 14, 19, 21, 24, 29, 31];

type Words = (year: number, month: number, day: number) => string;

const inWords: Readonly<Record<Language, Words>> = {
	mn: (year, month, day) => `${year} оны ${month} ${monthSuffix(month)} сарын ${day}-${daySuffix(day)} өдөр`,
	zh: (year, month, day) => `${year}年${month}月${day}日`,
	fr: (year, month, day) => `${day === 1 ? "1er" : day} ${french[month - 1]} ${year}`,
	en: (year, month, day) => `${day} ${english[month - 1]} ${year}`,
};

/** The day that a date or moment (ISO 8601) begins with, in words; text that begins with no day stays as it is. */
export function dayInWords(moment: string, language: Language): string {
	const [year, month, day] = /^\d{4}-\d\d-\d\d/.exec(moment)?.[0].split("-").map(Number) ?? [];
	if (year === undefined || month === undefined || day === undefined) return moment;
	return inWords[language](year, month, day);
}

function monthSuffix(month: number): string {
	return frontMonths.includes(month) ? "дүгээр" : "дугаар";
}

function daySuffix(day: number): string {
	return frontDays.includes(day) ? "ний" : "ны";
}
