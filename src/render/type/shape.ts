import type { Cluster } from "./clusters.ts";
import type { SliceFont } from "./slice-font.ts";

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
	readonly text: string;
	/** Outlines and lengths are whole multiples of so many thousandths. */
	readonly grid: number;
	readonly glyphs: readonly PlacedGlyph[];
	readonly width: number;
}

/** Clusters as placed glyphs: kerned and with the fonts' own mark positions where one font draws a whole run. */
export function shape(clusters: readonly Cluster[], fontOf: (slice: string) => SliceFont): readonly PlacedGlyph[] {
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
	return glyphs;
}

/** The same with all lengths on a grid, as the outlines are. */
export function snap(text: string, glyphs: readonly PlacedGlyph[], grid: number): ShapedText {
	const step = (length: number): number => Math.round(length / grid) * grid;
	const snapped = glyphs.map(({ source, id, codePoint, width, advance, x, y }) => {
		const own = step(width);
		return { source, id, codePoint, width: own, advance: own + step(advance - width), x: step(x), y: step(y) };
	});
	return { text, grid, glyphs: snapped, width: snapped.reduce((sum, { advance }) => sum + advance, 0) };
}

function shapeRun(source: SliceFont, points: readonly number[]): readonly PlacedGlyph[] {
	if (points.some(isMark)) return shapeMarks(source, points);
	const ids = points.map((point) => source.font.glyphOf(point));
	return ids.map((id, index) => {
		const width = source.font.advance(id);
		const next = ids[index + 1];
		const advance = next === undefined ? width : width + source.font.kerning(id, next);
		return { source, id, codePoint: points[index] ?? 0, width, advance, x: 0, y: 0 };
	});
}

function shapeMarks(source: SliceFont, points: readonly number[]): readonly PlacedGlyph[] {
	const places = source.marks?.place(points);
	if (places === undefined) {
		return stack(
			points,
			points.map(() => source),
		);
	}
	return places.map((place, index) => {
		return { source, codePoint: points[index] ?? 0, width: source.font.advance(place.id), ...place };
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
		const id = source.font.glyphOf(codePoint);
		const width = source.font.advance(id);
		const [left, foot, right, top] = source.box(id);
		const middle = (left + right) / 2;
		if (base === undefined || !isMark(codePoint)) {
			base = { middle, advance: width, lift: Math.max(0, top - source.font.xHeight) };
			return { source, id, codePoint, width, advance: width, x: 0, y: 0 };
		}
		const x = base.middle - base.advance - middle;
		return { source, id, codePoint, width, advance: 0, x, y: foot > 0 ? base.lift : 0 };
	});
}

const mark = /\p{M}/u;

export function isMark(codePoint: number): boolean {
	return codePoint >= 0x300 && mark.test(String.fromCodePoint(codePoint));
}
