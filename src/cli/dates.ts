import { isCalendarDay } from "../core/roster/read-date.ts";
import { parseDateTime } from "../core/verify/date-time.ts";

/** A day as `YYYY-MM-DD` that a calendar has. */
export function isDay(text: string): boolean {
	return /^\d{4}-\d\d-\d\d$/.test(text) && isCalendarDay(text);
}

/** A full date and time with its zone, or a day, whose beginning in UTC is meant. */
export function readMoment(text: string): Date | undefined {
	const moment = parseDateTime(isDay(text) ? `${text}T00:00:00Z` : text);
	return moment === undefined ? undefined : new Date(moment);
}
