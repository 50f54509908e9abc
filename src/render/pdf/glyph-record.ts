import type { Contour } from "../type/outline.ts";

const onCurve = 0x01;
const [shortX, shortY] = [0x02, 0x04];
const [sameX, sameY] = [0x10, 0x20];
const repeated = 0x08;

/** A glyph's description as a font file holds it (OpenType 1.9 "glyf", simple glyph), padded to an even length. */
export interface GlyphRecord {
	readonly bytes: Uint8Array;
	readonly points: number;
	readonly contours: number;
	/** Left, bottom, right and top edge. */
	readonly box: readonly [number, number, number, number];
}

/** Of a space, and of a glyph that is left out. */
export const emptyRecord: GlyphRecord = { bytes: new Uint8Array(0), points: 0, contours: 0, box: [0, 0, 0, 0] };

export function glyphRecord(contours: readonly Contour[]): GlyphRecord {
	const points = contours.flat();
	if (points.length === 0) return emptyRecord;
	const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
	const box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] as const;
	const [horizontal, vertical] = [differences(xs, shortX, sameX), differences(ys, shortY, sameY)];
	const flags = points.map(
		({ on }, index) => (on ? onCurve : 0) | (horizontal.flags[index] ?? 0) | (vertical.flags[index] ?? 0),
	);
	let last = -1;
	const ends = contours.map(({ length }) => (last += length));
	const header = [contours.length, ...box, ...ends, 0].flatMap(twoBytes);
	const bytes = [...header, ...runs(flags), ...horizontal.bytes, ...vertical.bytes];
	if (bytes.length % 2 === 1) bytes.push(0);
	return { bytes: Uint8Array.from(bytes), points: points.length, contours: contours.length, box };
}

function differences(values: readonly number[], short: number, same: number) {
	const bytes: number[] = [];
	let last = 0;
	const flags = values.map((value) => {
		const difference = value - last;
		last = value;
		if (difference === 0) return same;
		if (Math.abs(difference) > 255) {
			bytes.push(...twoBytes(difference));
			return 0;
		}
		bytes.push(Math.abs(difference));
		return difference > 0 ? short | same : short;
	});
	return { flags, bytes };
}

/** Flags of which three or more follow each other are written once, with their count. */
function runs(flags: readonly number[]): readonly number[] {
	const bytes: number[] = [];
	for (let index = 0; index < flags.length; ) {
		const flag = flags[index] ?? 0;
		let count = 1;
		while (count < 256 && flags[index + count] === flag) count++;
		if (count > 2) bytes.push(flag | repeated, count - 1);
		else for (let time = 0; time < count; time++) bytes.push(flag);
		index += count;
	}
	return bytes;
}

function twoBytes(value: number): readonly [number, number] {
	return [(value >> 8) & 0xff, value & 0xff];
}
