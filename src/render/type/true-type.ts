/** The tables of a TrueType file (OpenType 1.9, "OTFF") that a PDF embeds, glyph by glyph. */
export class TrueType {
	readonly #bytes: Uint8Array;
	readonly #view: DataView;
	readonly #places = new Map<string, { readonly offset: number; readonly length: number }>();
	readonly #longOffsets: boolean;
	readonly #metrics: number;

	constructor(bytes: Uint8Array) {
		this.#bytes = bytes;
		this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
		for (let entry = 12; entry < 12 + 16 * this.#view.getUint16(4); entry += 16) {
			const tag = String.fromCharCode(...bytes.subarray(entry, entry + 4));
			this.#places.set(tag, { offset: this.#view.getUint32(entry + 8), length: this.#view.getUint32(entry + 12) });
		}
		this.#longOffsets = this.#view.getInt16(this.#offset("head") + 50) === 1;
		this.#metrics = this.#view.getUint16(this.#offset("hhea") + 34);
	}

	/** A copy of a whole table. */
	table(tag: string): Uint8Array {
		const { offset, length } = this.#place(tag);
		return this.#bytes.slice(offset, offset + length);
	}

	/** A copy of a glyph's outline; empty for a space. */
	glyph(id: number): Uint8Array {
		const start = this.#offset("glyf");
		return this.#bytes.slice(start + this.#glyphOffset(id), start + this.#glyphOffset(id + 1));
	}

	/** Advance width and left side bearing, as the four bytes of `hmtx`. */
	metrics(id: number): { readonly advance: number; readonly bearing: number } {
		const start = this.#offset("hmtx");
		const last = this.#metrics - 1;
		const advance = this.#view.getUint16(start + 4 * Math.min(id, last));
		const place = id <= last ? start + 4 * id + 2 : start + 4 * this.#metrics + 2 * (id - this.#metrics);
		return { advance, bearing: this.#view.getInt16(place) };
	}

	#glyphOffset(id: number): number {
		const start = this.#offset("loca");
		return this.#longOffsets ? this.#view.getUint32(start + 4 * id) : 2 * this.#view.getUint16(start + 2 * id);
	}

	#offset(tag: string): number {
		return this.#place(tag).offset;
	}

	#place(tag: string): { readonly offset: number; readonly length: number } {
		const place = this.#places.get(tag);
		if (place === undefined) throw new TypeError(`the font has no ${tag} table`);
		return place;
	}
}

/** Writes a TrueType file from its tables. */
export function writeTrueType(
	flavour: number,
	tables: readonly (readonly [tag: string, data: Uint8Array])[],
): Uint8Array {
	const headerLength = 12 + 16 * tables.length;
	const bytes = new Uint8Array(tables.reduce((size, [, data]) => size + padded(data.length), headerLength));
	const view = new DataView(bytes.buffer);
	const power = 31 - Math.clz32(tables.length);
	view.setUint32(0, flavour);
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
