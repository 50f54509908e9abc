import type { TrueType } from "./true-type.ts";

export interface Point {
	readonly x: number;
	readonly y: number;
	/** On the line; else a control point of the quadratic curves around it. */
	readonly on: boolean;
}

export type Contour = readonly Point[];

// Flags of simple glyphs and of a composite glyph's components (OpenType 1.9 "glyf").
const onCurve = 0x01;
const [shortX, shortY] = [0x02, 0x04];
const [sameX, sameY] = [0x10, 0x20];
const repeated = 0x08;
const wordArguments = 0x0001;
const scaled = 0x0008 | 0x0040 | 0x0080;
const moreComponents = 0x0020;

/** A glyph's closed contours; the pieces of a composite glyph (a letter and its mark) are put together. */
export function readOutline(font: TrueType, id: number): readonly Contour[] {
	const view = font.glyph(id);
	if (view.byteLength === 0) return [];
	return view.getInt16(0) < 0 ? composite(font, view) : simple(view);
}

function composite(font: TrueType, view: DataView): readonly Contour[] {
	const contours: Contour[] = [];
	let [at, flags] = [10, moreComponents];
	while ((flags & moreComponents) !== 0) {
		flags = view.getUint16(at);
		if ((flags & scaled) !== 0) throw new TypeError("a glyph is made of scaled pieces, which our fonts have not");
		const words = (flags & wordArguments) !== 0;
		const dx = words ? view.getInt16(at + 4) : view.getInt8(at + 4);
		const dy = words ? view.getInt16(at + 6) : view.getInt8(at + 5);
		const piece = readOutline(font, view.getUint16(at + 2));
		contours.push(...piece.map((points) => points.map(({ x, y, on }) => ({ x: x + dx, y: y + dy, on }))));
		at += words ? 8 : 6;
	}
	return contours;
}

function simple(view: DataView): readonly Contour[] {
	const ends = Array.from({ length: view.getInt16(0) }, (_, index) => view.getUint16(10 + 2 * index));
	const instructions = 10 + 2 * ends.length;
	const count = (ends.at(-1) ?? -1) + 1;
	const { flags, next } = readFlags(view, instructions + 2 + view.getUint16(instructions), count);
	const horizontal = readCoordinates(view, next, flags, shortX, sameX);
	const vertical = readCoordinates(view, horizontal.next, flags, shortY, sameY);
	const points = flags.map((flag, index) => ({
		x: horizontal.values[index] ?? 0,
		y: vertical.values[index] ?? 0,
		on: (flag & onCurve) !== 0,
	}));
	return ends.map((end, index) => points.slice(index === 0 ? 0 : (ends[index - 1] ?? -1) + 1, end + 1));
}

function readFlags(view: DataView, start: number, count: number): { readonly flags: number[]; readonly next: number } {
	const flags: number[] = [];
	let at = start;
	while (flags.length < count) {
		const flag = view.getUint8(at++);
		flags.push(flag);
		if ((flag & repeated) === 0) continue;
		for (let times = view.getUint8(at++); times > 0; times--) flags.push(flag);
	}
	return { flags, next: at };
}

/** Coordinates are kept as differences: one byte with its sign in the flag, none at all, or two bytes. */
function readCoordinates(view: DataView, start: number, flags: readonly number[], short: number, same: number) {
	let [at, value] = [start, 0];
	const values = flags.map((flag) => {
		if ((flag & short) !== 0) value += (flag & same) !== 0 ? view.getUint8(at) : -view.getUint8(at);
		else if ((flag & same) === 0) value += view.getInt16(at);
		if ((flag & short) !== 0) at += 1;
		else if ((flag & same) === 0) at += 2;
		return value;
	});
	return { values, next: at };
}
