import { expect, test } from "vitest";
import { withoutPredictor } from "../../../src/render/read-pdf/predictor.ts";
import { PdfDict, PdfName, PdfSyntaxError, type PdfValue } from "../../../src/render/read-pdf/values.ts";

const parameters = (entries: Readonly<Record<string, PdfValue>>): PdfDict =>
	new PdfDict(new Map(Object.entries(entries)));
const png = parameters({ Predictor: 12, Columns: 3 });
const decode = (bytes: readonly number[], of: PdfValue = png): readonly number[] => [
	...withoutPredictor(Uint8Array.from(bytes), of),
];

test("a row is the difference to the row above it, beyond 255 from the start", () => {
	expect(decode([2, 1, 2, 3, 2, 1, 0, 255])).toEqual([1, 2, 3, 2, 2, 2]);
});

test("a row without prediction stands as it is", () => {
	expect(decode([0, 9, 8, 7, 2, 1, 1, 1])).toEqual([9, 8, 7, 10, 9, 8]);
});

test("without parameters, and with those that say nothing, the bytes stay as they are", () => {
	const same = [null, parameters({}), parameters({ Predictor: 1, Columns: 3 })];
	for (const none of same) expect(decode([2, 1, 2, 3], none)).toEqual([2, 1, 2, 3]);
});

test("a last row that is cut off is left out", () => {
	expect(decode([2, 1, 2, 3, 2, 1])).toEqual([1, 2, 3]);
});

test("other predictions of a row are refused, not guessed", () => {
	for (const type of [1, 3, 4, 5]) expect(() => decode([type, 1, 2, 3])).toThrow(PdfSyntaxError);
});

test.each([
	["TIFF prediction", { Predictor: 2, Columns: 3 }],
	["several colours", { Predictor: 12, Columns: 3, Colors: 3 }],
	["wide samples", { Predictor: 12, Columns: 3, BitsPerComponent: 16 }],
	["no column", { Predictor: 12, Columns: 0 }],
	["half a column", { Predictor: 12, Columns: 1.5 }],
	["a word for a number", { Predictor: new PdfName("Up") }],
])("%s is refused", (_, entries) => {
	expect(() => decode([2, 1, 2, 3], parameters(entries))).toThrow(PdfSyntaxError);
});
