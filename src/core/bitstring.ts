/**
 * The bits of a status list (vc-bitstring-status-list §3.2): index 0 is the left-most bit of the first byte.
 * A list shorter than 131,072 entries would tell too much about who is in it.
 */
export const statusListLength = 131_072;

export function packBits(length: number, set: Iterable<number>): Uint8Array {
	const bytes = new Uint8Array(Math.ceil(length / 8));
	for (const index of set) {
		if (index < 0 || index >= length) throw new RangeError(`index ${index} is outside the list`);
		bytes[index >> 3] = (bytes[index >> 3] ?? 0) | (0x80 >> (index & 7));
	}
	return bytes;
}
