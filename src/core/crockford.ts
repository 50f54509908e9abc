/** Crockford's base 32: no I, L, O or U, so that a code read aloud or typed from paper survives. */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** In characters, separators included; nobody types more. */
const longestTyped = 64;

/** 128 bits as 26 characters, most significant first; the two spare bits are zero. */
export function encodeId(bytes: Uint8Array): string {
	if (bytes.length !== 16) throw new TypeError("an id is made of 16 bytes");
	return encodeBits(bytes, 26, 2);
}

/** The 128 bits of an id in its canonical form; `undefined` for every other text. */
export function idNumber(id: string): bigint | undefined {
	if (!/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/.test(id)) return undefined;
	return Array.from(id).reduce((number, letter) => number * 32n + BigInt(alphabet.indexOf(letter)), 0n);
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
	return numberFault(typed) === undefined ? canonicalCode(typed) : undefined;
}

/** What is wrong with a typed number by itself: how long it is, or that it cannot be right as it stands. */
export function numberFault(typed: string): "length" | "mistyped" | undefined {
	const text = canonicalCode(typed);
	if (text.length !== 13) return "length";
	return isCode(text) && checkCharacter(text.slice(0, 12)) === text[12] ? undefined : "mistyped";
}

/** An id as it stands in an address, in canonical form; `undefined` when it cannot be one. */
export function parseId(typed: string): string | undefined {
	const text = canonicalCode(typed);
	return text.length === 26 && isCode(text) && /^[0-7]/.test(text) ? text : undefined;
}

/** Capitals of other keyboards with the Latin letter or digit that each looks like: Cyrillic, then Greek. */
const [others, meant] = ["АВСЕНКМОӨРТХУҮІЅЈԚԜЗΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABCEHKM00PTXYY1SJQW3ABEZH1KMN0PTYX"];

/** Without spaces and dashes of any kind; letters that are mistaken for digits, and wide forms, read as what they mean. */
function canonicalCode(typed: string): string {
	if (typed.length > longestTyped) return "";
	const letters = typed
		.normalize("NFKC")
		.replace(/[\s\p{Dash_Punctuation}]/gu, "")
		.toUpperCase();
	const latin = Array.from(letters, (letter) => meant[others.indexOf(letter)] ?? letter).join("");
	return latin.replace(/[IL]/g, "1").replace(/O/g, "0");
}

function isCode(text: string): boolean {
	return Array.from(text).every((character) => alphabet.includes(character));
}

/** The bits, most significant first and after so many zeros, in groups of five. */
function encodeBits(bytes: Uint8Array, characters: number, padding: number): string {
	const bits = "0".repeat(padding) + Array.from(bytes, (byte) => byte.toString(2).padStart(8, "0")).join("");
	const digits = Array.from({ length: characters }, (_, place) => bits.slice(place * 5, place * 5 + 5));
	return digits.map((digit) => alphabet.charAt(Number.parseInt(digit, 2))).join("");
}

/**
 * Σ x^(n-i)·dᵢ over GF(2⁵). The weights differ and none is zero, so that any one wrong character and any two
 * swapped ones, the check character included, are noticed.
 */
function checkCharacter(digits: string): string {
	const sum = Array.from(digits).reduce((held, digit) => timesX(held ^ alphabet.indexOf(digit)), 0);
	return alphabet.charAt(sum);
}

/** In GF(2⁵) with x⁵ = x² + 1, where x has the order 31. */
function timesX(value: number): number {
	return value < 16 ? value << 1 : ((value << 1) ^ 0b100101) & 31;
}
