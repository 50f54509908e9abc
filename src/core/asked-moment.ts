import { endOfDay, startOfDay } from "./calendar.ts";
import { isCalendarDay } from "./roster/read-date.ts";
import { parseDateTime } from "./verify/date-time.ts";

/** No calendar here reaches further. */
const lastYear = "9998";

/**
 * The moment that somebody asks about: a full date and time with its zone, or a day, `YYYY-MM-DD`, which stands for its
 * end in the zone, and today for now. `undefined` for anything else.
 */
export function askedMoment(text: string, zone: string, now: Date): Date | undefined {
	if (text.slice(0, 4) > lastYear) return undefined;
	if (isDay(text)) return endOrNow(text, zone, now);
	const moment = parseDateTime(text);
	return moment === undefined ? undefined : new Date(moment);
}

function endOrNow(day: string, zone: string, now: Date): Date {
	const [start, end] = [startOfDay(day, zone), endOfDay(day, zone)].map((moment) => new Date(moment));
	if (start === undefined || end === undefined) throw new TypeError("a day has two ends");
	return start <= now && now < end ? now : end;
}

/** A day as `YYYY-MM-DD` that a calendar has. */
export function isDay(text: string): boolean {
	return /^\d{4}-\d\d-\d\d$/.test(text) && isCalendarDay(text);
}
