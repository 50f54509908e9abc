import { expect, test } from "vitest";
import { straightPieces } from "../../../src/render/type/straight-pieces.ts";

const origin = { x: 0, y: 0 };
const line = (x: number, y: number) => ({ to: { x, y } });

test("a shallow curve becomes a line, a deeper one stays", () => {
	const curve = (height: number) => [{ control: { x: 50, y: height }, to: { x: 100, y: 0 } }];
	expect(straightPieces(origin, curve(8), 4)).toEqual([line(100, 0)]);
	expect(straightPieces(origin, curve(9), 4)).toEqual(curve(9));
});

test("corners within the tolerance of one line go, however many they are", () => {
	expect(straightPieces(origin, [line(10, 2), line(20, -2), line(30, 2), line(40, 0)], 4)).toEqual([line(40, 0)]);
	const corner = [line(20, 5), line(40, 0)];
	expect(straightPieces(origin, corner, 4)).toEqual(corner);
});

test("a gentle bend of many small steps is never straightened beyond the tolerance", () => {
	const bend = Array.from({ length: 41 }, (_, index) => line(5 * index, (5 * index) ** 2 / 400));
	const kept = straightPieces(origin, bend, 4);
	expect(kept.length).toBeLessThan(12);
	expect(kept.length).toBeGreaterThan(2);
	for (const { to } of bend) expect(distanceTo(kept, to)).toBeLessThanOrEqual(4);
});

test("a line that turns back keeps its turn", () => {
	const spike = [line(100, 0), line(50, 0), line(50, 50)];
	expect(straightPieces(origin, spike, 4)).toEqual(spike);
});

test("nothing stays nothing, and an unmoved curve stays as it is", () => {
	expect(straightPieces(origin, [], 4)).toEqual([]);
	const loop = [{ control: { x: 3, y: 3 }, to: origin }];
	expect(straightPieces(origin, loop, 4)).toEqual(loop);
});

/** How far a place is from the nearest of the lines. */
function distanceTo(pieces: readonly { readonly to: typeof origin }[], { x, y }: typeof origin): number {
	let from = origin;
	return Math.min(
		...pieces.map(({ to }) => {
			const [dx, dy] = [to.x - from.x, to.y - from.y];
			const share = Math.min(1, Math.max(0, ((x - from.x) * dx + (y - from.y) * dy) / (dx * dx + dy * dy || 1)));
			const nearest = Math.hypot(from.x + share * dx - x, from.y + share * dy - y);
			from = to;
			return nearest;
		}),
	);
}
