import { viewOf } from "./bytes.ts";
import { readCharacterMap } from "./character-map.ts";
import { type Kerning, readKerning } from "./kerning.ts";
import type { FontTables } from "./woff.ts";

/** What a page needs of a TrueType font (OpenType 1.9): letters, widths, kerning and outlines. 1000 units an em. */
export class TrueType {
	readonly #tables: FontTables;
	readonly #glyphs: Uint8Array;
	readonly #offsets: DataView;
	readonly #longOffsets: boolean;
	readonly #metrics: DataView;
	readonly #metricCount: number;
	#glyphOf: ((codePoint: number) => number) | undefined;
	#kerning: Kerning | undefined;

	constructor(tables: FontTables) {
		this.#tables = tables;
		const head = this.#view("head");
		if (head.getUint16(18) !== 1000) throw new TypeError("the font has no 1000 units an em");
		this.#longOffsets = head.getInt16(50) === 1;
		this.#glyphs = tableOf(tables, "glyf");
		this.#offsets = this.#view("loca");
		this.#metrics = this.#view("hmtx");
		this.#metricCount = this.#view("hhea").getUint16(34);
	}

	/** The number of a character's glyph; 0 where the font lacks it. */
	glyphOf(codePoint: number): number {
		this.#glyphOf ??= readCharacterMap(tableOf(this.#tables, "cmap"));
		return this.#glyphOf(codePoint);
	}

	/** How far the second of two glyphs moves towards the first (negative) or away. */
	kerning(left: number, right: number): number {
		this.#kerning ??= readKerning(this.#tables("GPOS"));
		return this.#kerning(left, right);
	}

	/** A glyph's description (OpenType "glyf"); empty for a space. */
	glyph(id: number): DataView {
		const [start, end] = [this.#glyphOffset(id), this.#glyphOffset(id + 1)];
		return viewOf(this.#glyphs.subarray(start, end));
	}

	advance(id: number): number {
		return this.#metrics.getUint16(4 * Math.min(id, this.#metricCount - 1));
	}

	/** How high small letters are. */
	get xHeight(): number {
		return this.#view("OS/2").getInt16(86);
	}

	/** What a PDF tells about a font: the box round all glyphs, ascent, descent and height of capitals. */
	get measures() {
		const [head, hhea, os2] = [this.#view("head"), this.#view("hhea"), this.#view("OS/2")];
		return {
			box: [36, 38, 40, 42].map((at) => head.getInt16(at)),
			ascent: hhea.getInt16(4),
			descent: hhea.getInt16(6),
			capitals: os2.getInt16(88),
		};
	}

	#glyphOffset(id: number): number {
		return this.#longOffsets ? this.#offsets.getUint32(4 * id) : 2 * this.#offsets.getUint16(2 * id);
	}

	#view(tag: string): DataView {
		return viewOf(tableOf(this.#tables, tag));
	}
}

function tableOf(tables: FontTables, tag: string): Uint8Array {
	const table = tables(tag);
	if (table === undefined) throw new TypeError(`the font has no ${tag} table`);
	return table;
}

/** Writes a TrueType file from its tables. */
export function writeTrueType(tables: readonly (readonly [tag: string, data: Uint8Array])[]): Uint8Array<ArrayBuffer> {
	const headerLength = 12 + 16 * tables.length;
	const bytes = new Uint8Array(tables.reduce((size, [, data]) => size + padded(data.length), headerLength));
	const view = viewOf(bytes);
	const power = 31 - Math.clz32(tables.length);
	view.setUint32(0, 0x00010000);
	[tables.length, 16 << power, power, 16 * tables.length - (16 << power)].forEach((value, index) =>
		view.setUint16(4 + 2 * index, value),
	);
	let offset = headerLength;
	tables.forEach(([tag, data], index) => {
		bytes.set(data, offset);
		const entry = 12 + 16 * index;
		for (let at = 0; at < 4; at++) view.setUint8(entry + at, tag.charCodeAt(at));
		view.setUint32(entry + 4, checksum(view, offset, padded(data.length)));
		view.setUint32(entry + 8, offset);
		view.setUint32(entry + 12, data.length);
		offset += padded(data.length);
	});
	return bytes;
}

function checksum(view: DataView, offset: number, length: number): number {
	let sum = 0;
	for (let at = offset; at < offset + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
	return sum;
}

function padded(length: number): number {
	return (length + 3) & ~3;
}
