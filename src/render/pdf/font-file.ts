import { joinBytes, latin1 } from "../type/bytes.ts";
import type { PlacedGlyph } from "../type/shape.ts";
import { charstringNumber } from "./charstring-number.ts";
import { index, offset, operator, real } from "./compact-font.ts";

const endchar = 14;
/** Letters of text differ from it by little enough for one byte, on every grid (§15 of Technical Note 5176). */
const nominalWidth = 75;
// Strings of its own that a font names: the standard ones end at 390 (appendix A).
const [adobe, identity] = [391, 392];

/**
 * A font file in the Compact Font Format (Adobe Technical Note 5176), with just what a PDF needs (ISO 32000-1 §9.9): glyph
 * 0 is empty, the others follow, some of them left out, and each is the character of its number. `grid` is how many
 * thousandths of an em its unit is.
 */
export function writeFontFile(
	name: string,
	glyphs: readonly (PlacedGlyph | undefined)[],
	grid: number,
): Uint8Array<ArrayBuffer> {
	const widths = glyphs.map((glyph) => (glyph === undefined ? undefined : glyph.width / grid));
	const usual = mostFrequent(widths);
	const empty = Uint8Array.of(endchar);
	const charstrings = glyphs.map((glyph, at) => {
		if (glyph === undefined) return empty;
		const width = widths[at] ?? usual;
		const said = width === usual ? [] : charstringNumber(width - nominalWidth);
		return joinBytes([Uint8Array.from(said), glyph.source.charstring(glyph.id, grid), empty]);
	});
	const privateDict = joinBytes([operator(20, usual), operator(21, nominalWidth)]);
	return assemble(name, [empty, ...charstrings], privateDict, grid);
}

function mostFrequent(widths: readonly (number | undefined)[]): number {
	const counts = new Map<number, number>();
	for (const width of widths) if (width !== undefined) counts.set(width, (counts.get(width) ?? 0) + 1);
	const [[width] = [0]] = [...counts].toSorted(([, a], [, b]) => b - a);
	return width;
}

/** The parts stand behind the top dictionary, which says where; its length does not change with what it says. */
function assemble(name: string, charstrings: readonly Uint8Array[], privateDict: Uint8Array, grid: number) {
	const before = [Uint8Array.of(1, 0, 4, 2), index([latin1(name)])];
	const strings = [index([latin1("Adobe"), latin1("Identity")]), index([])];
	const places = { charset: 0, select: 0, fonts: 0, glyphs: 0 };
	const start = lengthOf([...before, topDict(places, charstrings.length, grid), ...strings]);
	const charset = Uint8Array.of(2, ...twoBytes(1), ...twoBytes(charstrings.length - 2));
	const select = Uint8Array.of(3, ...twoBytes(1), ...twoBytes(0), 0, ...twoBytes(charstrings.length));
	places.charset = start;
	places.select = places.charset + charset.length;
	const privateAt = places.select + select.length;
	places.fonts = privateAt + privateDict.length;
	const fonts = index([operator(18, privateDict.length, privateAt)]);
	places.glyphs = places.fonts + fonts.length;
	const top = topDict(places, charstrings.length, grid);
	return joinBytes([...before, top, ...strings, charset, select, privateDict, fonts, index(charstrings)]);
}

type Places = Readonly<Record<"charset" | "select" | "fonts" | "glyphs", number>>;

/** Of a font whose glyphs have numbers for names (§18, §19). */
function topDict(places: Places, count: number, grid: number): Uint8Array {
	const scale = real(grid / 1000);
	const entries = [
		operator([12, 30], adobe, identity, 0),
		operator([12, 7], scale, 0, 0, scale, 0, 0),
		operator([12, 34], count),
		operator(15, offset(places.charset)),
		operator(17, offset(places.glyphs)),
		operator([12, 36], offset(places.fonts)),
		operator([12, 37], offset(places.select)),
	];
	return index([joinBytes(entries)]);
}

function lengthOf(parts: readonly Uint8Array[]): number {
	return parts.reduce((sum, { length }) => sum + length, 0);
}

function twoBytes(value: number): readonly [number, number] {
	return [value >> 8, value & 0xff];
}
