import { unzlibSync } from "fflate";
import { writeTrueType } from "./true-type.ts";

const maxTable = 4_000_000;

/** A font's table by its tag; `undefined` where it has none. */
export type FontTables = (tag: string) => Uint8Array | undefined;

type Inflate = (packed: Uint8Array, length: number) => Uint8Array;

const inflatePortably: Inflate = (packed, length) => unzlibSync(packed, { out: new Uint8Array(length) });

/** The tables of a WOFF 1.0 file (W3C WOFF 1.0 §4), each inflated when it is first asked for. */
export function woffTables(woff: Uint8Array, inflate = inflatePortably): FontTables {
	const directory = readDirectory(woff);
	const read = new Map<string, Uint8Array>();
	return (tag) => {
		const entry = directory.get(tag);
		if (entry === undefined) return undefined;
		const table = read.get(tag) ?? readTable(woff, entry, inflate);
		read.set(tag, table);
		return table;
	};
}

/** A WOFF 1.0 file as a plain TrueType file, which fontkit reads more surely than its own WOFF. */
export async function unpackWoff(woff: Uint8Array): Promise<Uint8Array> {
	const tables = [...readDirectory(woff)].map(
		([tag, entry]) => [tag, readTable(woff, entry, inflatePortably)] as const,
	);
	return writeTrueType(tables);
}

interface Entry {
	readonly offset: number;
	readonly packedLength: number;
	readonly length: number;
}

function readDirectory(woff: Uint8Array): ReadonlyMap<string, Entry> {
	const view = new DataView(woff.buffer, woff.byteOffset, woff.byteLength);
	if (view.getUint32(0) !== 0x774f4646) throw new TypeError("not a WOFF font");
	const entries = new Map<string, Entry>();
	for (let index = 0; index < view.getUint16(12); index++) {
		const at = 44 + 20 * index;
		const tag = String.fromCharCode(...woff.subarray(at, at + 4));
		const [offset, packedLength, length] = [view.getUint32(at + 4), view.getUint32(at + 8), view.getUint32(at + 12)];
		entries.set(tag, { offset, packedLength, length });
	}
	return entries;
}

function readTable(woff: Uint8Array, { offset, packedLength, length }: Entry, inflate: Inflate): Uint8Array {
	if (length > maxTable) throw new TypeError("a table of the WOFF font is too large");
	const packed = woff.subarray(offset, offset + packedLength);
	const data = packedLength < length ? inflate(packed, length) : packed;
	if (data.length !== length) throw new TypeError("a table of the WOFF font has the wrong length");
	return data;
}
