import type { Cell } from "../../core/statistics/protect-cells.ts";
import type { ChangeGroup, IssuedGroup } from "../../core/statistics/statistics.ts";

export interface StatisticsStore {
	/**
	 * Every certificate that was ever issued, those in the place of another one left out, and every change of the status
	 * of one; counted by the database. `issued` and `changed` say how many of the oldest count, so that the figures
	 * can stand still. Hours are `YYYY-MM-DDTHH` in UTC.
	 */
	countIssued(issued: number): Promise<{ readonly groups: readonly RawGroup[]; readonly hours: readonly Cell[] }>;
	countChanges(changed: number): Promise<readonly RawChange[]>;
	/** How many rows of each there are. */
	countRows(): Promise<{ readonly issued: number; readonly changed: number }>;
}

/** Without the level, which the catalogue knows. */
export type RawGroup = Omit<IssuedGroup, "level">;
export type RawChange = Omit<ChangeGroup, "month"> & { readonly hour: string };
