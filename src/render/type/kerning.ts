import { viewOf } from "./bytes.ts";

/** How much the pen moves more (or less) between two glyphs, in the font's units. */
export type Kerning = (left: number, right: number) => number;

const pairs = 2;
const extension = 9;
const advances = 0x0004;

/** Reads pair kerning (feature `kern`) from a `GPOS` table (OpenType 1.9 "GPOS", lookup type 2). */
export function readKerning(table: Uint8Array | undefined): Kerning {
	if (table === undefined) return () => 0;
	const view = viewOf(table);
	const lookups = kerningLookups(view).map((lookup) => subtables(view, lookup));
	return (left, right) => lookups.reduce((sum, tables) => sum + (firstOf(view, tables, left, right) ?? 0), 0);
}

/** Offsets of the lookups that the feature names for Latin letters; these fonts name the same for all that they kern. */
function kerningLookups(view: DataView): readonly number[] {
	const [features, lookups] = [view.getUint16(6), view.getUint16(8)];
	const chosen = featuresOf(view, view.getUint16(4), "latn");
	const kern = chosen.find((index) => tagAt(view, features + 2 + 6 * index) === "kern");
	if (kern === undefined) return [];
	const feature = features + view.getUint16(features + 6 + 6 * kern);
	return list(view, feature + 2).map((index) => lookups + view.getUint16(lookups + 2 + 2 * index));
}

/** Feature indices of a script's default language. */
function featuresOf(view: DataView, scripts: number, tag: string): readonly number[] {
	for (let index = 0; index < view.getUint16(scripts); index++) {
		const record = scripts + 2 + 6 * index;
		if (tagAt(view, record) !== tag) continue;
		const script = scripts + view.getUint16(record + 4);
		return list(view, script + view.getUint16(script) + 4);
	}
	return [];
}

function subtables(view: DataView, lookup: number): readonly number[] {
	const type = view.getUint16(lookup);
	const offsets = list(view, lookup + 4).map((offset) => lookup + offset);
	if (type === pairs) return offsets;
	if (type !== extension) return [];
	return offsets.filter((at) => view.getUint16(at + 2) === pairs).map((at) => at + view.getUint32(at + 4));
}

/** The first subtable that knows the pair decides. */
function firstOf(view: DataView, tables: readonly number[], left: number, right: number): number | undefined {
	for (const table of tables) {
		const covered = coverageIndex(view, table + view.getUint16(table + 2), left);
		if (covered === undefined) continue;
		const value =
			view.getUint16(table) === 1 ? ofPair(view, table, covered, right) : ofClasses(view, table, left, right);
		if (value !== undefined) return value;
	}
	return undefined;
}

function ofPair(view: DataView, table: number, covered: number, right: number): number | undefined {
	const set = table + view.getUint16(table + 10 + 2 * covered);
	const size = 2 + valueSize(view, table + 4) + valueSize(view, table + 6);
	let [low, high] = [0, view.getUint16(set) - 1];
	while (low <= high) {
		const middle = (low + high) >> 1;
		const record = set + 2 + size * middle;
		const second = view.getUint16(record);
		if (second === right) return advanceAt(view, table, record + 2);
		if (second < right) low = middle + 1;
		else high = middle - 1;
	}
	return undefined;
}

function ofClasses(view: DataView, table: number, left: number, right: number): number {
	const first = classOf(view, table + view.getUint16(table + 8), left);
	const second = classOf(view, table + view.getUint16(table + 10), right);
	const size = valueSize(view, table + 4) + valueSize(view, table + 6);
	return advanceAt(view, table, table + 16 + size * (first * view.getUint16(table + 14) + second));
}

/** The advance in a value record, whose fields are those that the table's format names, in the order of its bits. */
function advanceAt(view: DataView, table: number, record: number): number {
	const format = view.getUint16(table + 4);
	return (format & advances) === 0 ? 0 : view.getInt16(record + 2 * bits(format & (advances - 1)));
}

function valueSize(view: DataView, at: number): number {
	return 2 * bits(view.getUint16(at));
}

function bits(value: number): number {
	return value === 0 ? 0 : (value & 1) + bits(value >> 1);
}

/** OpenType 1.9 "Coverage table". */
function coverageIndex(view: DataView, at: number, glyph: number): number | undefined {
	const ranges = view.getUint16(at) === 2;
	const size = ranges ? 6 : 2;
	let [low, high] = [0, view.getUint16(at + 2) - 1];
	while (low <= high) {
		const middle = (low + high) >> 1;
		const record = at + 4 + size * middle;
		const start = view.getUint16(record);
		const end = ranges ? view.getUint16(record + 2) : start;
		if (glyph < start) high = middle - 1;
		else if (glyph > end) low = middle + 1;
		else return ranges ? view.getUint16(record + 4) + glyph - start : middle;
	}
	return undefined;
}

/** OpenType 1.9 "Class definition table"; 0 for glyphs that it does not name. */
function classOf(view: DataView, at: number, glyph: number): number {
	if (view.getUint16(at) === 1) {
		const index = glyph - view.getUint16(at + 2);
		return index >= 0 && index < view.getUint16(at + 4) ? view.getUint16(at + 6 + 2 * index) : 0;
	}
	let [low, high] = [0, view.getUint16(at + 2) - 1];
	while (low <= high) {
		const middle = (low + high) >> 1;
		const record = at + 4 + 6 * middle;
		if (glyph < view.getUint16(record)) high = middle - 1;
		else if (glyph > view.getUint16(record + 2)) low = middle + 1;
		else return view.getUint16(record + 4);
	}
	return 0;
}

/** A counted list of 16-bit numbers. */
function list(view: DataView, at: number): readonly number[] {
	return Array.from({ length: view.getUint16(at) }, (_, index) => view.getUint16(at + 2 + 2 * index));
}

function tagAt(view: DataView, at: number): string {
	return String.fromCharCode(...[0, 1, 2, 3].map((index) => view.getUint8(at + index)));
}
