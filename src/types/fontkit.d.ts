/** The part of fontkit 2 that the paper uses; the package ships no types. */
declare module "fontkit" {
	export interface Glyph {
		readonly id: number;
		readonly advanceWidth: number;
		/** Box of the outline's control points, in font units. */
		readonly cbox: { readonly minX: number; readonly minY: number; readonly maxX: number; readonly maxY: number };
	}

	export interface GlyphRun {
		readonly glyphs: readonly Glyph[];
		readonly positions: readonly {
			readonly xAdvance: number;
			readonly xOffset: number;
			readonly yOffset: number;
		}[];
	}

	export interface Font {
		readonly postscriptName: string;
		readonly unitsPerEm: number;
		readonly ascent: number;
		readonly descent: number;
		readonly capHeight: number;
		readonly xHeight: number;
		readonly bbox: { readonly minX: number; readonly minY: number; readonly maxX: number; readonly maxY: number };
		readonly characterSet: readonly number[];
		glyphForCodePoint(codePoint: number): Glyph;
		layout(text: string, features?: Readonly<Record<string, boolean>>): GlyphRun;
	}

	export function create(bytes: Uint8Array): Font;
}
