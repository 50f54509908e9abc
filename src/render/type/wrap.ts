/** Length of a text in points. */
export type Measure = (text: string) => number;

const letters = /\P{M}\p{M}*|\p{M}+/gu;
const chinese = /^[\p{Script=Han}\u3001-\u303f\uff01-\uff60]/u;
const opening = /^[“‘（《「『【〈([{«]/u;
const closing = /^[”’）》」』】〉)\]}»，。、；：？！％…,.;:?!]/u;

/** Lines no wider than `width`; a word wider than that is cut anywhere between its letters. */
export function wrap(text: string, width: number, measure: Measure): readonly string[] {
	const lines: string[] = [];
	let line = "";
	for (const part of piecesOf(text).flatMap((part) => cut(part, width, measure))) {
		if (line !== "" && measure((line + part).trimEnd()) > width) {
			lines.push(line.trimEnd());
			line = "";
		}
		line += part;
	}
	return line === "" ? lines : [...lines, line.trimEnd()];
}

/** As few lines as `wrap` makes, of lengths as equal as can be: for names and titles. */
export function wrapEvenly(text: string, width: number, measure: Measure): readonly string[] {
	let best = wrap(text, width, measure);
	if (best.length === 1) return best;
	for (let share = 0.95; share > 0.5; share -= 0.05) {
		const lines = wrap(text, width * share, measure);
		if (lines.length > best.length) break;
		best = lines;
	}
	return best;
}

/** A text cut at every place where a line may end. */
function piecesOf(text: string): readonly string[] {
	const pieces: string[] = [];
	let last = "";
	for (const letter of text.trim().match(letters) ?? []) {
		if (last !== "" && mayBreak(last, letter)) pieces.push(letter);
		else pieces.push((pieces.pop() ?? "") + letter);
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

function cut(part: string, width: number, measure: Measure): readonly string[] {
	if (measure(part.trimEnd()) <= width) return [part];
	const cuts: string[] = [];
	let held = "";
	for (const letter of part.match(letters) ?? []) {
		if (held !== "" && measure(held + letter) > width) {
			cuts.push(held);
			held = "";
		}
		held += letter;
	}
	return [...cuts, held];
}
