import { inflate } from "../inflate.ts";
import { writeTrueType } from "./true-type.ts";

const maxTable = 4_000_000;

/**
 * A WOFF 1.0 font file (W3C WOFF 1.0 §4) as a plain TrueType file. fontkit can read WOFF itself, but inflates the glyph
 * table again for every glyph, and its inflater fails on some of the Chinese files.
 */
export async function unpackWoff(woff: Uint8Array): Promise<Uint8Array> {
	const view = new DataView(woff.buffer, woff.byteOffset, woff.byteLength);
	if (view.getUint32(0) !== 0x774f4646) throw new TypeError("not a WOFF font");
	const tables: (readonly [string, Uint8Array])[] = [];
	for (let index = 0; index < view.getUint16(12); index++) tables.push(await readTable(woff, view, 44 + 20 * index));
	return writeTrueType(view.getUint32(4), tables);
}

async function readTable(woff: Uint8Array, view: DataView, entry: number): Promise<readonly [string, Uint8Array]> {
	const tag = String.fromCharCode(...woff.subarray(entry, entry + 4));
	const offset = view.getUint32(entry + 4);
	const packedLength = view.getUint32(entry + 8);
	const length = view.getUint32(entry + 12);
	const packed = woff.subarray(offset, offset + packedLength);
	const data = packedLength < length ? await inflate(packed, maxTable) : packed;
	if (data?.length !== length) throw new TypeError("a table of the WOFF font has the wrong length");
	return [tag, data];
}
