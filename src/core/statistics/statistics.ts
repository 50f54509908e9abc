import {
	type Cell,
	type NestedCell,
	protectCells,
	protectCount,
	type ShownCell,
	type ShownCount,
	smallest,
} from "./protect-cells.ts";

/** So many certificates of the same course, country, institution and result; what was erased has none of the last three. */
export interface IssuedGroup {
	readonly course: string;
	readonly level: string;
	readonly country: string;
	readonly institution: string;
	readonly result: string;
	readonly count: number;
}

export const statusActions = ["revoked", "replaced", "suspended", "reinstated"] as const;
export type StatusAction = (typeof statusActions)[number];

export interface ChangeGroup {
	readonly action: StatusAction;
	readonly month: string;
	readonly reason: string;
	readonly count: number;
}

/** What the register has counted, of everybody. */
export interface Counts {
	readonly issued: readonly IssuedGroup[];
	/** By `YYYY-MM`. */
	readonly months: readonly Cell[];
	readonly changes: readonly ChangeGroup[];
}

/** What anybody may know. A list without cells is withheld, or there is nothing to count. */
export interface Statistics {
	readonly issued: {
		readonly total: ShownCount;
		readonly byMonth: readonly ShownCell[];
		readonly byLevel: readonly ShownCell[];
		/** Within their level. */
		readonly byCourse: readonly NestedCell[];
		readonly byCountry: readonly ShownCell[];
		/** Those that sent five or more, within their country. */
		readonly byInstitution: readonly NestedCell[];
		readonly byResult: readonly ShownCell[];
	};
	readonly changes: {
		readonly total: ShownCount;
		readonly byAction: readonly ShownCell[];
		/** Within their action. */
		readonly byMonth: readonly NestedCell[];
		readonly byReason: readonly NestedCell[];
	};
}

/** Where a certificate names nothing, or no longer does. */
export const unnamed = "";

export function statisticsOf({ issued, months, changes }: Counts): Statistics {
	const countries = protectCells(cellsBy(issued, ({ country }) => country));
	const levels = protectCells(cellsBy(issued, ({ level }) => level));
	const actions = protectCells(cellsBy(changes, ({ action }) => action));
	const ofAction = ({ action }: ChangeGroup): string => action;
	return {
		issued: {
			total: protectCount(sum(issued)),
			byMonth: protectCells(months),
			byLevel: levels,
			byCourse: partsOf(
				levels,
				issued,
				({ level }) => level,
				({ course }) => course,
			),
			byCountry: countries,
			byInstitution: partsOf(countries, withoutSmall(oneSpelling(issued)), ({ country }) => country, named).filter(
				({ key }) => key !== unnamed,
			),
			byResult: protectCells(cellsBy(issued, ({ result }) => result)),
		},
		changes: {
			total: protectCount(sum(changes)),
			byAction: actions,
			byMonth: partsOf(actions, changes, ofAction, ({ month }) => month),
			byReason: partsOf(actions, changes, ofAction, ({ reason }) => reason),
		},
	};
}

const named = ({ institution }: IssuedGroup): string => institution;

interface Counted {
	readonly count: number;
}

function sum(groups: readonly Counted[]): number {
	return groups.reduce((total, { count }) => total + count, 0);
}

/** By key, since an order by count would tell of what is kept back. */
function cellsBy<Group extends Counted>(groups: readonly Group[], keyOf: (group: Group) => string): readonly Cell[] {
	const counts = new Map<string, number>();
	for (const group of groups) counts.set(keyOf(group), (counts.get(keyOf(group)) ?? 0) + group.count);
	const cells = [...counts].map(([key, count]) => ({ key, count }));
	return cells.toSorted((a, b) => (a.key < b.key ? -1 : 1));
}

/**
 * The parts of each whole whose count is shown, protected as parts of just that. Of a whole that is kept back nothing is
 * said, or its parts would add up to it. Where no whole is shown, their parts are parts of the total.
 */
function partsOf<Group extends Counted>(
	wholes: readonly ShownCell[],
	groups: readonly Group[],
	wholeOf: (group: Group) => string,
	keyOf: (group: Group) => string,
): readonly NestedCell[] {
	if (wholes.length === 0) return protectCells(cellsBy(groups, keyOf)).map((cell) => ({ ...cell, within: unnamed }));
	const shown = wholes.filter(({ count }) => typeof count === "number");
	return shown.flatMap(({ key: within }) => {
		const own = groups.filter((group) => wholeOf(group) === within);
		return protectCells(cellsBy(own, keyOf)).map((cell) => ({ ...cell, within }));
	});
}

/** Names as registrars typed them: those that differ in white space or case only are one, as it is typed most often. */
function oneSpelling(groups: readonly IssuedGroup[]): readonly IssuedGroup[] {
	const tidy = groups.map((group) => ({ ...group, institution: group.institution.trim().replace(/\s+/g, " ") }));
	const chosen = new Map<string, string>();
	for (const { key } of cellsBy(tidy, named).toSorted((a, b) => a.count - b.count)) {
		chosen.set(folded(key), key);
	}
	return tidy.map((group) => ({ ...group, institution: chosen.get(folded(group.institution)) ?? unnamed }));
}

function folded(name: string): string {
	return name.normalize("NFKC").toLowerCase();
}

/** An institution that sent fewer than five is not named at all. */
function withoutSmall(groups: readonly IssuedGroup[]): readonly IssuedGroup[] {
	const keyOf = ({ country, institution }: IssuedGroup): string => `${country} ${institution}`;
	const counts = new Map(cellsBy(groups, keyOf).map(({ key, count }) => [key, count]));
	return groups.map((group) =>
		(counts.get(keyOf(group)) ?? 0) < smallest ? { ...group, institution: unnamed } : group,
	);
}
