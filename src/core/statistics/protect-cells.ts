/** Counts below this are about people who could be recognised. */
export const smallest = 5;

export interface Cell {
	readonly key: string;
	/** At least 1. */
	readonly count: number;
}

/** `"<5"`: fewer than five. `null`: five or more, but kept back because a smaller count would follow from it. */
export type ShownCount = number | "<5" | null;

export interface ShownCell {
	readonly key: string;
	readonly count: ShownCount;
}

export interface NestedCell extends ShownCell {
	/** The key of the whole that it is a part of. */
	readonly within: string;
}

/**
 * The parts of a total that everybody knows, with every count under five kept back, and as many of the next smallest
 * as it takes: whoever subtracts what is shown from the total must find each `"<5"` to be possibly 1 and possibly 4.
 * No cell at all where that cannot be had. The order stays.
 */
export function protectCells(cells: readonly Cell[]): readonly ShownCell[] {
	const ascending = cells.toSorted((a, b) => a.count - b.count || (a.key < b.key ? -1 : 1));
	const small = ascending.filter(({ count }) => count < smallest).length;
	if (small === 0) return cells;
	for (let hidden = small; hidden <= ascending.length; hidden++) {
		if (isHidden(ascending, small, hidden)) return withHidden(cells, ascending.slice(0, hidden));
	}
	return [];
}

/** Whether the first `hidden` cells, of which the first `small` are small, leave every small one open from 1 to 4. */
function isHidden(ascending: readonly Cell[], small: number, hidden: number): boolean {
	const sum = ascending.slice(0, hidden).reduce((total, { count }) => total + count, 0);
	const withheld = hidden - small;
	// Whoever knows this rule knows that nothing withheld is larger than what is shown.
	const largest = ascending[hidden]?.count ?? Number.POSITIVE_INFINITY;
	const most = (small - 1) * (smallest - 1) + (withheld === 0 ? 0 : withheld * largest);
	const least = small - 1 + withheld * smallest;
	return sum - most <= 1 && sum - least >= smallest - 1;
}

function withHidden(cells: readonly Cell[], hidden: readonly Cell[]): readonly ShownCell[] {
	const kept = new Set(hidden.map(({ key }) => key));
	return cells.map(({ key, count }) => ({ key, count: kept.has(key) ? veiled(count) : count }));
}

function veiled(count: number): "<5" | null {
	return count < smallest ? "<5" : null;
}

/** A count that stands alone. */
export function protectCount(count: number): number | "<5" {
	return count > 0 && count < smallest ? "<5" : count;
}
