/** Whether both hold the same bytes. */
export function equalBytes(one: Uint8Array, other: Uint8Array): boolean {
	if (one.length !== other.length) return false;
	for (let index = 0; index < one.length; index++) {
		if (one[index] !== other[index]) return false;
	}
	return true;
}

/** Where `wanted` first stands in `bytes` from this place on; -1 where it does not. */
export function findBytes(bytes: Uint8Array, wanted: Uint8Array, from = 0): number {
	const [first = 0] = wanted;
	for (let place = bytes.indexOf(first, from); place !== -1; place = bytes.indexOf(first, place + 1)) {
		if (equalBytes(bytes.subarray(place, place + wanted.length), wanted)) return place;
	}
	return -1;
}
