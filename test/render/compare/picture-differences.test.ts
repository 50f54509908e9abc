import { expect, test } from "vitest";
import type { Picture } from "../../../src/render/compare/drawn-pages.ts";
import { pictureDifferences } from "../../../src/render/compare/picture-differences.ts";

interface Spot {
	readonly x: number;
	readonly y: number;
	readonly side: number;
	readonly darker: number;
}

/** A white picture of 160 × 80 pixels, two to a point, with dark squares. */
function picture(...spots: readonly Spot[]): Picture {
	const [width, height] = [160, 80];
	const data = new Uint8ClampedArray(4 * width * height).fill(255);
	for (const { x, y, side, darker } of spots) {
		for (let row = y; row < y + side; row++) {
			for (let column = x; column < x + side; column++) data[4 * (row * width + column) + 1] = 255 - darker;
		}
	}
	return { width, height, scale: 2, data };
}

const spot = (x: number, y: number, side = 8, darker = 255): Spot => ({ x, y, side, darker });

test("pictures that are the same do not differ", () => {
	expect(pictureDifferences(picture(spot(8, 8)), picture(spot(8, 8)))).toEqual([]);
});

test("a spot is told by the blocks that it touches, in points, whichever side has it", () => {
	const place = { x: 4, y: 8, width: 8, height: 4 };
	expect(pictureDifferences(picture(spot(12, 16)), picture())).toEqual([place]);
	expect(pictureDifferences(picture(), picture(spot(12, 16)))).toEqual([place]);
});

test("spots that lie together are one place, those far apart are two", () => {
	expect(pictureDifferences(picture(spot(0, 0), spot(16, 16)), picture())).toEqual([
		{ x: 0, y: 0, width: 12, height: 12 },
	]);
	expect(pictureDifferences(picture(spot(0, 0), spot(80, 40)), picture())).toHaveLength(2);
});

test("a soft edge and a few dots are what two readers may draw differently", () => {
	expect(pictureDifferences(picture(spot(8, 8, 8, 63)), picture())).toEqual([]);
	expect(pictureDifferences(picture(spot(8, 8, 8, 64)), picture())).toHaveLength(1);
	expect(pictureDifferences(picture(spot(8, 8, 1)), picture())).toEqual([]);
	expect(pictureDifferences(picture(spot(8, 8, 2)), picture())).toHaveLength(1);
});

test("a page of another size differs as a whole", () => {
	const other = { ...picture(), width: 80, height: 160 };
	expect(pictureDifferences(other, picture())).toEqual([{ x: 0, y: 0, width: 40, height: 80 }]);
});

test("where one picture could not be made there is nothing to be told", () => {
	const empty: Picture = { width: 0, height: 0, scale: 2, data: [] };
	expect(pictureDifferences(empty, empty)).toEqual([]);
});
