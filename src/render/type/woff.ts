import { inflate } from "../inflate.ts";

interface Table {
	readonly tag: number;
	readonly checksum: number;
	readonly data: Uint8Array;
}

const maxTable = 4_000_000;

/**
 * A WOFF 1.0 font file (W3C WOFF 1.0 §4) as a plain TrueType file. fontkit can read WOFF itself, but inflates the glyph
 * table again for every glyph, and its inflater fails on some of the Chinese files.
 */
export async function unpackWoff(woff: Uint8Array): Promise<Uint8Array> {
	const view = new DataView(woff.buffer, woff.byteOffset, woff.byteLength);
	if (view.getUint32(0) !== 0x774f4646) throw new TypeError("not a WOFF font");
	const flavour = view.getUint32(4);
	const count = view.getUint16(12);
	const tables: Table[] = [];
	for (let index = 0; index < count; index++) tables.push(await readTable(woff, view, 44 + 20 * index));
	return writeTrueType(flavour, tables);
}

async function readTable(woff: Uint8Array, view: DataView, entry: number): Promise<Table> {
	const offset = view.getUint32(entry + 4);
	const packedLength = view.getUint32(entry + 8);
	const length = view.getUint32(entry + 12);
	const packed = woff.subarray(offset, offset + packedLength);
	const data = packedLength < length ? await inflate(packed, maxTable) : packed;
	if (data?.length !== length) throw new TypeError("a table of the WOFF font has the wrong length");
	return { tag: view.getUint32(entry), checksum: view.getUint32(entry + 16), data };
}

function writeTrueType(flavour: number, tables: readonly Table[]): Uint8Array {
	const headerLength = 12 + 16 * tables.length;
	const size = tables.reduce((sum, { data }) => sum + padded(data.length), headerLength);
	const bytes = new Uint8Array(size);
	const view = new DataView(bytes.buffer);
	const power = 31 - Math.clz32(tables.length);
	view.setUint32(0, flavour);
	view.setUint16(4, tables.length);
	view.setUint16(6, 16 << power);
	view.setUint16(8, power);
	view.setUint16(10, 16 * tables.length - (16 << power));
	let offset = headerLength;
	tables.forEach(({ tag, checksum, data }, index) => {
		const entry = 12 + 16 * index;
		view.setUint32(entry, tag);
		view.setUint32(entry + 4, checksum);
		view.setUint32(entry + 8, offset);
		view.setUint32(entry + 12, data.length);
		bytes.set(data, offset);
		offset += padded(data.length);
	});
	return bytes;
}

function padded(length: number): number {
	return (length + 3) & ~3;
}
