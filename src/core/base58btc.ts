const alphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

/** The value of a digit by its character code; -1 for what is none. */
const values: readonly number[] = Array.from({ length: 128 }, (_, code) => alphabet.indexOf(String.fromCharCode(code)));

/** A 64-byte signature, the longest thing that we read in base58, has at most 88 characters after its `z`. */
const longestBase58 = 88;

/** Multibase base58btc (CID 1.0 §2.4): `z`, then the digits of the number that the bytes write. */
export const base58btc = {
	encode(bytes: Uint8Array): string {
		const digits = changeBase(bytes, byBytes, byDigits);
		let text = "z";
		for (const digit of digits) text += alphabet.charAt(digit);
		return text;
	},

	/** `undefined` when the text is no base58btc, or longer than `limit` (decoding takes quadratic time). */
	decode(text: string, limit = longestBase58): Uint8Array | undefined {
		if (!text.startsWith("z") || text.length > limit + 1) return undefined;
		const digits: number[] = [];
		for (let place = 1; place < text.length; place++) digits.push(values[text.charCodeAt(place)] ?? -1);
		if (digits.includes(-1)) return undefined;
		return new Uint8Array(changeBase(digits, byDigits, byBytes));
	},
};

/** So many digits are worked on together that a product of two such groups is still exact in a double. */
interface Grouping {
	readonly base: number;
	readonly size: number;
}

const byBytes: Grouping = { base: 256, size: 3 };
const byDigits: Grouping = { base: 58, size: 4 };

/** Writes a number, most significant digit first, in another base. Each leading zero stays one zero. */
function changeBase(digits: ArrayLike<number>, from: Grouping, to: Grouping): number[] {
	const [fromBase, toBase] = [from.base ** from.size, to.base ** to.size];
	const reversed: number[] = [];
	for (const group of grouped(digits, from)) {
		let carry = group;
		for (let place = 0; place < reversed.length; place++) {
			carry += (reversed[place] ?? 0) * fromBase;
			// Exact, since a product stays below 2^53, and much quicker than the remainder of a double.
			const next = Math.floor(carry / toBase);
			reversed[place] = carry - next * toBase;
			carry = next;
		}
		for (; carry > 0; carry = Math.floor(carry / toBase)) reversed.push(carry % toBase);
	}
	const written = ungrouped(reversed, to);
	return Array<number>(leadingZeros(digits))
		.fill(0)
		.concat(written.slice(leadingZeros(written)));
}

/** Groups of digits as numbers, most significant first; the first may be short. */
function grouped(digits: ArrayLike<number>, { base, size }: Grouping): number[] {
	const groups: number[] = [];
	const first = digits.length % size;
	let group = 0;
	for (let place = 0; place < digits.length; place++) {
		group = group * base + (digits[place] ?? 0);
		if ((place + 1 - first) % size !== 0) continue;
		groups.push(group);
		group = 0;
	}
	return groups;
}

/** The digits of groups, most significant first; the groups come the other way round. */
function ungrouped(groups: readonly number[], { base, size }: Grouping): number[] {
	const digits: number[] = [];
	for (const group of groups) {
		for (let place = 0, rest = group; place < size; place++) {
			digits.push(rest % base);
			rest = Math.floor(rest / base);
		}
	}
	return digits.toReversed();
}

function leadingZeros(digits: ArrayLike<number>): number {
	let count = 0;
	while (count < digits.length && digits[count] === 0) count++;
	return count;
}
