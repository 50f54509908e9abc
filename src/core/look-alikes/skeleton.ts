/**
 * Letters that pass for another one in the fonts of address bars, as “what it looks like: what does”. A table of our own
 * over Cyrillic, Greek, Latin and digits, in lower case; accents fall away before it is asked (compare UTS 39 §4).
 */
const table = `
	a:аαɑ b:вьъβ8 c:сϲ¢ d:ԁđ e:еεєҽə3 f:ƒ g:ɡց9 h:һнհ i:іιıɩӏ1l|! j:јϳ k:кκ m:м n:пηո o:оοσөѳօ0 p:рρ q:ԛզ
	r:гɼ s:ѕ5 t:тτ u:υսцμ v:νѵʋ w:ԝωшщɯ x:хχ y:уүұγʏ z:ᴢ2`;

const looksLike: ReadonlyMap<string, string> = new Map(
	table
		.trim()
		.split(/\s+/)
		.flatMap((row) => Array.from(row.slice(2), (letter) => [letter, row.slice(0, 1)] as const)),
);

/** Two letters that pass for one. */
const pairs: readonly (readonly [RegExp, string])[] = [
	[/rn|nn/g, "m"],
	[/vv/g, "w"],
	[/ci/g, "d"],
];

/**
 * What a reader in a hurry sees: two texts with the same skeleton can be taken for each other. Case, accents, spaces
 * and every kind of hyphen count for nothing; a dot and a hyphen are the same small mark.
 */
export function skeleton(text: string): string {
	const plain = text
		.normalize("NFKD")
		.toLowerCase()
		.replace(/\p{M}|\s/gu, "");
	const letters = Array.from(plain, (letter) => looksLike.get(letter) ?? letter).join("");
	const marked = letters.replace(/[\p{Pd}_.·]+/gu, ".");
	return pairs.reduce((seen, [pair, one]) => seen.replace(pair, one), marked);
}
