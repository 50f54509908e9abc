// Only forms that name the year first and so leave no doubt which number is the month.
const iso = /^(\d{4})-(\d\d)-(\d\d)$/;
const convertible = [
	/^(\d{4})\.(\d\d)\.(\d\d)$/,
	/^(\d{4})\/(\d\d?)\/(\d\d?)$/,
	/^(\d{4}) оны (\d\d?) (?:д[үу]г[эа]{2}р )?сарын (\d\d?)(?:-н[ыи]й? өдөр)?$/,
	/^(\d{4})年(\d\d?)月(\d\d?)日$/,
];

export interface DayReading {
	/** `YYYY-MM-DD`; absent when the text is in no known form. */
	readonly day?: string;
	readonly converted: boolean;
}

/** Reads clean text as a day, which need not exist. */
export function readDay(text: string): DayReading {
	const converted = !iso.test(text);
	const [, year, month = "", date = ""] = [iso, ...convertible].map((form) => form.exec(text)).find(Boolean) ?? [];
	if (year === undefined) return { converted };
	return { day: `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`, converted };
}

/** True when the Gregorian calendar has the day `YYYY-MM-DD`. */
export function isCalendarDay(day: string): boolean {
	const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
	return date >= 1 && date <= daysIn(year, month);
}

function daysIn(year: number, month: number): number {
	const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
	return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}
