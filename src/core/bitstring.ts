/**
 * The bits of a status list (vc-bitstring-status-list §3.2): index 0 is the left-most bit of the first byte.
 * A list shorter than 131,072 entries would tell too much about who is in it.
 */
export const statusListLength = 131_072;

/** The list as bytes, with the bits at these indexes set. Throws RangeError for an index outside it. */
export function packBits(length: number, set: Iterable<number>): Uint8Array {
	const bytes = new Uint8Array(Math.ceil(length / 8));
	for (const index of set) {
		if (!Number.isInteger(index) || index < 0 || index >= length)
			throw new RangeError(`the list has no index ${index}`);
		bytes[index >> 3] = (bytes[index >> 3] ?? 0) | (0x80 >> (index & 7));
	}
	return bytes;
}
