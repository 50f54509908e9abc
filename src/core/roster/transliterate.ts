// MNS 5217:2012, Romanisation of Mongolian Cyrillic.
const cyrillic = "АБВГДЕЁЖЗИЙКЛМНОӨПРСТУҮФХЦЧШЩЪЫЬЭЮЯ".split("");
const latin = "A B V G D Ye Yo J Z I I K L M N O Ö P R S T U Ü F Kh Ts Ch Sh Sh I Y I E Yu Ya".split(" ");
const capitals: ReadonlyMap<string, string> = new Map(
	cyrillic.map((letter, place) => [letter, latin[place] ?? letter]),
);

/**
 * Proposes a Latin spelling for a Mongolian name; `undefined` when it holds a letter that the standard does not know.
 * A proposal only, never to be stored: the passport's spelling wins.
 */
export function proposeLatin(name: string): string | undefined {
	const words = name.normalize("NFC").split(/(?<=\P{L})|(?=\P{L})/u);
	const spelled = words.map(spellWord);
	return spelled.every((word) => word !== undefined) ? spelled.join("") : undefined;
}

function spellWord(word: string): string | undefined {
	const letters = Array.from(word, spellLetter);
	if (!letters.every((letter) => letter !== undefined)) return undefined;
	const shouted = word.length > 1 && word === word.toUpperCase();
	return shouted ? letters.join("").toUpperCase() : letters.join("");
}

function spellLetter(letter: string): string | undefined {
	if (!/\p{L}/u.test(letter)) return letter;
	const capital = letter.toUpperCase();
	const spelling = capitals.get(capital);
	return letter === capital ? spelling : spelling?.toLowerCase();
}
