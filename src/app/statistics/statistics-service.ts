import { dayIn } from "../../core/calendar.ts";
import type { Course } from "../../core/catalogue.ts";
import { smallest } from "../../core/statistics/protect-cells.ts";
import { type Counts, type Statistics, statisticsOf, unnamed } from "../../core/statistics/statistics.ts";
import type { LanguageMap } from "../../core/language-map.ts";
import type { Clock, Register } from "../ports.ts";
import { whileUnchanged } from "../while-unchanged.ts";

export interface PublishedStatistics extends Statistics {
	/** ISO 8601 moment of counting. */
	readonly at: string;
	/** Titles by code, for what is named in the figures. */
	readonly courses: Readonly<Record<string, LanguageMap>>;
}

export interface StatisticsService {
	statistics(): Promise<PublishedStatistics>;
}

interface StatisticsDeps {
	readonly register: Register;
	readonly clock: Clock;
	readonly timeZone: string;
}

/** Counting reads every certificate, so that it is not done again within this time, whoever asks. */
const shortestMs = 60_000;

/** Counted again only when the register has changed, and a minute has gone by. */
export function statisticsService(deps: StatisticsDeps): StatisticsService {
	const counted = whileUnchanged(deps.register, () => count(deps));
	let kept: { readonly since: number; readonly figures: Promise<PublishedStatistics> } | undefined;
	return {
		statistics: async () => {
			const now = deps.clock().getTime();
			const age = now - (kept?.since ?? 0);
			if (kept !== undefined && age >= 0 && age < shortestMs) return await kept.figures;
			const figures = counted();
			kept = { since: now, figures };
			figures.catch(() => (kept = undefined));
			return await figures;
		},
	};
}

async function count({ register, clock, timeZone }: StatisticsDeps): Promise<PublishedStatistics> {
	const rows = await register.countRows();
	const [issued, changes, courses] = [
		await register.countIssued(steps(rows.issued)),
		await register.countChanges(steps(rows.changed)),
		await register.courses(),
	];
	const levels = new Map(courses.map((course) => [course.code, levelOf(course)]));
	const monthOf = (hour: string): string => dayIn(timeZone, new Date(`${hour}:00:00Z`)).slice(0, 7);
	const counts: Counts = {
		issued: issued.groups.map((group) => ({ ...group, level: levels.get(group.course) ?? unnamed })),
		months: added(issued.hours.map(({ key, count: many }) => ({ key: monthOf(key), count: many }))),
		changes: changes.map(({ hour, ...group }) => ({ ...group, month: monthOf(hour) })),
	};
	const titles = courses.map(({ code, title }) => [code, title] as const);
	return { at: clock().toISOString(), ...statisticsOf(counts), courses: Object.fromEntries(titles) };
}

/** The figures take five steps at once, so that nobody who reads them twice sees one person arrive. */
function steps(rows: number): number {
	return rows < smallest ? rows : rows - (rows % smallest);
}

/** The level that the course itself states; the newest version of it counts. */
function levelOf({ level }: Course): string {
	if (level.eqf !== null) return `EQF ${level.eqf}`;
	if (level.mnqf !== null) return `MNQF ${level.mnqf}`;
	return level.aiCft ?? level.localLabel ?? unnamed;
}

function added(cells: Counts["months"]): Counts["months"] {
	const sums = new Map<string, number>();
	for (const { key, count: many } of cells) sums.set(key, (sums.get(key) ?? 0) + many);
	return [...sums].map(([key, count]) => ({ key, count })).toSorted((a, b) => (a.key < b.key ? -1 : 1));
}
