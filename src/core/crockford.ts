/** Crockford's base 32: no I, L, O or U, so that a code read aloud or typed from paper survives. */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** 128 bits as 26 characters, most significant first; the two spare bits are zero. */
export function encodeId(bytes: Uint8Array): string {
	if (bytes.length !== 16) throw new TypeError("an id is made of 16 bytes");
	return encodeBits(bytes, 26, 2);
}

/** The first 60 bits of a digest as 12 characters, and a check character: 13 characters without separators. */
export function certificateNumber(digest: Uint8Array): string {
	if (digest.length < 8) throw new TypeError("a number is made of at least 8 bytes");
	const digits = encodeBits(digest, 12, 0);
	return digits + checkCharacter(digits);
}

/** Groups of four, as printed: XXXX-XXXX-XXXX-C. */
export function printedNumber(number: string): string {
	return number.replace(/.{4}(?=.)/g, "$&-");
}

/** What somebody typed, as the canonical 13 characters; `undefined` when it is no number or has a typing mistake. */
export function parseNumber(typed: string): string | undefined {
	const text = canonicalCode(typed);
	if (text.length !== 13 || !isCode(text)) return undefined;
	return checkCharacter(text.slice(0, 12)) === text[12] ? text : undefined;
}

/** An id as it stands in an address, in canonical form; `undefined` when it cannot be one. */
export function parseId(typed: string): string | undefined {
	const text = canonicalCode(typed);
	return text.length === 26 && isCode(text) && /^[0-7]/.test(text) ? text : undefined;
}

function canonicalCode(typed: string): string {
	return typed.slice(0, 64).replace(/[\s-]/g, "").toUpperCase().replace(/[IL]/g, "1").replace(/O/g, "0");
}

function isCode(text: string): boolean {
	return [...text].every((character) => alphabet.includes(character));
}

function encodeBits(bytes: Uint8Array, characters: number, padding: number): string {
	let [text, held, bits, next] = ["", 0, padding, 0];
	while (text.length < characters) {
		if (bits < 5) {
			held = (held << 8) | (bytes[next++] ?? 0);
			bits += 8;
		}
		bits -= 5;
		text += alphabet[(held >> bits) & 31] ?? "";
		held &= (1 << bits) - 1;
	}
	return text;
}

/** Σ 2^(n-i)·dᵢ over GF(2⁵): any single wrong character and any two swapped ones change it. */
function checkCharacter(digits: string): string {
	const sum = [...digits].reduce((held, digit) => doubled(held ^ alphabet.indexOf(digit)), 0);
	return alphabet[sum] ?? "";
}

/** Times x in GF(2⁵) with x⁵ + x² + 1. */
function doubled(value: number): number {
	return value < 16 ? value << 1 : ((value << 1) ^ 0b100101) & 31;
}
