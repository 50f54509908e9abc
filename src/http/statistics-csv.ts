import type { PublishedStatistics } from "../app/statistics/statistics-service.ts";
import { csvText } from "../core/csv.ts";
import type { NestedCell, ShownCell, ShownCount } from "../core/statistics/protect-cells.ts";

/** One table for all figures: what is counted, by what, within what. A count that is kept back without being small is empty. */
export function statisticsCsv({ at, issued, changes }: PublishedStatistics): string {
	return csvText([
		["figure", "by", "within", "value", "count"],
		["counted-at", "", "", "", at],
		["issued", "total", "", "", counted(issued.total)],
		...lines("issued", "month", issued.byMonth),
		...lines("issued", "level", issued.byLevel),
		...lines("issued", "course", issued.byCourse),
		...lines("issued", "country", issued.byCountry),
		...lines("issued", "institution", issued.byInstitution),
		...lines("issued", "result", issued.byResult),
		["status-changes", "total", "", "", counted(changes.total)],
		...lines("status-changes", "action", changes.byAction),
		...lines("status-changes", "month", changes.byMonth),
		...lines("status-changes", "reason", changes.byReason),
	]);
}

function lines(figure: string, by: string, cells: readonly (ShownCell & Partial<NestedCell>)[]): string[][] {
	return cells.map(({ within = "", key, count }) => [figure, by, within, key, counted(count)]);
}

function counted(count: ShownCount): string {
	return count === null ? "" : String(count);
}
