import type { PlacedGlyph } from "../type/shape.ts";
import type { SliceFont } from "../type/slice-font.ts";
import { writeFontFile } from "./font-file.ts";
import type { PdfFile } from "./pdf-file.ts";
import { bytesOf, numbers } from "./syntax.ts";

interface Member {
	readonly glyph: PlacedGlyph;
	readonly code: number;
}

/**
 * The drawn glyphs of one typeface as a composite font whose codes are the numbers of its glyphs, from 1 on
 * (ISO 32000-1 §9.7). The slices of a typeface have one design, so their glyphs can share one small font.
 */
export class EmbeddedFont {
	/** Its name among a page's resources. */
	readonly resource: string;
	readonly #first: SliceFont;
	readonly #grid: number;
	readonly #members: Member[] = [];
	readonly #codes = new Map<SliceFont, Map<number, number>>();

	constructor(resource: string, first: SliceFont, grid: number) {
		this.resource = resource;
		this.#first = first;
		this.#grid = grid;
	}

	codeOf({ source, id }: PlacedGlyph): number | undefined {
		return this.#codes.get(source)?.get(id);
	}

	add(glyph: PlacedGlyph): void {
		if (this.codeOf(glyph) !== undefined) return;
		const code = this.#members.length + 1;
		this.#members.push({ glyph, code });
		const codes = this.#codes.get(glyph.source) ?? new Map<number, number>();
		this.#codes.set(glyph.source, codes.set(glyph.id, code));
	}

	/** Writes the font's objects; the number of the font itself. */
	embed(file: PdfFile): number {
		// Six letters before the name tell that it is a subset (§9.6.4).
		const name = `/TAMGAA+${this.#first.typeface}`;
		const { box, ascent, descent, capitals } = this.#first.font.measures;
		const program = file.stream(writeFontFile(this.#first, this.#records(), this.#grid));
		const descriptor = file.add(
			`<</Type/FontDescriptor/FontName${name}/Flags 4/FontBBox[${numbers(...box)}]/ItalicAngle 0/Ascent ${ascent}/Descent ${descent}/CapHeight ${capitals}/StemV 80/FontFile2 ${program} 0 R>>`,
		);
		const descendant = file.add(
			`<</Type/Font/Subtype/CIDFontType2/CIDToGIDMap/Identity/BaseFont${name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor ${descriptor} 0 R${this.#widths()}>>`,
		);
		const unicode = file.stream(bytesOf(toUnicode(this.#members)));
		return file.add(
			`<</Type/Font/Subtype/Type0/BaseFont${name}/Encoding/Identity-H/DescendantFonts[${descendant} 0 R]/ToUnicode ${unicode} 0 R>>`,
		);
	}

	#records() {
		return this.#members.map(({ glyph: { source, id, width } }) => ({
			record: source.record(id, this.#grid),
			advance: width / this.#grid,
		}));
	}

	/** §9.7.4.3; Chinese letters all have the width of the em, which need not be said. */
	#widths(): string {
		const widths = this.#members.map(({ glyph }) => glyph.width);
		return widths.every((width) => width === 1000) ? "" : `/W[1[${numbers(...widths)}]]`;
	}
}

/** §9.10.3; a block of bfchar holds at most 100 entries. */
function toUnicode(members: readonly Member[]): string {
	const lines = members.map(({ glyph, code }) => `<${hex4(code)}><${utf16(glyph.codePoint)}>`);
	const blocks: string[] = [];
	for (let start = 0; start < lines.length; start += 100) {
		const block = lines.slice(start, start + 100);
		blocks.push(`${block.length} beginbfchar\n${block.join("\n")}\nendbfchar`);
	}
	return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def
/CMapName/Adobe-Identity-UCS def/CMapType 2 def
1 begincodespacerange<0000><ffff>endcodespacerange
${blocks.join("\n")}
endcmap CMapName currentdict/CMap defineresource pop end end`;
}

function utf16(codePoint: number): string {
	const text = String.fromCodePoint(codePoint);
	return Array.from({ length: text.length }, (_, index) => hex4(text.charCodeAt(index))).join("");
}

function hex4(code: number): string {
	return code.toString(16).padStart(4, "0");
}
