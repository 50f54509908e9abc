/**
 * Days in a time zone. A day is `YYYY-MM-DD`; a moment is ISO 8601 with the zone's offset of that day,
 * such as `2026-03-04T00:00:00+08:00`.
 */

export function dayIn(zone: string, moment: Date): string {
	const parts = new Intl.DateTimeFormat("en-CA", { timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit" });
	return parts.format(moment);
}

/** The first moment of a day. */
export function startOfDay(day: string, zone: string): string {
	return `${day}T00:00:00${offsetAt(day, "00:00:00", zone)}`;
}

/** The last second of a day. */
export function endOfDay(day: string, zone: string): string {
	return `${day}T23:59:59${offsetAt(day, "23:59:59", zone)}`;
}

/** The same day of the month `months` later, or the month's last day where it has no such day. */
export function addMonths(day: string, months: number): string {
	const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
	const first = new Date(Date.UTC(year, month - 1 + months, 1));
	const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
	first.setUTCDate(Math.min(date, last));
	return first.toISOString().slice(0, 10);
}

/** True for a zone name that this engine knows (IANA). */
export function isTimeZone(zone: string): boolean {
	try {
		new Intl.DateTimeFormat("en", { timeZone: zone });
		return true;
	} catch {
		return false;
	}
}

function offsetAt(day: string, time: string, zone: string): string {
	const wanted = Date.parse(`${day}T${time}Z`);
	// Two rounds, since the offset that counts is the one at the moment itself, not at the same hour in UTC.
	const guess = wanted - offsetMinutes(wanted, zone) * 60_000;
	return formatOffset(offsetMinutes(guess, zone));
}

function offsetMinutes(moment: number, zone: string): number {
	const format = new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "longOffset" });
	const name = format.formatToParts(moment).find(({ type }) => type === "timeZoneName")?.value ?? "GMT";
	const [, sign, hours, minutes] = /^GMT([+-])(\d\d):(\d\d)/.exec(name) ?? [];
	if (sign === undefined) return 0;
	return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

function formatOffset(minutes: number): string {
	if (minutes === 0) return "Z";
	const two = (value: number): string => String(value).padStart(2, "0");
	const size = Math.abs(minutes);
	return `${minutes < 0 ? "-" : "+"}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
