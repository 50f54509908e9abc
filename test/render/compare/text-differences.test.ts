import { expect, test } from "vitest";
import type { PlacedText } from "../../../src/render/compare/drawn-pages.ts";
import { overlap, roundPlace, textDifferences } from "../../../src/render/compare/text-differences.ts";

/** A text of letters five points wide and ten high, its baseline at y + 10. */
const at = (text: string, x: number, y: number): PlacedText => ({
	text,
	place: { x, y, width: 5 * text.length, height: 10 },
});
const name = at("Ganbold", 100, 50);
const result = at("Merit", 100, 80);

test("the same lines, in whatever order, do not differ", () => {
	expect(textDifferences(1, [result, name], [name, result])).toEqual([]);
});

test("a line that another program cut into pieces is the same line", () => {
	const pieces = [at("Gan", 100, 50), at("bold", 115, 50), result];
	expect(textDifferences(1, pieces, [name, result])).toEqual([]);
});

test("a word that was split with a gap is read with a space, which changes nothing", () => {
	expect(textDifferences(1, [at("Gan", 100, 50), at("bold", 117, 50)], [at("Gan bold", 100, 50)])).not.toEqual([]);
	const wide = { text: "Gan bold", place: { x: 100, y: 50, width: 37, height: 10 } };
	expect(textDifferences(1, [at("Gan", 100, 50), at("bold", 117, 50)], [wide])).toEqual([]);
});

test("another word in the place of one is told beside it", () => {
	expect(textDifferences(2, [name, at("Pass", 100, 80)], [name, result])).toEqual([
		{ page: 2, printed: "Pass", signed: "Merit", place: { x: 100, y: 80, width: 20, height: 10 } },
	]);
});

test("the same word elsewhere, or larger, is another one", () => {
	const near = { ...name, place: { ...name.place, x: 101.4 } };
	const far = { ...name, place: { ...name.place, x: 101.6 } };
	const larger = { ...name, place: { ...name.place, width: 37 } };
	expect(textDifferences(1, [near], [name])).toEqual([]);
	expect(textDifferences(1, [far], [name])).toMatchObject([{ printed: "Ganbold", signed: "Ganbold" }]);
	expect(textDifferences(1, [larger], [name])).toHaveLength(1);
});

test("what was added says only what is printed, what is gone only what was signed", () => {
	const added = at("with honours", 300, 200);
	expect(textDifferences(1, [name, added], [name])).toMatchObject([{ printed: "with honours" }]);
	expect(textDifferences(1, [name, added], [name])[0]).not.toHaveProperty("signed");
	expect(textDifferences(1, [name], [name, result])).toMatchObject([{ signed: "Merit" }]);
	expect(textDifferences(1, [name], [name, result])[0]).not.toHaveProperty("printed");
});

test("a line twice where it was signed once is one too many", () => {
	expect(textDifferences(1, [name, result, name], [name, result])).toMatchObject([{ printed: "Ganbold" }]);
});

test("a word laid over a signed one that still stands is told with it", () => {
	expect(textDifferences(1, [name, at("Mallory", 102, 50)], [name])).toMatchObject([
		{ printed: "Mallory", signed: "Ganbold" },
	]);
});

test("where there is nothing on either side, nothing can be told", () => {
	expect(textDifferences(1, [], [])).toEqual([]);
});

test("letters composed in another way are the same", () => {
	expect(textDifferences(1, [at("Zoe\u0308", 0, 0)], [{ ...at("Zoë", 0, 0), place: at("Zoë1", 0, 0).place }])).toEqual(
		[],
	);
});

test("a long text is told in short", () => {
	const [difference] = textDifferences(1, [at("龘".repeat(300), 0, 0)], []);
	expect(difference?.printed).toBe(`${"龘".repeat(200)}…`);
});

test("places overlap only where both have room in common", () => {
	const box = { x: 0, y: 0, width: 10, height: 10 };
	expect(overlap(box, { ...box, x: 9 })).toBe(true);
	expect(overlap(box, { ...box, x: 10 })).toBe(false);
	expect(overlap(box, { ...box, y: -10 })).toBe(false);
});

test("places are told to tenths of a point", () => {
	expect(roundPlace({ x: 1.04, y: 1.05, width: 2.26, height: 0 })).toEqual({ x: 1, y: 1.1, width: 2.3, height: 0 });
});
