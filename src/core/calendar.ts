/**
 * Days in a time zone. A day is `YYYY-MM-DD`; a moment is ISO 8601 with the zone's offset at that moment,
 * such as `2026-03-04T00:00:00+08:00`, so that the day in its text is the zone's day.
 */

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

export function dayIn(zone: string, moment: Date): string {
	return localTime(moment.getTime(), zone).slice(0, 10);
}

/** The first moment of a day: 00:00, or later where the clocks skip midnight. */
export function startOfDay(day: string, zone: string): string {
	return momentIn(zone, startOf(day, zone));
}

/** The last second of a day. */
export function endOfDay(day: string, zone: string): string {
	return momentIn(zone, startOf(nextDay(day), zone) - 1000);
}

/** The same day of the month `months` later, or the month's last day where it has no such day. */
export function addMonths(day: string, months: number): string {
	const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
	const lastDate = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
	return isoDay(Date.UTC(year, month - 1 + months, Math.min(date, lastDate)));
}

/** True for a zone name that this engine knows (IANA). */
export function isTimeZone(zone: string): boolean {
	try {
		return Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone !== "";
	} catch {
		return false;
	}
}

/**
 * Midnight has the offset of the day before or of the day after. Where clocks are put back over midnight both fit,
 * and the day began with the earlier; where they are put forward over it, only the later lies in the day.
 */
function startOf(day: string, zone: string): number {
	const midnight = Date.parse(`${day}T00:00:00Z`);
	const offsets = [midnight - dayMs, midnight + dayMs].map((moment) => offsetMinutes(moment, zone));
	const [first, second] = offsets.map((offset) => midnight - offset * minuteMs).toSorted((a, b) => a - b);
	if (first === undefined || second === undefined) throw new TypeError("there are two candidates");
	return localTime(first, zone) >= day ? first : second;
}

function nextDay(day: string): string {
	return isoDay(Date.parse(`${day}T00:00:00Z`) + dayMs);
}

/** The day of a moment in milliseconds since 1970, in UTC. */
export function isoDay(moment: number): string {
	return new Date(moment).toISOString().slice(0, 10);
}

/** What the clocks of the zone show, without an offset. */
function localTime(moment: number, zone: string): string {
	return new Date(moment + offsetMinutes(moment, zone) * minuteMs).toISOString().slice(0, 19);
}

function momentIn(zone: string, moment: number): string {
	return localTime(moment, zone) + formatOffset(offsetMinutes(moment, zone));
}

/** By zone: to make one takes as long as a hundred answers, and much memory outside of the heap. */
const offsetFormats = new Map<string, Intl.DateTimeFormat>();

function offsetFormat(zone: string): Intl.DateTimeFormat {
	const known = offsetFormats.get(zone);
	if (known !== undefined) return known;
	const made = new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "longOffset" });
	offsetFormats.set(zone, made);
	return made;
}

/** Minutes east of Greenwich. */
function offsetMinutes(moment: number, zone: string): number {
	const [, sign, hours, minutes] = /GMT([+-])(\d\d):(\d\d)/.exec(offsetFormat(zone).format(moment)) ?? [];
	if (sign === undefined) return 0;
	return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/** An offset in minutes east of Greenwich as ISO 8601 writes it; `Z` for none. */
export function formatOffset(minutes: number): string {
	if (minutes === 0) return "Z";
	const two = (value: number): string => String(value).padStart(2, "0");
	const size = Math.abs(minutes);
	return `${minutes < 0 ? "-" : "+"}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** A moment as signed documents state it: whole seconds, UTC. */
export function wholeSecond(moment: Date): string {
	return `${moment.toISOString().slice(0, 19)}Z`;
}
