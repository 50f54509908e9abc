/** A part of a list that is too long to be given whole: at most `limit` items, those after the one with the key `after`. */
export interface Slice {
	readonly limit: number;
	readonly after?: string | undefined;
}

export interface Part<Item> {
	readonly items: readonly Item[];
	/** Key of the last item, where more follow. */
	readonly next?: string | undefined;
}

/** Cuts a part out of a whole list, in the order of its keys by UTF-16 code units. Each key occurs once. */
export function partOf<Item>(
	whole: readonly Item[],
	keyOf: (item: Item) => string,
	{ limit, after }: Slice,
): Part<Item> {
	const ordered = whole.toSorted((left, right) => (keyOf(left) < keyOf(right) ? -1 : 1));
	const rest = after === undefined ? ordered : ordered.filter((item) => keyOf(item) > after);
	const items = rest.slice(0, limit);
	const last = items.at(-1);
	return rest.length > limit && last !== undefined ? { items, next: keyOf(last) } : { items };
}
