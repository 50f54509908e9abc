/** A place of a mixed-radix number: `value` is at least 0 and below `radix`. */
export interface Digit {
	readonly value: bigint;
	readonly radix: bigint;
}

export function digit(value: number | bigint, radix: number | bigint): Digit {
	return { value: BigInt(value), radix: BigInt(radix) };
}

/** The number that is read digit by digit, the first one being the least significant. */
export function joinDigits(digits: readonly Digit[]): bigint {
	return digits.reduceRight((number, { value, radix }) => number * radix + value, 0n);
}

/** Takes a number apart, from its least significant digit on. What is beyond its end reads as zeros. */
export class DigitReader {
	#left: bigint;

	constructor(number: bigint) {
		this.#left = number;
	}

	/** What has not been read; 0 when nothing but zeros is left. */
	get left(): bigint {
		return this.#left;
	}

	take(radix: bigint): bigint {
		const value = this.#left % radix;
		this.#left /= radix;
		return value;
	}

	/** The same for a radix below 2⁵³. */
	takeNumber(radix: number): number {
		return Number(this.take(BigInt(radix)));
	}
}

/** Bytes as one digit, the first byte being the most significant. */
export function bytesDigit(bytes: Uint8Array): Digit {
	const value = bytes.reduce((number, byte) => (number << 8n) | BigInt(byte), 0n);
	return { value, radix: 1n << BigInt(8 * bytes.length) };
}

export function takeBytes(reader: DigitReader, length: number): Uint8Array {
	const digits = reader.take(1n << BigInt(8 * length)).toString(16);
	const pairs = digits.padStart(2 * length, "0").match(/../g) ?? [];
	return Uint8Array.from(pairs, (pair) => Number.parseInt(pair, 16));
}
