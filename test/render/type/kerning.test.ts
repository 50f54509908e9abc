import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { create } from "fontkit";
import { expect, test } from "vitest";
import { TrueType } from "../../../src/render/type/true-type.ts";
import { unpackWoff, woffTables } from "../../../src/render/type/woff.ts";

const require = createRequire(import.meta.url);
const read = (family: string, slice: string, weight: number): Uint8Array =>
	readFileSync(require.resolve(`@fontsource/${family}/files/${family}-${slice}-${weight}-normal.woff`));

const latin = "AVTWYLPFKRaeogvwyrtf.,-";
const cyrillic = "АГДТУРФаеогдтухжк";

test.each([
	["noto-sans", "latin", 400, latin],
	["noto-sans", "latin", 600, latin],
	["noto-serif", "latin", 600, latin],
	["noto-sans", "cyrillic", 400, cyrillic],
] as const)(
	"%s %s %i: all pairs of letters stand as another shaper sets them",
	async (family, slice, weight, letters) => {
		const woff = read(family, slice, weight);
		const ours = new TrueType(woffTables(woff));
		const theirs = create(await unpackWoff(woff));
		let kerned = 0;
		for (const left of letters) {
			for (const right of letters) {
				const [a, b] = [left, right].map((letter) => ours.glyphOf(letter.codePointAt(0) ?? 0));
				const run = theirs.layout(left + right, { liga: false, clig: false, dlig: false, calt: false });
				expect(run.glyphs.map(({ id }) => id)).toEqual([a, b]);
				const kerning = ours.kerning(a ?? 0, b ?? 0);
				expect(kerning, left + right).toBe((run.positions[0]?.xAdvance ?? 0) - ours.advance(a ?? 0));
				if (kerning !== 0) kerned++;
			}
		}
		expect(kerned).toBeGreaterThan(20);
	},
);

test("a character that a font lacks has glyph 0", () => {
	const font = new TrueType(woffTables(read("noto-sans", "latin", 400)));
	expect(font.glyphOf(0x4e00)).toBe(0);
	expect(font.glyphOf(0x1f600)).toBe(0);
});
