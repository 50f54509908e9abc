import * as fc from "fast-check";
import { expect, test } from "vitest";
import { LineReach } from "../../../src/render/type/line-reach.ts";
import type { Place } from "../../../src/render/type/outline-piece.ts";

const origin = { x: 0, y: 0 };
const reachPast = (...passed: readonly Place[]): LineReach => {
	const reach = new LineReach(origin, 4);
	passed.forEach((place) => reach.pass(place));
	return reach;
};

test("a line passes a place within the tolerance, on either side, and not farther away", () => {
	for (const side of [1, -1]) {
		expect(reachPast({ x: 50, y: 3.9 * side }).reaches({ x: 100, y: 0 })).toBe(true);
		expect(reachPast({ x: 50, y: 4.1 * side }).reaches({ x: 100, y: 0 })).toBe(false);
	}
});

test("a gentle bend of many small steps is never straightened beyond the tolerance", () => {
	const bend = Array.from({ length: 40 }, (_, index) => ({ x: 5 * index, y: (5 * index) ** 2 / 400 }));
	const far = bend.findLastIndex((place, index) => reachPast(...bend.slice(0, index)).reaches(place));
	expect(bend[far]?.x).toBeGreaterThan(60);
	expect(bend[far]?.x).toBeLessThan(85);
	expect(reachPast(...bend).isEmpty).toBe(true);
});

test("a way that turns back keeps its turn", () => {
	expect(reachPast({ x: 100, y: 0 }).reaches({ x: 50, y: 0 })).toBe(false);
	expect(reachPast({ x: 52, y: 0 }).reaches({ x: 50, y: 0 })).toBe(true);
	expect(reachPast({ x: -20, y: 0 }).reaches({ x: 50, y: 0 })).toBe(false);
});

test("it answers what measuring every place answers", () => {
	const near = fc.record({
		x: fc.double({ min: -30, max: 90, noNaN: true }),
		y: fc.double({ min: -9, max: 9, noNaN: true }),
	});
	let reached = 0;
	fc.assert(
		fc.property(fc.array(near, { maxLength: 4 }), near, (passed, to) => {
			const farthest = Math.max(0, ...passed.map((place) => distanceTo(to, place)));
			if (Math.abs(farthest - 4) < 1e-6) return;
			reached += Number(farthest < 4);
			expect(reachPast(...passed).reaches(to)).toBe(farthest < 4);
		}),
		{ numRuns: 2_000, seed: 3 },
	);
	expect(reached).toBeGreaterThan(200);
});

/** How far a place is from the line from the origin. */
function distanceTo(to: Place, place: Place): number {
	const square = to.x * to.x + to.y * to.y;
	const share = square === 0 ? 0 : Math.min(1, Math.max(0, (place.x * to.x + place.y * to.y) / square));
	return Math.hypot(share * to.x - place.x, share * to.y - place.y);
}
