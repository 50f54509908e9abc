import { joinBytes, viewOf } from "../type/bytes.ts";
import type { PlacedGlyph } from "../type/shape.ts";
import type { SliceFont } from "../type/slice-font.ts";
import { writeTrueType } from "../type/true-type.ts";
import { emptyRecord, type GlyphRecord } from "./glyph-record.ts";

/** A glyph as it goes into a font file, its advance in the file's units. */
interface FileGlyph {
	readonly record: GlyphRecord;
	readonly advance: number;
}

/**
 * A TrueType file with just the tables that a PDF needs (ISO 32000-1 §9.9): glyph 0 is the typeface's empty box, the
 * others follow, some of them left out. `grid` is how many thousandths of an em its unit is.
 */
export function writeFontFile(
	face: SliceFont,
	glyphs: readonly (PlacedGlyph | undefined)[],
	grid: number,
): Uint8Array<ArrayBuffer> {
	const box: FileGlyph = { record: face.record(0, grid), advance: Math.round(face.font.advance(0) / grid) };
	const rest = glyphs.map((glyph) =>
		glyph === undefined
			? { record: emptyRecord, advance: 0 }
			: { record: glyph.source.record(glyph.id, grid), advance: glyph.width / grid },
	);
	const all = [box, ...rest];
	return writeTrueType([
		["glyf", joinBytes(all.map(({ record }) => record.bytes))],
		["head", head(all, 1000 / grid)],
		["hhea", horizontalHeader(face, all, grid)],
		["hmtx", horizontalMetrics(all)],
		["loca", locations(all)],
		["maxp", maximumProfile(all)],
	]);
}

function head(glyphs: readonly FileGlyph[], unitsPerEm: number): Uint8Array {
	const bytes = new Uint8Array(54);
	const view = viewOf(bytes);
	view.setUint32(0, 0x00010000);
	view.setUint32(12, 0x5f0f3cf5);
	// Bits 0 and 1: baseline and left side bearings are where the coordinates say.
	view.setUint16(16, 3);
	view.setUint16(18, unitsPerEm);
	const edge = (pick: (...values: number[]) => number, side: 0 | 1 | 2 | 3): number =>
		pick(...glyphs.map(({ record }) => record.box[side]));
	[edge(Math.min, 0), edge(Math.min, 1), edge(Math.max, 2), edge(Math.max, 3)].forEach((value, index) =>
		view.setInt16(36 + 2 * index, value),
	);
	view.setUint16(46, 8);
	view.setInt16(48, 2);
	view.setInt16(50, shortLocations(glyphs) ? 0 : 1);
	return bytes;
}

function horizontalHeader(face: SliceFont, glyphs: readonly FileGlyph[], grid: number): Uint8Array {
	const bytes = new Uint8Array(36);
	const view = viewOf(bytes);
	const { ascent, descent } = face.font.measures;
	view.setUint32(0, 0x00010000);
	view.setInt16(4, Math.round(ascent / grid));
	view.setInt16(6, Math.round(descent / grid));
	view.setUint16(10, Math.max(...glyphs.map(({ advance }) => advance)));
	view.setInt16(18, 1);
	view.setUint16(34, glyphs.length);
	return bytes;
}

function horizontalMetrics(glyphs: readonly FileGlyph[]): Uint8Array {
	const bytes = new Uint8Array(4 * glyphs.length);
	const view = viewOf(bytes);
	glyphs.forEach(({ advance, record }, index) => {
		view.setUint16(4 * index, advance);
		view.setInt16(4 * index + 2, record.box[0]);
	});
	return bytes;
}

function shortLocations(glyphs: readonly FileGlyph[]): boolean {
	return glyphs.reduce((size, { record }) => size + record.bytes.length, 0) < 0x20000;
}

function locations(glyphs: readonly FileGlyph[]): Uint8Array {
	const short = shortLocations(glyphs);
	const bytes = new Uint8Array((short ? 2 : 4) * (glyphs.length + 1));
	const view = viewOf(bytes);
	let offset = 0;
	const write = (index: number): void =>
		short ? view.setUint16(2 * index, offset / 2) : view.setUint32(4 * index, offset);
	glyphs.forEach(({ record }, index) => {
		write(index);
		offset += record.bytes.length;
	});
	write(glyphs.length);
	return bytes;
}

function maximumProfile(glyphs: readonly FileGlyph[]): Uint8Array {
	const bytes = new Uint8Array(32);
	const view = viewOf(bytes);
	view.setUint32(0, 0x00010000);
	view.setUint16(4, glyphs.length);
	view.setUint16(6, Math.max(...glyphs.map(({ record }) => record.points)));
	view.setUint16(8, Math.max(...glyphs.map(({ record }) => record.contours)));
	view.setUint16(14, 2);
	return bytes;
}
