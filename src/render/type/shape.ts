import type { Font } from "fontkit";
import type { Cluster } from "./clusters.ts";
import type { TrueType } from "./true-type.ts";

export interface SliceFont {
	readonly file: string;
	readonly font: Font;
	readonly outlines: TrueType;
}

/** A glyph in its place; lengths in thousandths of the type size. */
export interface PlacedGlyph {
	readonly source: SliceFont;
	readonly id: number;
	readonly codePoint: number;
	/** The width that the font gives the glyph. */
	readonly width: number;
	/** How far the pen moves; `x` and `y` shift this glyph alone. */
	readonly advance: number;
	readonly x: number;
	readonly y: number;
}

export interface ShapedText {
	readonly glyphs: readonly PlacedGlyph[];
	readonly width: number;
}

// Letters stay letters: a ligature cannot be searched for in every reader.
const features = { liga: false, clig: false, dlig: false, calt: false };

/** Clusters as placed glyphs: kerned and with the fonts' own mark positions where one font draws a whole run. */
export function shape(clusters: readonly Cluster[], fontOf: (slice: string) => SliceFont): ShapedText {
	const glyphs: PlacedGlyph[] = [];
	let run: { slice: string; points: number[] } | undefined;
	const finish = (): void => {
		if (run !== undefined) glyphs.push(...shapeRun(fontOf(run.slice), run.points));
		run = undefined;
	};
	for (const { points, slices } of clusters) {
		const slice = slices[0] ?? "";
		if (slices.some((other) => other !== slice)) {
			finish();
			glyphs.push(...stack(points, slices.map(fontOf)));
		} else if (run?.slice === slice) run.points.push(...points);
		else {
			finish();
			run = { slice, points: [...points] };
		}
	}
	finish();
	return { glyphs, width: glyphs.reduce((sum, { advance }) => sum + advance, 0) };
}

function shapeRun(source: SliceFont, points: readonly number[]): readonly PlacedGlyph[] {
	const { glyphs, positions } = source.font.layout(String.fromCodePoint(...points), features);
	if (glyphs.length !== points.length)
		return stack(
			points,
			points.map(() => source),
		);
	return points.map((codePoint, index) => {
		const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
		const { id = 0, advanceWidth: width = 0 } = glyphs[index] ?? {};
		return { source, id, codePoint, width, advance: xAdvance, x: xOffset, y: yOffset };
	});
}

/**
 * Marks whose base is drawn by another font file: centred over the base, and lifted as far as the base rises over a
 * small letter (a mark's outline lies where a small letter needs it).
 */
function stack(points: readonly number[], sources: readonly SliceFont[]): readonly PlacedGlyph[] {
	let base: { readonly middle: number; readonly advance: number; readonly lift: number } | undefined;
	return points.map((codePoint, index) => {
		const source = sources[index];
		if (source === undefined) throw new TypeError("every character has a font");
		const { id, advanceWidth: width, cbox } = source.font.glyphForCodePoint(codePoint);
		const middle = (cbox.minX + cbox.maxX) / 2;
		if (base === undefined || !isMark(codePoint)) {
			base = { middle, advance: width, lift: Math.max(0, cbox.maxY - source.font.xHeight) };
			return { source, id, codePoint, width, advance: width, x: 0, y: 0 };
		}
		const above = cbox.minY > 0;
		const x = base.middle - base.advance - middle;
		return { source, id, codePoint, width, advance: 0, x, y: above ? base.lift : 0 };
	});
}

function isMark(codePoint: number): boolean {
	return /\p{M}/u.test(String.fromCodePoint(codePoint));
}
