/** Whether both hold the same bytes. */
export function equalBytes(one: Uint8Array, other: Uint8Array): boolean {
	if (one.length !== other.length) return false;
	for (let index = 0; index < one.length; index++) {
		if (one[index] !== other[index]) return false;
	}
	return true;
}

/** Where `wanted` first stands in `bytes`; -1 where it does not. `anchor` is the place in it of a byte that is rare. */
export function findBytes(bytes: Uint8Array, wanted: Uint8Array, anchor = 0): number {
	const rare = wanted[anchor] ?? 0;
	for (let place = bytes.indexOf(rare, anchor); place !== -1; place = bytes.indexOf(rare, place + 1)) {
		const start = place - anchor;
		if (equalBytes(bytes.subarray(start, start + wanted.length), wanted)) return start;
	}
	return -1;
}
