/**
 * Does work on items, so many of them at a time, and gives the results in the order of the items. Work that fails fails the
 * whole.
 */
export async function* inOrder<Item, Result>(
	items: Iterable<Item>,
	atOnce: number,
	work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result, void, void> {
	const underWay: Promise<Result>[] = [];
	for (const item of items) {
		underWay.push(work(item));
		const first = underWay.length < atOnce ? undefined : underWay.shift();
		if (first !== undefined) yield await first;
	}
	for (const result of underWay) yield await result;
}
