/**
 * `fixed` is in order already; each of `open` is put where it belongs. `undefined` where one is equal to another, and
 * nobody can tell which comes first.
 */
export function mergeInOrder<T extends object>(
	fixed: readonly T[],
	open: readonly T[],
	compare: (one: T, other: T) => number,
): readonly T[] | undefined {
	const all = [...fixed];
	for (const one of open) {
		const place = all.findIndex((other) => compare(other, one) >= 0);
		const next = all[place];
		if (next !== undefined && compare(next, one) === 0) return undefined;
		all.splice(next === undefined ? all.length : place, 0, one);
	}
	return all;
}
