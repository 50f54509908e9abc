import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test } from "vitest";
import { coarseContour } from "../../../src/render/type/coarse-outline.ts";
import { type Contour, readOutline } from "../../../src/render/type/outline.ts";
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

/** The area inside all contours (holes count negative), by many short sides of each curve. */
function area(contours: readonly Contour[]): number {
	return contours.reduce((sum, contour) => sum + areaOf(contour), 0);
}

function areaOf(contour: Contour): number {
	const corners = contour.flatMap((point, index) => {
		const before = contour.at(index - 1) ?? point;
		const after = contour[(index + 1) % contour.length] ?? point;
		if (point.on) return [point];
		const [from, to] = [before, after].map((other) => (other.on ? other : middle(other, point)));
		return [0, 0.25, 0.5, 0.75, 1].map((t) => ({
			x: (1 - t) ** 2 * (from?.x ?? 0) + 2 * t * (1 - t) * point.x + t * t * (to?.x ?? 0),
			y: (1 - t) ** 2 * (from?.y ?? 0) + 2 * t * (1 - t) * point.y + t * t * (to?.y ?? 0),
		}));
	});
	return corners.reduce((sum, { x, y }, index) => {
		const next = corners[(index + 1) % corners.length];
		return sum + (x * (next?.y ?? 0) - y * (next?.x ?? 0)) / 2;
	}, 0);
}

function middle(a: { x: number; y: number }, b: { x: number; y: number }) {
	return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

const glyphs = fonts.flatMap((font) => Array.from({ length: 110 }, (_, id) => readOutline(font, id + 1)));

test.each([1, 2, 4, 8])("on a grid of %i units no letter grows or shrinks by more than the grid allows", (grid) => {
	for (const contours of glyphs) {
		const coarse = contours.map((contour) => coarseContour(contour, grid));
		const length = contours.reduce((sum, contour) => sum + perimeter(contour), 0);
		expect(Math.abs(area(coarse) * grid * grid - area(contours))).toBeLessThanOrEqual(0.5 * grid * length);
	}
});

function perimeter(contour: Contour): number {
	return contour.reduce((sum, { x, y }, index) => {
		const next = contour[(index + 1) % contour.length];
		return sum + Math.hypot(x - (next?.x ?? 0), y - (next?.y ?? 0));
	}, 0);
}

test("the measure of growth notices a contour that is missing", () => {
	const [letter] = glyphs.filter((contours) => contours.length > 1);
	const length = (letter ?? []).reduce((sum, contour) => sum + perimeter(contour), 0);
	expect(Math.abs(area((letter ?? []).slice(1)) - area(letter ?? []))).toBeGreaterThan(0.5 * 8 * length);
});

test("coarse outlines take fewer points", () => {
	const points = (grid: number): number =>
		glyphs.flat().reduce((sum, contour) => sum + coarseContour(contour, grid).length, 0);
	expect(points(8)).toBeLessThan(0.85 * points(1));
});
