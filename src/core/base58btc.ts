const alphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

/** A 64-byte signature, the longest thing that we read in base58, has at most 88 characters after its `z`. */
export const longestBase58 = 88;

/** Multibase base58btc (CID 1.0 §2.4): `z`, then the digits of the number that the bytes write. */
export const base58btc = {
	encode(bytes: Uint8Array): string {
		const digits = changeBase(bytes, 256, 58);
		return `z${digits.map((digit) => alphabet.charAt(digit)).join("")}`;
	},

	/** `undefined` when the text is no base58btc, or longer than `limit` (decoding takes quadratic time). */
	decode(text: string, limit = longestBase58): Uint8Array | undefined {
		if (!text.startsWith("z") || text.length > limit + 1) return undefined;
		const digits = Array.from(text.slice(1), (character) => alphabet.indexOf(character));
		if (digits.includes(-1)) return undefined;
		return Uint8Array.from(changeBase(digits, 58, 256));
	},
};

/** Writes a number, most significant digit first, in another base. Each leading zero stays one zero. */
function changeBase(digits: ArrayLike<number> & Iterable<number>, from: number, to: number): number[] {
	const reversed: number[] = [];
	for (const digit of digits) {
		let carry = digit;
		for (const [place, value] of reversed.entries()) {
			carry += value * from;
			reversed[place] = carry % to;
			carry = Math.floor(carry / to);
		}
		for (; carry > 0; carry = Math.floor(carry / to)) reversed.push(carry % to);
	}
	return [...Array<number>(leadingZeros(digits)).fill(0), ...reversed.toReversed()];
}

function leadingZeros(digits: Iterable<number>): number {
	let count = 0;
	for (const digit of digits) {
		if (digit !== 0) break;
		count++;
	}
	return count;
}
