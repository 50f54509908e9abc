import type { Random } from "../app/ports.ts";

/** As many distinct whole numbers below `length` (at most 2^32), each set of them as likely as any other. */
export function drawIndexes(random: Random, count: number, length: number): readonly number[] {
	if (count > length) throw new TypeError(`There are no ${count} different numbers below ${length}.`);
	// The words above the largest multiple of `length` would favour small numbers.
	const fair = 2 ** 32 - (2 ** 32 % length);
	const drawn = new Set<number>();
	while (drawn.size < count) {
		for (const word of words(random, count - drawn.size)) {
			if (word < fair) drawn.add(word % length);
		}
	}
	return [...drawn];
}

function words(random: Random, count: number): readonly number[] {
	const { buffer, byteOffset, byteLength } = random(count * 4);
	const view = new DataView(buffer, byteOffset, byteLength);
	return Array.from({ length: count }, (_, place) => view.getUint32(place * 4));
}
