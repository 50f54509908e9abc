/** Length of a letter with its marks, in points. Kerning is left out: it makes lines shorter, if anything. */
export type LetterWidth = (letter: string) => number;

interface Piece {
	readonly text: string;
	readonly width: number;
	/** Width of the spaces that it ends with, which may hang over the line's end. */
	readonly space: number;
}

const letters = /\P{M}\p{M}*|\p{M}+/gu;
const chinese = /^[\p{Script=Han}\u3001-\u303f\uff01-\uff60]/u;
const opening = /^[“‘（《「『【〈([{«]/u;
const closing = /^[”’）》」』】〉)\]}»，。、；：？！％…,.;:?!]/u;

/** Lines no wider than `width`; a word wider than that is cut anywhere between its letters. */
export function wrap(text: string, width: number, widthOf: LetterWidth): readonly string[] {
	return fill(piecesOf(text, width, widthOf), width);
}

/** As few lines as `wrap` makes, of lengths as equal as can be: for names and titles. */
export function wrapEvenly(text: string, width: number, widthOf: LetterWidth): readonly string[] {
	const pieces = piecesOf(text, width, widthOf);
	let best = fill(pieces, width);
	for (let share = 0.95; best.length > 1 && share > 0.5; share -= 0.05) {
		const lines = fill(pieces, width * share);
		if (lines.length > best.length) break;
		best = lines;
	}
	return best;
}

function fill(pieces: readonly Piece[], width: number): readonly string[] {
	const lines: string[] = [];
	let [line, used] = ["", 0];
	for (const piece of pieces) {
		if (line !== "" && used + piece.width - piece.space > width) {
			lines.push(line.trimEnd());
			[line, used] = ["", 0];
		}
		line += piece.text;
		used += piece.width;
	}
	return line === "" ? lines : [...lines, line.trimEnd()];
}

/** A text cut at every place where a line may end, and where a single word is wider than a line. */
function piecesOf(text: string, width: number, widthOf: LetterWidth): readonly Piece[] {
	const pieces: Piece[] = [];
	let last = "";
	for (const letter of text.trim().match(letters) ?? []) {
		const wide = widthOf(letter);
		const previous = pieces.at(-1);
		const space = letter === " " ? wide : 0;
		const inScheme = previous?.text.endsWith("//") ?? false;
		if (previous === undefined || (mayBreak(last, letter) && !inScheme) || previous.width + wide - space > width) {
			pieces.push({ text: letter, width: wide, space });
		} else {
			const hanging = letter === " " ? previous.space + wide : 0;
			pieces[pieces.length - 1] = { text: previous.text + letter, width: previous.width + wide, space: hanging };
		}
		last = letter;
	}
	return pieces;
}

function mayBreak(before: string, after: string): boolean {
	if (before === " ") return after !== " ";
	if (after === " " || closing.test(after) || opening.test(before)) return false;
	if (chinese.test(before) || chinese.test(after)) return true;
	return /[-‐–—/]/.test(before) && /[\p{L}\p{N}]/u.test(after);
}
