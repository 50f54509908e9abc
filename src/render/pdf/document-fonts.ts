import { type PDFContext, type PDFDict, PDFHexString, type PDFRef, PDFString } from "pdf-lib";
import type { PlacedGlyph, SliceFont } from "../type/shape.ts";
import { GlyphSet } from "./glyph-set.ts";

interface Used {
	readonly name: string;
	readonly source: SliceFont;
	readonly slices: Set<SliceFont>;
	readonly set: GlyphSet;
	/** Code point and width of the glyphs with the codes 1, 2, 3… */
	readonly glyphs: { readonly codePoint: number; readonly width: number }[];
}

/**
 * The fonts of one document: of each typeface the glyphs that were drawn, as a composite font whose codes are their
 * numbers (ISO 32000-1 §9.7). pdf-lib's own embedder would ignore kerning and mark positions, and could not join the
 * slices of a typeface.
 */
export class DocumentFonts {
	readonly #used = new Map<string, Used>();

	/** Name of the font resource and code of the glyph in it. */
	encode({ source, id, codePoint, width }: PlacedGlyph): { readonly font: string; readonly code: number } {
		const { postscriptName } = source.font;
		let used = this.#used.get(postscriptName);
		if (used === undefined) {
			used = {
				name: `F${this.#used.size + 1}`,
				source,
				slices: new Set(),
				set: new GlyphSet(source.outlines),
				glyphs: [],
			};
			this.#used.set(postscriptName, used);
		}
		used.slices.add(source);
		const code = used.set.add(source.outlines, id);
		used.glyphs[code - 1] ??= { codePoint, width };
		return { font: used.name, code };
	}

	/** Writes all fonts; the dictionary for the pages' resources. */
	embed(context: PDFContext): PDFDict {
		const fonts: Record<string, PDFRef> = {};
		for (const used of this.#used.values()) fonts[used.name] = embedFont(context, used);
		return context.obj(fonts);
	}
}

function embedFont(context: PDFContext, { source: { font }, slices, set, glyphs }: Used): PDFRef {
	// Six letters before the name tell that it is a subset (ISO 32000-1 §9.6.4).
	const name = `TAMGAA+${font.postscriptName}`;
	const descriptor = context.obj({
		Type: "FontDescriptor",
		FontName: name,
		Flags: 4,
		FontBBox: boxAround([...slices].map((slice) => slice.font.bbox)),
		ItalicAngle: 0,
		Ascent: font.ascent,
		Descent: font.descent,
		CapHeight: font.capHeight,
		StemV: 80,
		FontFile2: context.register(context.flateStream(set.write())),
	});
	const descendant = context.obj({
		Type: "Font",
		Subtype: "CIDFontType2",
		CIDToGIDMap: "Identity",
		BaseFont: name,
		CIDSystemInfo: { Registry: PDFString.of("Adobe"), Ordering: PDFString.of("Identity"), Supplement: 0 },
		FontDescriptor: context.register(descriptor),
		W: [1, glyphs.map(({ width }) => width)],
	});
	const type0 = context.obj({
		Type: "Font",
		Subtype: "Type0",
		BaseFont: name,
		Encoding: "Identity-H",
		DescendantFonts: [context.register(descendant)],
		ToUnicode: context.register(context.flateStream(toUnicode(glyphs))),
	});
	return context.register(type0);
}

type Box = SliceFont["font"]["bbox"];

function boxAround(boxes: readonly Box[]): number[] {
	const corner = (pick: (...values: number[]) => number, of: (box: Box) => number): number => pick(...boxes.map(of));
	return [
		corner(Math.min, ({ minX }) => minX),
		corner(Math.min, ({ minY }) => minY),
		corner(Math.max, ({ maxX }) => maxX),
		corner(Math.max, ({ maxY }) => maxY),
	];
}

/** ISO 32000-1 §9.10.3; a block of bfchar holds at most 100 entries. */
function toUnicode(glyphs: Used["glyphs"]): string {
	const lines = glyphs.map(({ codePoint }, index) => `<${hex4(index + 1)}> <${utf16(codePoint)}>`);
	const blocks: string[] = [];
	for (let start = 0; start < lines.length; start += 100) {
		const block = lines.slice(start, start + 100);
		blocks.push(`${block.length} beginbfchar\n${block.join("\n")}\nendbfchar`);
	}
	return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def /CMapType 2 def
1 begincodespacerange <0000> <ffff> endcodespacerange
${blocks.join("\n")}
endcmap CMapName currentdict /CMap defineresource pop end end`;
}

function utf16(codePoint: number): string {
	return PDFHexString.fromText(String.fromCodePoint(codePoint)).asString().slice(4).toLowerCase();
}

export function hex4(code: number): string {
	return code.toString(16).padStart(4, "0");
}
