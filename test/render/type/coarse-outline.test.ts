import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test } from "vitest";
import { coarseContour } from "../../../src/render/type/coarse-outline.ts";
import { piecesOf } from "../../../src/render/type/contour-pieces.ts";
import { type Contour, readOutline } from "../../../src/render/type/outline.ts";
import { between, type CubicContour, type Place } from "../../../src/render/type/outline-piece.ts";
import { TrueType } from "../../../src/render/type/true-type.ts";
import { woffTables } from "../../../src/render/type/woff.ts";

const require = createRequire(import.meta.url);
const files = [
	"noto-serif-cyrillic-ext-600",
	"noto-serif-latin-ext-600",
	"noto-sans-latin-400",
	"noto-sans-sc-119-400",
];
const fonts = files.map((file) => {
	const family = /^noto-(?:sans-sc|sans|serif)/.exec(file)?.[0];
	return new TrueType(woffTables(readFileSync(require.resolve(`@fontsource/${family}/files/${file}-normal.woff`))));
});

const glyphs = fonts.flatMap((font) => Array.from({ length: 110 }, (_, id) => readOutline(font, id + 1)));
const contours = glyphs.flat();

/** Places along a contour, close together. */
function placesOn(contour: Contour): readonly Place[] {
	const { start, pieces } = piecesOf(contour);
	let from = start;
	return pieces.flatMap(({ control, to }) => {
		const begin = from;
		from = to;
		const middle = control ?? between(begin, to, 0.5);
		return shares.map((t) => between(between(begin, middle, t), between(middle, to, t), t));
	});
}

function placesOnCoarse({ start, pieces }: CubicContour, grid: number): readonly Place[] {
	let from = start;
	const places = pieces.flatMap(({ controls, to }) => {
		const begin = from;
		from = to;
		if (controls === undefined) return shares.map((t) => between(begin, to, t));
		const [one, two] = controls;
		return shares.map((t) => {
			const [a, b, c] = [between(begin, one, t), between(one, two, t), between(two, to, t)];
			return between(between(a, b, t), between(b, c, t), t);
		});
	});
	return places.map(({ x, y }) => ({ x: x * grid, y: y * grid }));
}

const shares = Array.from({ length: 24 }, (_, index) => index / 24);

/** How far the farthest of some places is from the closed way along the others. */
function farthest(places: readonly Place[], others: readonly Place[]): number {
	const near = (place: Place): number =>
		Math.min(...others.map((from, index) => offSegment(from, place, others[(index + 1) % others.length] ?? from)));
	return Math.max(...places.map(near));
}

function offSegment(from: Place, place: Place, to: Place): number {
	const [dx, dy, px, py] = [to.x - from.x, to.y - from.y, place.x - from.x, place.y - from.y];
	const share = Math.min(1, Math.max(0, (px * dx + py * dy) / (dx * dx + dy * dy || 1)));
	return Math.hypot(share * dx - px, share * dy - py);
}

test.each(["round", "angular"] as const)("no part of a %s letter moves by more than a step of the grid", (look) => {
	const grid = 8;
	const some = contours.filter((_, index) => index % 9 === 0);
	for (const contour of some) {
		const coarse = coarseContour(contour, grid, look);
		if (coarse === undefined) throw new Error("a contour is lost");
		const [places, moved] = [placesOn(contour), placesOnCoarse(coarse, grid)];
		// A little more, since not all of a curve's places are stations.
		expect(farthest(places, moved)).toBeLessThan(1.25 * grid);
		expect(farthest(moved, places)).toBeLessThan(1.25 * grid);
	}
});

test("that measure notices a piece that is missing", () => {
	const contour = contours.find((one) => one.length > 12) ?? [];
	const coarse = coarseContour(contour, 8, "round");
	if (coarse === undefined) throw new Error("a contour is lost");
	const cut = { ...coarse, pieces: coarse.pieces.slice(0, -3) };
	expect(farthest(placesOn(contour), placesOnCoarse(cut, 8))).toBeGreaterThan(1.25 * 8);
});

test("round letters keep their curves, angular ones have none", () => {
	const curves = (look: "round" | "angular"): number =>
		contours.flatMap((contour) => coarseContour(contour, 8, look)?.pieces ?? []).filter(({ controls }) => controls)
			.length;
	expect(curves("round")).toBeGreaterThan(1.5 * contours.length);
	expect(curves("angular")).toBe(0);
});

test("coarse outlines take fewer pieces", () => {
	const pieces = (grid: number): number =>
		contours.reduce((sum, contour) => sum + (coarseContour(contour, grid, "round")?.pieces.length ?? 0), 0);
	expect(pieces(8)).toBeLessThan(0.92 * pieces(1));
});

test("nothing is left of a speck that is smaller than the grid", () => {
	const speck = [
		[0, 0],
		[1, 0],
		[1, 1],
		[0, 1],
	].map(([x = 0, y = 0]) => ({ x, y, on: true }));
	expect(coarseContour(speck, 8, "round")).toBeUndefined();
	expect(
		coarseContour(
			speck.map(({ x, y, on }) => ({ x: 40 * x, y: 40 * y, on })),
			8,
			"round",
		)?.pieces,
	).toHaveLength(4);
});

test.each([4, 8])("on a grid of %i units no stem that stood upright leans", (grid) => {
	let stems = 0;
	for (const contour of contours) {
		const { start, pieces } = piecesOf(contour);
		const long = ways(
			start,
			pieces.map(({ control, to }) => ({ to, isLine: control === undefined })),
		).filter(isLong(1));
		if (long.some(({ x }) => x !== 0)) continue;
		const coarse = coarseContour(contour, grid, "round");
		const lines = (coarse?.pieces ?? []).map(({ controls, to }) => ({ to, isLine: controls === undefined }));
		for (const { x } of ways(coarse?.start ?? start, lines).filter(isLong(grid))) expect(x).toBe(0);
		stems += long.length;
	}
	expect(stems).toBeGreaterThan(100);
});

function ways(start: Place, pieces: readonly { readonly to: Place; readonly isLine: boolean }[]) {
	return pieces.map(({ to, isLine }, index) => {
		const from = pieces[index - 1]?.to ?? start;
		return { x: to.x - from.x, y: to.y - from.y, isLine };
	});
}

/** Lines that are nearly upright and longer than a small letter is high by half. */
function isLong(grid: number) {
	return ({ x, y, isLine }: { readonly x: number; readonly y: number; readonly isLine: boolean }): boolean =>
		isLine && Math.abs(y) * grid > 300 && Math.abs(x) * grid <= 2 * 8;
}
