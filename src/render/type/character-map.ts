import { viewOf } from "./bytes.ts";

/** Reads a `cmap` table (OpenType 1.9 "cmap", formats 4 and 12): the glyph of a code point, 0 for none. */
export function readCharacterMap(table: Uint8Array): (codePoint: number) => number {
	const view = viewOf(table);
	const offsets = Array.from({ length: view.getUint16(2) }, (_, index) => view.getUint32(8 + 8 * index));
	const full = offsets.find((offset) => view.getUint16(offset) === 12);
	if (full !== undefined) return (codePoint) => findInGroups(view, full, codePoint);
	const plain = offsets.find((offset) => view.getUint16(offset) === 4);
	if (plain === undefined) throw new TypeError("the font has no character map that is known here");
	return (codePoint) => (codePoint > 0xffff ? 0 : findInSegments(view, plain, codePoint));
}

function findInGroups(view: DataView, start: number, codePoint: number): number {
	for (let group = 0; group < view.getUint32(start + 12); group++) {
		const at = start + 16 + 12 * group;
		if (codePoint > view.getUint32(at + 4)) continue;
		const first = view.getUint32(at);
		return codePoint < first ? 0 : view.getUint32(at + 8) + codePoint - first;
	}
	return 0;
}

function findInSegments(view: DataView, start: number, codePoint: number): number {
	const length = view.getUint16(start + 6);
	for (let segment = 0; segment < length; segment += 2) {
		const end = start + 14 + segment;
		if (codePoint > view.getUint16(end)) continue;
		const first = view.getUint16(end + length + 2);
		if (codePoint < first) return 0;
		const delta = view.getUint16(end + 2 * length + 2);
		const rangeAt = end + 3 * length + 2;
		const range = view.getUint16(rangeAt);
		if (range === 0) return (codePoint + delta) & 0xffff;
		const glyph = view.getUint16(rangeAt + range + 2 * (codePoint - first));
		return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
	}
	return 0;
}
