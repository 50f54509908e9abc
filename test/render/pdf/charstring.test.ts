import * as fc from "fast-check";
import { expect, test } from "vitest";
import { charstring } from "../../../src/render/pdf/charstring.ts";
import type { CubicContour, CubicPiece, Place } from "../../../src/render/type/outline-piece.ts";

/** Reads a charstring as a reader of fonts does (Adobe Technical Note 5177 §4.1): all contours, each one closed. */
function readCharstring(bytes: Uint8Array): readonly CubicContour[] {
	const contours: { start: Place; pieces: CubicPiece[] }[] = [];
	let at: Place = { x: 0, y: 0 };
	const by = (x: number, y: number): Place => (at = { x: at.x + x, y: at.y + y });
	const line = (x: number, y: number): void => void contours.at(-1)?.pieces.push({ to: by(x, y) });
	const curve = (...[ax, ay, bx, by_, cx, cy]: readonly number[]): void => {
		const controls = [by(ax ?? NaN, ay ?? NaN), by(bx ?? NaN, by_ ?? NaN)] as const;
		contours.at(-1)?.pieces.push({ controls, to: by(cx ?? NaN, cy ?? NaN) });
	};
	const move = (x: number, y: number): void => void contours.push({ start: by(x, y), pieces: [] });
	let stack: number[] = [];
	for (let index = 0; index < bytes.length; ) {
		const byte = bytes[index++] ?? 0;
		if (byte >= 32 && byte <= 246) stack.push(byte - 139);
		else if (byte >= 247) {
			const size = ((byte - (byte < 251 ? 247 : 251)) << 8) + (bytes[index++] ?? 0) + 108;
			stack.push(byte < 251 ? size : -size);
		} else if (byte === 28) {
			stack.push((((bytes[index] ?? 0) << 24) | ((bytes[index + 1] ?? 0) << 16)) >> 16);
			index += 2;
		} else {
			expect(stack.length).toBeLessThanOrEqual(48);
			draw(byte, stack, { line, curve, move });
			stack = [];
		}
	}
	expect(stack).toEqual([]);
	return contours.map(({ start, pieces }) => closed(start, pieces));
}

interface Pens {
	readonly line: (x: number, y: number) => void;
	readonly curve: (...numbers: readonly number[]) => void;
	readonly move: (x: number, y: number) => void;
}

function draw(operator: number, stack: number[], { line, curve, move }: Pens): void {
	const take = (count: number): number[] => stack.splice(0, count);
	const next = (): number => stack.shift() ?? NaN;
	if (operator === 21) move(next(), next());
	else if (operator === 22) move(next(), 0);
	else if (operator === 4) move(0, next());
	else if (operator === 5) while (stack.length > 0) line(next(), next());
	else if (operator === 8) while (stack.length > 0) curve(...take(6));
	else if (operator === 6 || operator === 7) {
		for (let level = operator === 6; stack.length > 0; level = !level) line(level ? next() : 0, level ? 0 : next());
	} else if (operator === 27 || operator === 26) {
		let aside = stack.length % 4 === 1 ? next() : 0;
		while (stack.length > 0) {
			const [a, b, c, d] = [next(), next(), next(), next()];
			curve(...(operator === 27 ? [a, aside, b, c, d, 0] : [aside, a, b, c, 0, d]));
			aside = 0;
		}
	} else if (operator === 31 || operator === 30) {
		for (let level = operator === 31; stack.length > 0; level = !level) {
			const [a, b, c, d] = [next(), next(), next(), next()];
			const aside = stack.length === 1 ? next() : 0;
			curve(...(level ? [a, 0, b, c, aside, d] : [0, a, b, c, d, aside]));
		}
	} else throw new TypeError(`unknown operator ${operator}`);
}

function closed(start: Place, pieces: readonly CubicPiece[]): CubicContour {
	const end = pieces.at(-1)?.to ?? start;
	return { start, pieces: end.x === start.x && end.y === start.y ? pieces : [...pieces, { to: start }] };
}

/** The same contour from its smallest place on, since a charstring may begin it anywhere. */
function turned({ pieces }: CubicContour): readonly CubicPiece[] {
	const texts = pieces.map((_, index) => [...pieces.slice(index), ...pieces.slice(0, index)]);
	return texts.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))[0] ?? [];
}

const small = fc.integer({ min: -12, max: 12 });
const length = fc.oneof(fc.constant(0), small, fc.integer({ min: -1200, max: 1200 }));
const place = fc.record({ x: length, y: length }, { noNullPrototype: true });
const piece = fc.oneof(
	fc.record({ to: place }, { noNullPrototype: true }),
	fc.record({ controls: fc.tuple(place, place), to: place }, { noNullPrototype: true }),
);

/** Pieces as ways from place to place, most of them along an axis at one end or both. */
const contour = fc.tuple(place, fc.array(piece, { minLength: 2, maxLength: 40 })).map(([start, ways]): CubicContour => {
	let at = start;
	const by = (way: Place): Place => (at = { x: at.x + way.x, y: at.y + way.y });
	const pieces = ways.map((way): CubicPiece => {
		if (!("controls" in way)) return { to: by(way.to) };
		const [one, two] = way.controls;
		return { controls: [by(one), by(two)], to: by(way.to) };
	});
	const isClosed = at.x === start.x && at.y === start.y;
	return { start, pieces: isClosed ? pieces : [...pieces, { to: start }] };
});

test("a charstring draws the very contours that it was made of", () => {
	fc.assert(
		fc.property(fc.array(contour, { maxLength: 4 }), (contours) => {
			const read = readCharstring(charstring(contours));
			expect(read.map(turned)).toEqual(contours.map(turned));
		}),
		{ numRuns: 400, seed: 7 },
	);
});

test("a rectangle takes one operator, and the side that closes it is not written", () => {
	const corners = [
		[90, 5],
		[90, 45],
		[10, 45],
		[10, 5],
	].map(([x = 0, y = 0]) => ({ to: { x, y } }));
	const rectangle = charstring([{ start: { x: 10, y: 5 }, pieces: corners }]);
	expect([...rectangle]).toEqual([139 + 10, 139 + 5, 21, 139 + 80, 139 + 40, 139 - 80, 6]);
});

test("equal contours in other places are written with equal operators", () => {
	const slant = (dx: number): CubicContour => ({
		start: { x: dx, y: 0 },
		pieces: [{ to: { x: dx + 30, y: 4 } }, { to: { x: dx + 28, y: 50 } }, { to: { x: dx, y: 0 } }],
	});
	const [one, other] = [charstring([slant(3)]), charstring([slant(60)])];
	expect(one.slice(-5)).toEqual(other.slice(-5));
	expect(one).not.toEqual(other);
});
