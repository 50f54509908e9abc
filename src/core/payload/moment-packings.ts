import { formatOffset, isoDay } from "../calendar.ts";
import { digit } from "./mixed-radix.ts";
import type { Packing } from "./packings.ts";

/** Days from 2000-01-01 on, until 2179; offsets in quarters of an hour, from 16 hours west of Greenwich on. */
const [firstDay, dayMs, days] = [Date.UTC(2000, 0, 1), 86_400_000, 65_536];
const [quarterMinutes, quarters, greenwich] = [15, 128, 64];

/** A moment at a fixed time of a day, such as `00:00:00`, with the offset of its zone. */
export function dayAt(time: string): Packing {
	return {
		pack: (text) => {
			const { day, offset } = /^(?<day>[\d-]{10})T.{8}(?<offset>Z|[+-]\d\d:\d\d)$/.exec(text)?.groups ?? {};
			if (day === undefined || offset === undefined) return undefined;
			const place = (Date.parse(`${day}T00:00:00Z`) - firstDay) / dayMs;
			const quarter = minutesOf(offset) / quarterMinutes + greenwich;
			return isPlace(place, days) && isPlace(quarter, quarters)
				? [digit(place, days), digit(quarter, quarters)]
				: undefined;
		},
		unpack: (reader) => {
			const day = isoDay(firstDay + reader.takeNumber(days) * dayMs);
			return `${day}T${time}${formatOffset((reader.takeNumber(quarters) - greenwich) * quarterMinutes)}`;
		},
	};
}

/** Seconds from 1970 on, until 2242. */
const seconds = 2 ** 33;

/** A moment in whole seconds, UTC. */
export const secondUtc: Packing = {
	pack: (text) => {
		const second = Date.parse(text) / 1000;
		return isPlace(second, seconds) ? [digit(second, seconds)] : undefined;
	},
	unpack: (reader) => new Date(reader.takeNumber(seconds) * 1000).toISOString().replace(".000Z", "Z"),
};

function minutesOf(offset: string): number {
	const [, sign, hours = 0, minutes = 0] = /^([+-])(\d\d):(\d\d)$/.exec(offset) ?? [];
	return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

function isPlace(value: number, limit: number): boolean {
	return Number.isInteger(value) && value >= 0 && value < limit;
}
