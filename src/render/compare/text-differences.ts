import type { PageDifference, PagePlace } from "../../core/report.ts";
import type { PlacedText } from "./drawn-pages.ts";

/** Points by which the same line may be off. */
const tolerance = 1.5;
const longestText = 200;

/** Where the lines of a page (from 1) are not those of our own drawing. */
export function textDifferences(
	page: number,
	texts: readonly PlacedText[],
	drawn: readonly PlacedText[],
): readonly PageDifference[] {
	const [lines, own] = [joinLines(texts), joinLines(drawn)];
	const { extra, missing } = unmatched(lines, own);
	const open = new Set(missing);
	const printed = extra.map((line): PageDifference => {
		const lost = [...open].find((other) => overlap(line.place, other.place));
		if (lost !== undefined) open.delete(lost);
		const signed = lost ?? own.find((other) => overlap(line.place, other.place));
		const place = roundPlace(line.place);
		return { page, printed: shorten(line), ...(signed === undefined ? {} : { signed: shorten(signed) }), place };
	});
	return [...printed, ...[...open].map((line) => ({ page, signed: shorten(line), place: roundPlace(line.place) }))];
}

/** Pieces that follow each other on one line belong together: files differ in how they cut a line. */
function joinLines(texts: readonly PlacedText[]): readonly PlacedText[] {
	const lines: PlacedText[] = [];
	for (const next of texts) {
		const last = lines.at(-1);
		const gap = last === undefined ? 0 : next.place.x - last.place.x - last.place.width;
		const em = next.place.height;
		const follows =
			last !== undefined && baseline(last) - baseline(next) < 0.5 && baseline(next) - baseline(last) < 0.5;
		if (follows && Math.abs(gap) < 0.6 * em) lines.splice(-1, 1, join(last, next, gap > 0.15 * em));
		else lines.push(next);
	}
	return lines;
}

function join(last: PlacedText, next: PlacedText, apart: boolean): PlacedText {
	const height = Math.max(last.place.height, next.place.height);
	const width = next.place.x + next.place.width - last.place.x;
	const place = { x: last.place.x, y: baseline(last) - height, width, height };
	return { text: `${last.text}${apart ? " " : ""}${next.text}`, place };
}

/** Each line of one side takes the line of the other side that says the same at the same place. */
function unmatched(lines: readonly PlacedText[], own: readonly PlacedText[]) {
	const waiting = new Map<string, PlacedText[]>();
	for (const line of own) waiting.set(wordsOf(line), [...(waiting.get(wordsOf(line)) ?? []), line]);
	const extra = lines.filter((line) => {
		const candidates = waiting.get(wordsOf(line)) ?? [];
		const found = candidates.findIndex((other) => samePlace(line, other));
		if (found >= 0) candidates.splice(found, 1);
		return found < 0;
	});
	return { extra, missing: own.filter((line) => waiting.get(wordsOf(line))?.includes(line)) };
}

function wordsOf({ text }: PlacedText): string {
	return text.normalize("NFC").replace(/\s/gu, "");
}

function samePlace(a: PlacedText, b: PlacedText): boolean {
	const near = (x: number, y: number): boolean => Math.abs(x - y) <= tolerance;
	const sameSize = near(a.place.width, b.place.width) && near(a.place.height, b.place.height);
	return near(a.place.x, b.place.x) && near(baseline(a), baseline(b)) && sameSize;
}

function baseline({ place }: PlacedText): number {
	return place.y + place.height;
}

export function overlap(a: PagePlace, b: PagePlace): boolean {
	const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
	const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
	return across > 0 && down > 0;
}

function shorten({ text }: PlacedText): string {
	const characters = Array.from(text);
	return characters.length > longestText ? `${characters.slice(0, longestText).join("")}…` : text;
}

/** To tenths of a point. */
export function roundPlace({ x, y, width, height }: PagePlace): PagePlace {
	const tenth = (length: number): number => Math.round(length * 10) / 10;
	return { x: tenth(x), y: tenth(y), width: tenth(width), height: tenth(height) };
}
