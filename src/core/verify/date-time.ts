import { detached } from "../text.ts";
import { limits } from "./limits.ts";

const pattern = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(\.\d+)?(?:Z|([+-])(\d\d):(\d\d))$/;

/**
 * Reads an XML Schema `dateTimeStamp` (VCDM 2.0 §4.9): full date, time and zone, nothing before or after.
 * Returns milliseconds since 1970, or `undefined` for anything else, such as 30 February.
 */
export function parseDateTime(text: string): number | undefined {
	const before = lastRead.get(text);
	if (before !== undefined || text.length > limits.dateCharacters) return before;
	const moment = readDateTime(text);
	if (lastRead.size >= readingsKept) lastRead.clear();
	if (moment !== undefined) lastRead.set(detached(text), moment);
	return moment;
}

/** The same few dates stand in thousands of certificates of a batch, and in the lists that all of them name. */
const lastRead = new Map<string, number>();
const readingsKept = 512;

function readDateTime(text: string): number | undefined {
	const parts = pattern.exec(text);
	if (parts === null) return undefined;
	const [year, month, day, hour, minute, second] = parts.slice(1, 7).map(Number) as [
		number,
		number,
		number,
		number,
		number,
		number,
	];
	const fraction = Number(parts[7] ?? 0);
	if (!isDay(year, month, day) || !isTime(hour, minute, second, fraction)) return undefined;
	const offset = zoneOffset(parts[8], Number(parts[9] ?? 0), Number(parts[10] ?? 0));
	if (offset === undefined) return undefined;
	const moment = new Date(0);
	moment.setUTCFullYear(year, month - 1, day);
	moment.setUTCHours(hour, minute - offset, second);
	return moment.getTime() + fraction * 1000;
}

function isDay(year: number, month: number, day: number): boolean {
	const lastDay = new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
	return month >= 1 && month <= 12 && day >= 1 && day <= lastDay;
}

/** XML Schema knows 24:00:00 as the end of a day, but no leap second. */
function isTime(hour: number, minute: number, second: number, fraction: number): boolean {
	if (hour === 24) return minute === 0 && second === 0 && fraction === 0;
	return hour < 24 && minute < 60 && second < 60;
}

/** Minutes east of Greenwich; at most 14 hours (XML Schema 1.1 §3.3.7). */
function zoneOffset(sign: string | undefined, hours: number, minutes: number): number | undefined {
	const size = hours * 60 + minutes;
	if (minutes > 59 || size > 14 * 60) return undefined;
	return sign === "-" ? -size : size;
}
