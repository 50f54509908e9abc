import type { Subset } from "fontkit";
import { type PDFContext, type PDFDict, PDFHexString, type PDFRef, PDFString } from "pdf-lib";
import type { PlacedGlyph, SliceFont } from "../type/shape.ts";

interface Used {
	readonly source: SliceFont;
	readonly subset: Subset;
	/** Code point and width of the glyphs with the codes 1, 2, 3… */
	readonly glyphs: { readonly codePoint: number; readonly width: number }[];
}

/**
 * The fonts of one document: each slice becomes a subset of the glyphs that were drawn, a composite font whose codes
 * are the subset's glyph numbers (ISO 32000-1 §9.7). pdf-lib's own embedder would ignore kerning and mark positions.
 */
export class DocumentFonts {
	readonly #used = new Map<string, Used>();

	/** Name of the font resource and code of the glyph in it. */
	encode({ source, id, codePoint, width }: PlacedGlyph): { readonly font: string; readonly code: number } {
		let used = this.#used.get(source.file);
		if (used === undefined) {
			used = { source, subset: source.font.createSubset(), glyphs: [] };
			this.#used.set(source.file, used);
		}
		const code = used.subset.includeGlyph(id);
		used.glyphs[code - 1] ??= { codePoint, width };
		return { font: `F${[...this.#used.keys()].indexOf(source.file) + 1}`, code };
	}

	/** Writes all fonts; the dictionary for the pages' resources. */
	embed(context: PDFContext): PDFDict {
		const fonts: Record<string, PDFRef> = {};
		[...this.#used.values()].forEach((used, index) => {
			fonts[`F${index + 1}`] = embedFont(context, used, `${subsetTag(index)}+${used.source.font.postscriptName}`);
		});
		return context.obj(fonts);
	}
}

function embedFont(context: PDFContext, { source, subset, glyphs }: Used, name: string): PDFRef {
	const { font } = source;
	const { minX, minY, maxX, maxY } = font.bbox;
	const descriptor = context.obj({
		Type: "FontDescriptor",
		FontName: name,
		Flags: 4,
		FontBBox: [minX, minY, maxX, maxY],
		ItalicAngle: 0,
		Ascent: font.ascent,
		Descent: font.descent,
		CapHeight: font.capHeight,
		StemV: 80,
		FontFile2: context.register(context.flateStream(subset.encode())),
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

/** Six letters, as subset names have them (ISO 32000-1 §9.6.4). */
function subsetTag(index: number): string {
	return `TAMGA${String.fromCharCode(65 + (index % 26))}`;
}
