/*
 * The library sorts statements by UTF-16 units, the standard by code points. The two differ only where astral
 * characters meet U+E000 to U+FFFF.
 */

/** True for a text with which the two orders could differ. */
export function mayDiffer(text: string): boolean {
	return /[\uD800-\uFFFF]/.test(text);
}

/** `sorted` is in order of UTF-16 units; true where that is the order of code points as well. */
export function inCodePointOrder(sorted: readonly string[]): boolean {
	return sorted.every((text, index) => index === 0 || compare(sorted[index - 1] ?? "", text) < 0);
}

function compare(a: string, b: string): number {
	const [left, right] = [Array.from(a), Array.from(b)];
	const place = left.findIndex((character, index) => character !== right[index]);
	if (place === -1) return left.length - right.length;
	return (left[place]?.codePointAt(0) ?? 0) - (right[place]?.codePointAt(0) ?? -1);
}
