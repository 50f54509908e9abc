import * as fc from "fast-check";
import { expect, test } from "vitest";
import { sortTexts } from "../../src/core/sort-texts.ts";

test.each([
	["a few texts", 12],
	["many texts", 60],
])("%s come in the order of sort, in place", (_, maxLength) => {
	const texts = fc.array(fc.string({ unit: "grapheme", maxLength: 3 }), { maxLength, size: "max" });
	fc.assert(
		fc.property(texts, (given) => {
			const wanted = given.toSorted();
			expect(sortTexts(given)).toBe(given);
			expect(given).toEqual(wanted);
		}),
		{ seed: 5 },
	);
});

test("code units decide, not code points", () => {
	expect(sortTexts(["\uFF5E", "\u{1F600}", "z"])).toEqual(["z", "\u{1F600}", "\uFF5E"]);
});
