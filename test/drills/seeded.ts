/** A stream of choices that is the same for the same seed (mulberry32 over an FNV-1a hash of the text). */
export interface Seeded {
	/** A whole number from 0 up to, but without, `below`. */
	number(below: number): number;
	/** One of these. Throws TypeError for an empty list. */
	one<T>(items: readonly T[]): T;
}

export function seeded(seed: string): Seeded {
	let state = hash(seed);
	const number = (below: number): number => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
	};
	return {
		number,
		one: (items) => {
			const item = items[number(items.length)];
			if (item === undefined) throw new TypeError("there is nothing to choose from");
			return item;
		},
	};
}

function hash(text: string): number {
	let value = 0x811c9dc5;
	for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
	return value;
}
